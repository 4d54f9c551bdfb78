import { parseJson } from '../../../json/parse-json.ts';
import { say } from '../../../texts/text.ts';
import { quoteVariables } from '../../quote-variables.ts';
import type { RuleFinding } from '../../rule.ts';
import { proposeRepairs } from '../../rules/body-not-json.ts';
import type { DraftRule } from '../draft-rule.ts';
import type { DraftView } from '../draft-view.ts';

/** The body is meant to be JSON and is not, as it is typed or once its variables are filled in. */
export const bodyNotJson: DraftRule = {
  id: 'body-not-json',
  check(view) {
    const { draft, isBodyShort } = view;
    if (draft.body.kind !== 'json' || !isBodyShort || !/\S/.test(draft.body.text)) return null;
    // Without the values, which nobody asks for: reading takes half as long.
    const { problems } = parseJson(draft.body.text, { allowsPlaceholders: true, maxNodes: 0 });
    const problem = problems.find(({ severity }) => severity === 'error');
    if (problem === undefined) return checkFilled(view);
    const { line, column, offset, length } = problem;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.body-not-json.summary', { line }),
      explanation: problem.message,
      evidence: [{ from: 'request', name: 'body', value: `${line}:${column}` }],
      place: { in: 'body', line, column, offset, length, path: null },
      fixes: proposeRepairs(draft.body.text, problems, 'likely'),
    };
  },
};

function checkFilled({ draft, variables }: DraftView): RuleFinding | null {
  const found = draft.body.text.includes('{{') ? quoteVariables(draft.body.text, variables) : null;
  const [variable] = found?.names ?? [];
  if (found === null || variable === undefined) return null;
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('preflight.variable-without-quotes', { variable }),
    explanation: say('finding.body-not-json.variable-explanation', { variable }),
    evidence: [{ from: 'request', name: 'body', value: `{{${variable}}}` }],
    place: { in: 'body', line: null, column: null, offset: found.offset, length: null, path: null },
    fixes: [
      {
        id: 'quote-variables',
        label: say('fix.quote-variable', { variable }),
        because: say('because.text-needs-quotes'),
        certainty: 'likely',
        edits: [{ op: 'set-body-text', text: found.text }],
      },
    ],
  };
}
