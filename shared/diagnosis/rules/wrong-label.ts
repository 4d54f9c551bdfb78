import { isJsonType, isXmlType } from '../../http/media-type.ts';
import { say } from '../../texts/text.ts';
import type { AnswerView } from '../answer-view.ts';
import type { Rule } from '../rule.ts';

/** The headers do not say what the body is: for the owner of the API to mend, and good to know for who reads the answer. */
export const wrongLabel: Rule = {
  id: 'wrong-label',
  isForSuccess: true,
  check(exchange) {
    const { view, body, status } = exchange;
    // Without a status only the text is known, and the labels are not.
    if (view === null || body === null || status === null) return null;
    if (body.decoding === 'wrong-label')
      return {
        severity: 'warning',
        certainty: 'certain',
        summary: say('finding.wrong-label.coding', { coding: body.codings.join(', ') }),
        explanation: say('finding.wrong-label.coding-explanation'),
        evidence: [
          {
            from: 'answer-header',
            name: 'Content-Encoding',
            value: exchange.answerHeader('content-encoding'),
          },
        ],
        place: null,
        fixes: [],
      };
    const found = findMislabel(view);
    if (found === null) return null;
    return {
      severity: found.isHarmless ? 'info' : 'warning',
      certainty: 'certain',
      summary:
        view.mediaType === ''
          ? say('finding.wrong-label.missing', { really: found.really })
          : say('finding.wrong-label.summary', { label: view.mediaType, really: found.really }),
      explanation: say('finding.wrong-label.explanation'),
      evidence: [
        { from: 'answer-header', name: 'Content-Type', value: exchange.answerHeader('content-type') },
      ],
      place: null,
      fixes: [],
    };
  },
};

interface Mislabel {
  readonly really: 'JSON' | 'HTML';
  /** Plain text and "some bytes" do not mislead anybody. */
  readonly isHarmless: boolean;
}

function findMislabel(view: AnswerView): Mislabel | null {
  const { mediaType, text } = view;
  const first = text.trimStart()[0];
  if ((first === '{' || first === '[') && !mayBeJson(mediaType))
    return view.isSoundJson || (!view.isWhole && /^\s*[{[]\s*["{[\d]/.test(text))
      ? {
          really: 'JSON',
          isHarmless:
            mediaType === '' || mediaType === 'text/plain' || mediaType === 'application/octet-stream',
        }
      : null;
  const isPage = isJsonType(mediaType) && first === '<' && view.look === 'html';
  return isPage ? { really: 'HTML', isHarmless: false } : null;
}

/** Labels under which JSON is at home, line-delimited and scripted kinds included. */
function mayBeJson(mediaType: string): boolean {
  return (
    isJsonType(mediaType) ||
    isXmlType(mediaType) ||
    /json|javascript|yaml|form-urlencoded|event-stream|csv|markdown/.test(mediaType)
  );
}
