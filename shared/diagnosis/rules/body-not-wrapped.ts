import { member } from '../json-reading.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** Words that ask for everything to be wrapped in one name, and the name. */
const WRAPPER =
  /\bobject with (?:the |an? )?(?:attribute|property|field|key|member)\s+["'`“]?(\w+)|\bwrapped in\s+["'`“]?(\w+)|\{\s*"(\w+)"\s*:\s*[{[(]?\s*(?:\.\.\.|…)|^["'`“]?(data|payload|item|record|resource|body|object|root)["'`”]?\s+(?:is required|is missing|must be present|can(?:not|'t) be (?:blank|null|empty))/im;

/** The server wants the object inside another, as in `{"data": {…}}`. */
export const bodyNotWrapped: Rule = {
  id: 'body-not-wrapped',
  check({ draft, isRefused, requestJson, status, words }) {
    if (draft === null || !isRefused || !(status === 400 || status === 422 || status === 200)) return null;
    const root = requestJson?.root ?? null;
    const isSound =
      requestJson !== null && requestJson.problems.every(({ severity }) => severity !== 'error');
    const name = WRAPPER.exec(words)
      ?.slice(1)
      .find((each) => each !== undefined);
    if (root?.kind !== 'object' || !isSound || name === undefined || member(root, name) !== null) return null;
    const { text } = draft.body;
    const indented = text.trim().replace(/\n/g, '\n  ');
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.body-not-wrapped.summary', { name }),
      explanation: say('finding.body-not-wrapped.explanation', { name }),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' }],
      place: { in: 'body', line: 1, column: 1, offset: 0, length: 0, path: [] },
      fixes: [
        {
          id: 'wrap-body',
          label: say('fix.wrap-body', { name }),
          because: say('because.server-says'),
          certainty: 'likely',
          edits: [{ op: 'set-body-text', text: `{\n  ${JSON.stringify(name)}: ${indented}\n}` }],
        },
      ],
    };
  },
};
