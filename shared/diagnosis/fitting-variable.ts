import { plainName } from '../draft/plain-name.ts';
import type { KnownVariable } from '../model/environment.ts';
import { nearest } from './nearest.ts';

/** The variable that fits a gap of the address: `senderId` for `{sender_id}`, and for `/senders/{id}`; null where none does. */
export function fittingVariable(
  name: string,
  before: string,
  variables: readonly KnownVariable[],
): string | null {
  const names = variables.filter(({ hasValue }) => hasValue).map((variable) => variable.name);
  const same = names.find((each) => plainName(each) === plainName(name));
  if (same !== undefined) return same;
  const resource = /([A-Za-z-]+)\/$/.exec(before)?.[1] ?? '';
  const ofResource = names.find((each) => plainName(each) === plainName(resource.replace(/s$/, '') + name));
  return ofResource ?? nearest(name, names);
}
