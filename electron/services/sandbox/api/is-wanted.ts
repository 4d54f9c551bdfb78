import { ATTRIBUTE_TYPES } from './attribute-types.ts';
import type { Attribute } from './read-attributes.ts';
import type { Resource } from './resource.ts';
import type { StoredObject } from './store.ts';

/** Whether the filters in the address let an object through; several values in one filter mean any of them. */
export function isWanted(resource: Resource, object: StoredObject, query: URLSearchParams): boolean {
  return resource.filters.every((name) => {
    const asked = query.get(name);
    if (asked === null || asked === '') return true;
    const wanted = new Set(asked.split(',').map((value) => asKept(resource.attributes[name], value.trim())));
    return [object.values[name] ?? ''].flat().some((value) => wanted.has(value));
  });
}

/** A number may be asked for with its plus and a channel in capitals, just as they may be sent. */
function asKept(attribute: Attribute | undefined, value: string): string {
  if (attribute === undefined || attribute.type === 'text') return value;
  if (typeof attribute.type !== 'string') return value.toLowerCase();
  return ATTRIBUTE_TYPES[attribute.type].read(value) ?? value;
}
