import { docsUrlOf, itemsOf, member, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Telnyx: like JSON:API, `{"errors": [{code, title, detail, source: {pointer}, meta: {url}}]}`, with a link to each
 * code's page.
 *
 * Source: developers.telnyx.com, "API errors".
 */
export const telnyx: Shape = {
  id: 'telnyx',
  recognise(answer) {
    const list = itemsOf(member(answer.json, 'errors'));
    const isTelnyx =
      list.length > 0 &&
      list.every((each) => textAt(each, 'code') !== null && wordsAt(each, 'title') !== null) &&
      list.some((each) => (wordsAt(each, 'meta', 'url') ?? '').startsWith('https://developers.telnyx.com/'));
    if (!isTelnyx) return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: list.flatMap((each) =>
        errorsOf({
          message: wordsAt(each, 'detail'),
          title: wordsAt(each, 'title'),
          code: textAt(each, 'code'),
          field:
            fieldNamed(wordsAt(each, 'source', 'pointer'), 'body') ??
            fieldNamed(wordsAt(each, 'source', 'parameter'), 'query'),
          docsUrl: docsUrlOf(memberAt(each, 'meta', 'url')),
        }),
      ),
    });
  },
};
