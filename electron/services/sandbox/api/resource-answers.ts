import { randomUUID } from 'node:crypto';
import { jsonAnswer } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { ERROR_CODES } from '../http/error-codes.ts';
import { readJson } from '../http/read-body.ts';
import { Refusal } from '../http/refusal.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import { entityTagOf, isUnchanged, requireMatch } from './entity-tags.ts';
import { findObject, findOrRestoreObject, locate, readScope } from './find-object.ts';
import { isWanted } from './is-wanted.ts';
import { readAttributes, unwrapData } from './read-attributes.ts';
import { readPage } from './read-page.ts';
import { requireFreeId, requireUnique } from './require-unique.ts';
import type { ResourceContext } from './resource.ts';
import { showObject } from './show-object.ts';
import type { StoredObject } from './store.ts';

/** What each method does to a resource. All reject with a `Refusal` where they will not. */

export function listObjects(context: ResourceContext, request: SandboxRequest): Answer {
  const { resource, store } = context;
  const objects = store.list(readScope(context, request));
  const wanted = objects.filter((object) => isWanted(resource, object, request.query));
  const { from, size } = readPage(request.query);
  const data = wanted.slice(from, from + size).map((object) => showObject(resource, object));
  return jsonAnswer(200, { data }, { 'Total-Count': String(wanted.length) });
}

export function readObject(context: ResourceContext, request: SandboxRequest): Answer {
  const object = findObject(context, readScope(context, request), request);
  if (isUnchanged(request, object)) return { status: 304, headers: { ETag: entityTagOf(object) } };
  return show(context, object, 200);
}

export async function createObject(context: ResourceContext, request: SandboxRequest): Promise<Answer> {
  const { resource, store } = context;
  const scope = readScope(context, request);
  const attributes = { id: { type: 'uuid' }, ...resource.attributes } as const;
  const given = unwrapData(await readJson(request));
  const { id = null, ...values } = readAttributes(attributes, given, 'whole');
  resource.examine?.(values, store, scope.accountId);
  if (typeof id === 'string') requireFreeId(context, scope, id);
  requireUnique(context, scope, { values, exceptId: null });
  const { status, added } = resource.complete?.(values) ?? { status: 201, added: {} };
  const object = store.add(scope, typeof id === 'string' ? id : randomUUID(), { ...values, ...added });
  return show(context, object, status, { Location: locate(context, object) });
}

/** PUT replaces the object in its entirety: what the body leaves out goes back to empty, or is refused where it is required. */
export async function replaceObject(context: ResourceContext, request: SandboxRequest): Promise<Answer> {
  return updateObject(context, request, 'whole');
}

/** PATCH changes what the body names and leaves the rest. */
export async function changeObject(context: ResourceContext, request: SandboxRequest): Promise<Answer> {
  return updateObject(context, request, 'part');
}

export function deleteObject(context: ResourceContext, request: SandboxRequest): Answer {
  const object = findOrRestoreObject(context, readScope(context, request), request);
  requireMatch(request, object);
  context.store.remove(object);
  return { status: 204 };
}

async function updateObject(
  context: ResourceContext,
  request: SandboxRequest,
  mode: 'whole' | 'part',
): Promise<Answer> {
  const { resource, store } = context;
  const scope = readScope(context, request);
  requireMatch(request, findObject(context, scope, request));
  const given = unwrapData(await readJson(request));
  // Looked up again: somebody else may have changed or deleted it while the body was on its way.
  const object = findObject(context, scope, request);
  requireMatch(request, object);
  requireSameId(given, object);
  const read = readAttributes(resource.attributes, given, mode);
  const values = mode === 'whole' ? read : { ...object.values, ...read };
  resource.examine?.(values, store, scope.accountId);
  requireUnique(context, scope, { values, exceptId: object.id });
  return show(context, store.update(object, values, mode === 'whole' ? 'replaced' : 'changed'), 200);
}

function show(
  { resource }: ResourceContext,
  object: StoredObject,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return jsonAnswer(
    status,
    { data: showObject(resource, object) },
    { ETag: entityTagOf(object), ...headers },
  );
}

/** @throws {Refusal} 400: an object keeps its id for ever. */
function requireSameId(given: Readonly<Record<string, unknown>>, object: StoredObject): void {
  const id = Object.hasOwn(given, 'id') ? given['id'] : object.id;
  if (typeof id === 'string' && id.toLowerCase() === object.id) return;
  throw new Refusal(400, { code: ERROR_CODES.attributeFixed, message: 'id cannot be changed.' });
}
