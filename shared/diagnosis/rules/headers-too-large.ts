import type { RequestDraft, Row } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { statusEvidence } from '../status-evidence.ts';

/** A header of so many characters may be the one that is too much. */
const LONG = 512;

/** The sign-in and the kind of the body cannot be done without. */
const NEEDED = /^(?:authorization|proxy-authorization|content-type|host|accept)$/i;

/** The headers are more than the server reads. Source: RFC 6585 5; nginx and Node say it with 400, others with 413. */
export const headersTooLarge: Rule = {
  id: 'headers-too-large',
  check(exchange) {
    const { draft, refusalStatus: status, words, view } = exchange;
    if (draft === null || (status !== 431 && status !== 400 && status !== 413)) return null;
    const said = `${words}\n${view?.text.slice(0, 2048) ?? ''}`;
    const isAboutIt =
      status === 431 ||
      /\b(?:headers?|cookies?|header fields?)\b[^.\n]{0,30}\b(?:too (?:large|big|long|many)|exceeds?|size|limit)\b/i.test(
        said,
      );
    const longest = longestHeader(draft.headers);
    if (!isAboutIt || (status !== 431 && longest === null)) return null;
    return {
      severity: 'error',
      certainty: 'certain',
      summary:
        longest === null
          ? say('finding.headers-too-large.summary')
          : say('finding.headers-too-large.one', { name: longest.name, length: longest.value.length }),
      explanation: say('finding.headers-too-large.explanation'),
      evidence: [
        statusEvidence(exchange),
        ...(longest === null
          ? []
          : [{ from: 'request', name: longest.name, value: String(longest.value.length) } as const]),
      ],
      place: longest === null ? null : { in: 'header', name: longest.name },
      fixes:
        longest === null || NEEDED.test(longest.name)
          ? []
          : [
              {
                id: 'remove-header',
                label: say('fix.remove-header', { name: longest.name }),
                because: say('because.largest-header'),
                certainty: 'likely',
                edits: [{ op: 'remove-header', name: longest.name }],
              },
            ],
    };
  },
};

function longestHeader(headers: RequestDraft['headers']): Row | null {
  const [longest] = headers
    .filter(({ isEnabled, value }) => isEnabled && value.length > LONG)
    .toSorted((a, b) => b.value.length - a.value.length);
  return longest ?? null;
}
