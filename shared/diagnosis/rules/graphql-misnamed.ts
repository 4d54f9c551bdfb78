import type { Edit } from '../../model/edit.ts';
import type { AnswerError } from '../../model/diagnosis.ts';
import { member } from '../json-reading.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** `Cannot query field "nmae" on type "User". Did you mean "name"?` and its kin, as graphql-js writes them and others after it. */
const SUGGESTS =
  /\b(?:field|argument|type|fragment|directive|variable|value|enum)\b[^"'`]{0,40}["'`]([@$\w.]+)["'`][^?]*\bdid you mean (?:the enum value |to use |an inline fragment on )?["'`]([@$\w]+)["'`]/i;

const IS_DOCUMENT = /^\s*(?:#[^\n]*\n\s*)*(?:\{|(?:query|mutation|subscription|fragment)\b)/;

/** A name inside a query of GraphQL is a slip away from one that the server knows. Source: github.com/graphql/graphql-js, `didYouMean`. */
export const graphqlMisnamed: Rule = {
  id: 'graphql-misnamed',
  check({ draft, isRefused, errors, requestJson }) {
    if (draft === null || !isRefused) return null;
    const query = member(requestJson?.root ?? null, 'query');
    if (query?.kind !== 'string' || !IS_DOCUMENT.test(query.value)) return null;
    let text = query.value;
    const renamed: { readonly from: string; readonly to: string; readonly error: AnswerError }[] = [];
    for (const error of errors.slice(0, 20)) {
      const [, from = '', to = ''] = SUGGESTS.exec(error.message) ?? [];
      const pattern = new RegExp(`(?<![\\w$@])${escape(from)}(?![\\w])`, 'g');
      if (from === '' || from === to || !pattern.test(text)) continue;
      text = text.replace(pattern, () => to);
      renamed.push({ from, to, error });
    }
    const [first] = renamed;
    if (first === undefined) return null;
    const edit: Edit = { op: 'set-json-value', path: ['query'], json: JSON.stringify(text) };
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.field-misnamed.summary', { from: first.from, to: first.to }),
      explanation: say('finding.field-misnamed.explanation'),
      evidence: renamed.map(({ to, error }) => ({ from: 'answer-body', name: to, value: error.message })),
      place: first.error.place,
      fixes: [
        {
          id: 'rename-in-query',
          label:
            renamed.length === 1
              ? say('fix.rename-field', { from: first.from, to: first.to })
              : say('fix.correct-all', { count: renamed.length }),
          because: say('because.server-says'),
          certainty: 'likely',
          edits: [edit],
        },
      ],
    };
  },
};

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
