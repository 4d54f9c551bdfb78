import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

const SAYS_LINE_BREAK =
  /\b(?:terminated|end(?:s|ed|ing)?|followed)\b[^.\n]{0,20}\b(?:newline|new line|line ?feed|line break|\\n)\b|\b(?:missing|no|without(?: an?)?|requires? an?|needs? an?) (?:trailing|final|terminating) (?:newline|new line|line ?feed|line break)\b/i;

/** Lines of JSON, of which the last is not ended. Source: elastic.co/guide, "Bulk API"; github.com/ndjson/ndjson-spec 3.1. */
export const bodyEndLine: Rule = {
  id: 'body-end-line',
  check({ draft, isRefused, words }) {
    if (draft === null || !isRefused || !SAYS_LINE_BREAK.test(words)) return null;
    const { kind, text } = draft.body;
    if ((kind !== 'json' && kind !== 'text' && kind !== 'xml') || text === '' || text.endsWith('\n'))
      return null;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.body-end-line.summary'),
      explanation: say('finding.body-end-line.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
      place: { in: 'body', line: null, column: null, offset: text.length, length: 0, path: null },
      fixes: [
        {
          id: 'end-last-line',
          label: say('fix.end-last-line'),
          because: say('because.server-says'),
          certainty: 'certain',
          edits: [{ op: 'replace-body-text', offset: text.length, length: 0, text: '\n' }],
        },
      ],
    };
  },
};
