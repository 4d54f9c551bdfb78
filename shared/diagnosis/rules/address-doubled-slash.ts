import type { KnownVariable } from '../../model/environment.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import type { Edit } from '../../model/edit.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import { isLost } from '../is-lost.ts';
import { fillKnown } from '../known-values.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Two slashes where one belongs, typed or because a base address ends with one. */
export const addressDoubledSlash: Rule = {
  id: 'address-doubled-slash',
  check(exchange) {
    const { draft, variables } = exchange;
    if (draft === null || !isLost(exchange)) return null;
    return explainDoubledSlash(draft, variables, exchange.sent?.url ?? draft.url);
  },
};

/** `address` is the one to show. Null where no slash is doubled. */
export function explainDoubledSlash(
  draft: RequestDraft,
  variables: readonly KnownVariable[],
  address: string,
): RuleFinding | null {
  const parts = splitAddress(draft.url);
  const path = parts.path.replace(/\/{2,}/g, '/');
  const isTyped = path !== parts.path;
  const edit: Edit | null = isTyped
    ? { op: 'set-url', url: joinAddress({ ...parts, path }) }
    : (baseWithoutSlash(parts, variables) ?? withoutSlashBehind(draft.url, variables));
  if (edit === null) return null;
  const doubled = /\/{2,}/.exec(parts.path);
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('finding.address-doubled-slash.summary'),
    explanation: isTyped
      ? say('finding.address-doubled-slash.explanation')
      : say('finding.address-doubled-slash.in-variable'),
    evidence: [{ from: 'request', name: 'address', value: address }],
    place:
      edit.op === 'set-variable'
        ? { in: 'variable', name: edit.name }
        : {
            in: 'url',
            offset: parts.origin.length + (doubled?.index ?? 0),
            length: doubled?.[0].length ?? 0,
          },
    fixes: [
      {
        id: 'remove-doubled-slash',
        label: say('fix.remove-doubled-slash'),
        because: say('because.slash-makes-another-address'),
        certainty: 'likely',
        edits: [edit],
      },
    ],
  };
}

/** `…/{{prefix}}/plots` where prefix ends with a slash as well. */
function withoutSlashBehind(url: string, variables: readonly KnownVariable[]): Edit | null {
  const without = url.replace(/(\{\{[^{}]+\}\})\/+(?=[^/])/g, (all, name: string) =>
    /[^/]\/$/.test(fillKnown(name, variables)) ? name : all,
  );
  return without === url ? null : { op: 'set-url', url: without };
}

/** `{{baseUrl}}/v1` where baseUrl ends with a slash: mended in the environment where it stands there, else in the address. */
function baseWithoutSlash(
  parts: ReturnType<typeof splitAddress>,
  variables: readonly KnownVariable[],
): Edit | null {
  const name = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(parts.origin)?.[1];
  if (
    name === undefined ||
    !parts.path.startsWith('/') ||
    !/[^/]\/$/.test(fillKnown(parts.origin, variables))
  )
    return null;
  const variable = variables.find((each) => each.name === name);
  const value = variable?.value ?? null;
  if (variable?.scope === 'environment' && value !== null && value.endsWith('/'))
    return { op: 'set-variable', name, value: value.replace(/\/+$/, '') };
  return { op: 'set-url', url: joinAddress({ ...parts, path: parts.path.replace(/^\/+/, '') }) };
}
