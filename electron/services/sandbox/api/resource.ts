import type { ErrorCode } from '../http/error-codes.ts';
import type { Attributes, AttributeValues } from './read-attributes.ts';
import type { ObjectKind, SandboxStore } from './store.ts';

/** What makes one kind of object different from the others; resource-routes.ts does the rest. */
export interface Resource {
  readonly kind: ObjectKind;
  /** Also what permissions are named by: `templates:write`. */
  readonly plural: string;
  /** Address of the list; `{parent_id}` in it stands for the object that this kind is a part of. */
  readonly path: string;
  /** Whose id `{parent_id}` is; `null` for a part of the account. */
  readonly parentKind: ObjectKind | null;
  /** The name under which an object shows the id of its parent or its account. */
  readonly ownerName: string;
  readonly attributes: Attributes;
  readonly uniques: readonly Uniqueness[];
  /** Attributes that the list can be filtered by: `?channel=sms,viber` for any of them. */
  readonly filters: readonly string[];
  /** Whether objects can be replaced, changed and deleted once they are there. */
  readonly canChange: boolean;
  /** Looks at the attributes together. @throws {Refusal} 400 */
  examine?(values: AttributeValues, store: SandboxStore, accountId: string): void;
  /** Attributes that the server works out, and the status of the answer to POST. By default none, and 201. */
  complete?(values: AttributeValues): { readonly status: number; readonly added: AttributeValues };
}

/** Values that no two objects of the account (or of the parent) may share. */
interface Uniqueness {
  readonly code: ErrorCode;
  /** The first is the one to change. */
  readonly names: readonly [string, ...string[]];
  /** Who else may have it, as the message says it: "a sender of this channel". */
  readonly holder: string;
}

/** A resource at work. */
export interface ResourceContext {
  readonly resource: Resource;
  readonly store: SandboxStore;
  /** Of the running sandbox, no slash at its end: `Location` is absolute. */
  readonly origin: () => string;
}
