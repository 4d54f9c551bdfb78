import type { AttributeValue, AttributeValues } from './read-attributes.ts';

/** What the sandbox keeps, in memory only: the same objects at every start and after every reset. */
export type ObjectKind = 'sender' | 'template' | 'audience' | 'contact' | 'message';

export interface StoredObject {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly accountId: string;
  /** The object it is a part of, `null` for a part of the account. */
  readonly parentId: string | null;
  /** Counts the changes; the ETag is made of it. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly values: AttributeValues;
}

export type SeedObject = Pick<StoredObject, 'kind' | 'id' | 'accountId' | 'parentId' | 'values'>;

/** Whose objects are meant: no account sees another's. */
export interface Scope {
  readonly kind: ObjectKind;
  readonly accountId: string;
  readonly parentId: string | null;
}

export type ChangeAction = 'created' | 'replaced' | 'changed' | 'deleted';
export type NoteChange = (action: ChangeAction, object: StoredObject) => void;

export interface SandboxStore {
  /** In the order they were made. */
  list(scope: Scope): StoredObject[];
  find(scope: Scope, id: string): StoredObject | undefined;
  /** The object of the scope, `exceptId` left aside, that has the same values for all of `names`. */
  findTwin(
    scope: Scope,
    wanted: {
      readonly names: readonly string[];
      readonly values: AttributeValues;
      readonly exceptId: string | null;
    },
  ): StoredObject | undefined;
  /** Whoever it belongs to: an id is unique in all accounts. */
  findById(id: string): StoredObject | undefined;
  add(scope: Scope, id: string, values: AttributeValues): StoredObject;
  update(object: StoredObject, values: AttributeValues, action: 'replaced' | 'changed'): StoredObject;
  remove(object: StoredObject): void;
  /** Puts one of the sandbox's own objects that is gone back as it was at the start; `undefined` for any other id. */
  restore(scope: Scope, id: string): StoredObject | undefined;
  reset(): void;
}

/** The oldest that a person made goes when a kind has more: a sandbox left running for weeks stays small. */
const MOST_OF_A_KIND = 2_000;

/** `note` is told of every change, the objects there at the start included. */
export function createStore(
  seed: readonly SeedObject[],
  { now, note }: { readonly now: () => number; readonly note: NoteChange },
): SandboxStore {
  const seedById = new Map(seed.map((object) => [object.id, object]));
  const objects = new Map<string, StoredObject>();

  const keep = (parts: SeedObject): StoredObject => {
    const object = { ...parts, version: 1, createdAt: now(), updatedAt: now() };
    objects.set(object.id, object);
    return object;
  };
  const fill = (): void => {
    objects.clear();
    for (const object of seed) note('created', keep(object));
  };
  const dropOldest = (kind: ObjectKind): void => {
    const ofKind = [...objects.values()].filter((object) => object.kind === kind);
    const oldest = ofKind.find((object) => !seedById.has(object.id));
    if (ofKind.length > MOST_OF_A_KIND && oldest !== undefined) objects.delete(oldest.id);
  };
  fill();

  return {
    reset: fill,
    list: (scope) => [...objects.values()].filter((object) => isIn(object, scope)),
    findById: (id) => objects.get(id),
    find(scope, id) {
      const object = objects.get(id.toLowerCase());
      return object !== undefined && isIn(object, scope) ? object : undefined;
    },
    findTwin(scope, { names, values, exceptId }) {
      const inScope = [...objects.values()].filter((object) => isIn(object, scope) && object.id !== exceptId);
      return inScope.find((object) => names.every((name) => isSame(object.values[name], values[name])));
    },
    add(scope, id, values) {
      const object = keep({ ...scope, id, values });
      dropOldest(scope.kind);
      note('created', object);
      return object;
    },
    update(object, values, action) {
      const changed = { ...object, values, version: object.version + 1, updatedAt: now() };
      objects.set(object.id, changed);
      note(action, changed);
      return changed;
    },
    remove(object) {
      objects.delete(object.id);
      for (const part of objects.values()) if (part.parentId === object.id) objects.delete(part.id);
      note('deleted', object);
    },
    restore(scope, id) {
      const object = seedById.get(id.toLowerCase());
      if (object === undefined || objects.has(object.id) || !isIn(object, scope)) return undefined;
      return keep(object);
    },
  };
}

function isIn(object: SeedObject, scope: Scope): boolean {
  return (
    object.kind === scope.kind && object.accountId === scope.accountId && object.parentId === scope.parentId
  );
}

function isSame(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  return one !== null && one !== undefined && one === other;
}
