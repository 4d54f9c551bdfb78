import type { JsonNode, JsonObjectNode } from '../../json/json-node.ts';
import { plainName } from '../../draft/plain-name.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { SAYS_MISSING, SAYS_UNKNOWN } from '../name-mend.ts';
import type { Rule } from '../rule.ts';

/** Everything stands inside one more object, as in `{"data": {…}}`, and the server looks for it outside. */
export const bodyWrapped: Rule = {
  id: 'body-wrapped',
  check(exchange) {
    const { draft, isRefused, refusalStatus: status, requestJson } = exchange;
    if (draft === null || !isRefused || !(status === 400 || status === 422)) return null;
    const wrapper = onlyMember(requestJson?.root ?? null);
    if (wrapper === null || !isUnwanted(wrapper.name, wrapper.inner, exchange)) return null;
    const { name, inner } = wrapper;
    const { text } = draft.body;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.body-wrapped.summary', { name }),
      explanation: say('finding.body-wrapped.explanation', { name }),
      evidence: [{ from: 'answer-body', name: null, value: exchange.words.split('\n')[0] ?? null }],
      place: { in: 'body', line: null, column: null, offset: inner.offset, length: null, path: [name] },
      fixes: [
        {
          id: 'unwrap-body',
          label: say('fix.unwrap-body', { name }),
          because: say('because.server-looks-outside'),
          certainty: 'certain',
          edits: [{ op: 'set-body-text', text: text.slice(inner.offset, inner.offset + inner.length) }],
        },
      ],
    };
  },
};

function onlyMember(root: JsonNode | null): { readonly name: string; readonly inner: JsonObjectNode } | null {
  const [only, second] = root?.kind === 'object' ? root.members : [];
  return only === undefined || second !== undefined || only.value.kind !== 'object'
    ? null
    : { name: only.key.value, inner: only.value };
}

/** A name that is said to be missing stands inside the wrapper, or the wrapper's own is said to be unknown. */
function isUnwanted(name: string, inner: JsonObjectNode, { errors }: Exchange): boolean {
  const within = new Set(inner.members.map(({ key }) => plainName(key.value)));
  return errors.some(({ message, field }) => {
    const last = field?.path.at(-1);
    const named = [
      ...(typeof last === 'string' ? [last] : []),
      ...[...message.matchAll(/[A-Za-z_][\w.-]*\w/g)].map(([word]) => word.split('.').at(-1) ?? ''),
    ];
    const isInside = (field?.path.length ?? 0) > 1 && field?.path[0] === name;
    // "unknown query [macth]" says that of the name in brackets, not of what comes in front of it.
    const quoted = [...message.matchAll(/["'`‘“[]([^"'`’”[\]]{1,80})["'`’”\]]/g)].map(
      ([, word = '']) => word,
    );
    const isNamed = quoted.length > 0 ? quoted.includes(name) || last === name : named.includes(name);
    if (SAYS_UNKNOWN.test(message) && isNamed && !isInside) return true;
    return SAYS_MISSING.test(message) && !isInside && named.some((each) => within.has(plainName(each)));
  });
}
