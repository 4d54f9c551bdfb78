import { parseAddress } from '../http/parse-address.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import type { Edit } from '../model/edit.ts';
import { joinAddress, splitAddress } from './address-parts.ts';
import { fillKnown } from './known-values.ts';

/**
 * Edits that change the origin of the address: where a variable of the environment holds it, there, so that every
 * request of the collection is mended; otherwise in the address itself. `change` takes and gives `scheme://host:port`.
 */
export function swapOrigin(
  draft: RequestDraft,
  variables: readonly KnownVariable[],
  change: (origin: string) => string | null,
): Edit[] {
  const parts = splitAddress(draft.url);
  const name = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(parts.origin)?.[1];
  const variable = name === undefined ? undefined : variables.find((each) => each.name === name);
  const value = variable?.value ?? null;
  if (variable?.scope === 'environment' && value !== null && !value.includes('{{')) {
    const held = splitAddress(value);
    const origin = change(held.origin);
    return origin === null || origin === held.origin
      ? []
      : [{ op: 'set-variable', name: variable.name, value: joinAddress({ ...held, origin }) }];
  }
  const filled = splitAddress(fillKnown(parts.origin, variables));
  if (parseAddress(filled.origin).kind !== 'address') return [];
  const origin = change(filled.origin);
  if (origin === null || origin === filled.origin) return [];
  return [
    {
      op: 'set-url',
      url: joinAddress({ ...parts, origin, path: filled.path.replace(/\/$/, '') + parts.path }),
    },
  ];
}
