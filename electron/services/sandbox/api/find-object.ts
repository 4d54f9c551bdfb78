import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import { accountOf } from '../http/sandbox-request.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import type { Resource, ResourceContext } from './resource.ts';
import type { Scope, StoredObject } from './store.ts';

/** Whose objects the request is about. @throws {Refusal} 404 where the parent in the address is not there. */
export function readScope({ resource, store }: ResourceContext, request: SandboxRequest): Scope {
  const accountId = accountOf(request);
  const { kind, parentKind } = resource;
  if (parentKind === null) return { kind, accountId, parentId: null };
  const id = request.pathValues.get('parent_id') ?? '';
  const parent = store.find({ kind: parentKind, accountId, parentId: null }, id);
  if (parent === undefined) throw missing(parentKind, id);
  return { kind, accountId, parentId: parent.id };
}

/** The object that the address names. @throws {Refusal} 404 */
export function findObject(context: ResourceContext, scope: Scope, request: SandboxRequest): StoredObject {
  const id = idOf(request);
  const object = context.store.find(scope, id);
  if (object === undefined) throw missing(scope.kind, id);
  return object;
}

/**
 * The same for DELETE. One of the sandbox's own objects that is gone comes back first, so that deleting can be practised
 * again and again. @throws {Refusal} 404
 */
export function findOrRestoreObject(
  context: ResourceContext,
  scope: Scope,
  request: SandboxRequest,
): StoredObject {
  return context.store.restore(scope, idOf(request)) ?? findObject(context, scope, request);
}

/** The absolute address of an object, as `Location` gives it. */
export function locate({ resource, origin }: ResourceContext, { id, parentId }: StoredObject): string {
  return `${origin()}${listPath(resource, parentId)}/${id}`;
}

function listPath({ path }: Resource, parentId: string | null): string {
  return path.replace('{parent_id}', parentId ?? '');
}

function missing(kind: string, id: string): Refusal {
  const message = `There is no ${kind} with the id "${id}".`;
  return new Refusal(404, { code: ERROR_CODES.objectUnknown, message });
}

function idOf(request: SandboxRequest): string {
  return request.pathValues.get('id') ?? '';
}
