import type { JsonNode } from '../../json/json-node.ts';
import { docsUrlOf, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { placeOfWord } from '../field-path.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * PayPal: `{name, message, debug_id, details: [{field, value, location, issue, description}], links: [{href, rel}]}`.
 * An `issue` is a code in some of its APIs and a sentence in others.
 *
 * Source: developer.paypal.com/api/rest/responses, "Error messages".
 */
export const paypal: Shape = {
  id: 'paypal',
  recognise(answer) {
    const root = answer.json;
    const name = wordsAt(root, 'name');
    const debugId = textAt(root, 'debug_id');
    const message = wordsAt(root, 'message');
    if (name === null || debugId === null || message === null) return null;
    const docsUrl = docsUrlOf(member(root, 'information_link')) ?? informationLink(member(root, 'links'));
    const listed = itemsOf(member(root, 'details')).flatMap((detail) => readDetail(detail, docsUrl));
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, code: name, docsUrl }),
      requestId: { value: debugId.slice(0, 200), from: 'body debug_id' },
    });
  },
};

function readDetail(detail: JsonNode, docsUrl: string | null): ReportedError[] {
  const issue = wordsAt(detail, 'issue');
  const isCode = issue !== null && /^[A-Z][A-Z0-9_]*$/.test(issue);
  const location = wordsAt(detail, 'location');
  return errorsOf({
    message: wordsAt(detail, 'description') ?? issue,
    code: isCode ? issue : null,
    field: fieldNamed(
      wordsAt(detail, 'field'),
      (location === null ? null : placeOfWord(location)) ?? 'unknown',
    ),
    docsUrl: informationLink(member(detail, 'links')) ?? docsUrl,
  });
}

function informationLink(links: JsonNode | null): string | null {
  const link = itemsOf(links).find((each) => wordsAt(each, 'rel') === 'information_link');
  return docsUrlOf(member(link ?? null, 'href'));
}
