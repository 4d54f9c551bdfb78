import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import { locate } from './find-object.ts';
import type { AttributeValues } from './read-attributes.ts';
import type { ResourceContext } from './resource.ts';
import type { Scope } from './store.ts';

/**
 * Keeps the documented uniqueness constraints. `exceptId` is the object being changed, which may keep its own values.
 *
 * @throws {Refusal} 409, with a Location that leads to the object that is there already.
 */
export function requireUnique(
  context: ResourceContext,
  scope: Scope,
  { values, exceptId }: { readonly values: AttributeValues; readonly exceptId: string | null },
): void {
  const { resource, store } = context;
  for (const { code, names, holder } of resource.uniques) {
    const twin = store.findTwin(scope, { names, values, exceptId });
    if (twin === undefined) continue;
    const [name] = names;
    const message = `${name} ${JSON.stringify(values[name])} is taken: ${holder} has it already.`;
    throw new Refusal(409, { code, message }, { Location: locate(context, twin) });
  }
}

/**
 * An id is unique for all accounts. @throws {Refusal} 409; without a Location where it belongs to somebody else, who
 * must not be given away.
 */
export function requireFreeId(context: ResourceContext, scope: Scope, id: string): void {
  const twin = context.store.findById(id);
  if (twin === undefined) return;
  const isOwn = twin.kind === scope.kind && twin.accountId === scope.accountId;
  throw new Refusal(
    409,
    {
      code: ERROR_CODES.idTaken,
      message: `id ${JSON.stringify(id)} is taken: an object has it already.`,
    },
    isOwn ? { Location: locate(context, twin) } : {},
  );
}
