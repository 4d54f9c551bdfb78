import { splitAddress } from '../address-parts.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** How a document of GraphQL begins, and no JSON does. Source: spec.graphql.org, "Document Syntax". */
const IS_DOCUMENT =
  /^\s*(?:#[^\n]*\n\s*)*(?:(?:query|mutation|subscription)\b[^{]{0,2000}\{|fragment\s+\w+\s+on\s|\{\s*[A-Za-z_]\w*\s*(?:[({:}@]|[A-Za-z_\n]))/;

/** A query was sent as it is, where it belongs into JSON as `query`. Source: graphql.org/learn/serving-over-http. */
export const graphqlNotWrapped: Rule = {
  id: 'graphql-not-wrapped',
  check({ draft, isRefused, reading, words }) {
    if (draft === null || !isRefused) return null;
    const { kind, text } = draft.body;
    const isForGraphql =
      reading?.shape === 'graphql' || /graphql|\bgql\b/i.test(`${splitAddress(draft.url).path} ${words}`);
    if ((kind !== 'json' && kind !== 'text') || !isForGraphql || !IS_DOCUMENT.test(text)) return null;
    const type = draft.headers.find(
      ({ isEnabled, name }) => isEnabled && name.trim().toLowerCase() === 'content-type',
    );
    if (/application\/graphql\s*(?:;|$)/i.test(type?.value ?? '')) return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.graphql-not-wrapped.summary'),
      explanation: say('finding.graphql-not-wrapped.explanation'),
      evidence: [{ from: 'request', name: 'body', value: text.trim().slice(0, 60) }],
      place: { in: 'body', line: 1, column: 1, offset: 0, length: 0, path: null },
      fixes: [
        {
          id: 'wrap-query',
          label: say('fix.wrap-body', { name: 'query' }),
          because: say('because.graphql-in-json'),
          certainty: 'certain',
          edits: [
            ...(kind === 'json' ? [] : [{ op: 'set-body-kind', kind: 'json' } as const]),
            { op: 'set-body-text', text: JSON.stringify({ query: text.trim() }, null, 2) },
          ],
        },
      ],
    };
  },
};
