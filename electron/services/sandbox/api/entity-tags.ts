import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import type { StoredObject } from './store.ts';

/** A strong validator (RFC 9110 8.8.3): another one with every change. */
export function entityTagOf(object: StoredObject): string {
  return `"${object.id.slice(0, 8)}-${object.version}"`;
}

/** @throws {Refusal} 412 with the present ETag where If-Match names none that fits (RFC 9110 13.1.1). */
export function requireMatch(request: SandboxRequest, object: StoredObject): void {
  const condition = request.header('if-match');
  if (condition === undefined || lists(condition, entityTagOf(object))) return;
  throw new Refusal(
    412,
    {
      code: ERROR_CODES.preconditionFailed,
      message: `The object has changed: its ETag is ${entityTagOf(object)}, If-Match names ${condition}.`,
    },
    { ETag: entityTagOf(object) },
  );
}

/** True where If-None-Match names what the client has already (RFC 9110 13.1.2): 304. A weak tag counts here. */
export function isUnchanged(request: SandboxRequest, object: StoredObject): boolean {
  const condition = request.header('if-none-match');
  return condition !== undefined && lists(condition.replaceAll('W/"', '"'), entityTagOf(object));
}

function lists(condition: string, tag: string): boolean {
  return condition.split(',').some((entry) => entry.trim() === '*' || entry.trim() === tag);
}
