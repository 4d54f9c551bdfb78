import { formatDate } from './attribute-types.ts';
import type { Resource } from './resource.ts';
import type { StoredObject } from './store.ts';

/** An object as answers show it. */
export function showObject(resource: Resource, object: StoredObject): Record<string, unknown> {
  return {
    id: object.id,
    [resource.ownerName]: object.parentId ?? object.accountId,
    ...object.values,
    created_at: formatDate(object.createdAt),
    updated_at: formatDate(object.updatedAt),
  };
}
