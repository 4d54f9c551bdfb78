import type { JsonNode } from '../json/json-node.ts';
import type { Place } from '../model/diagnosis.ts';
import type { Edit, JsonPath } from '../model/edit.ts';
import type { Exchange } from './exchange.ts';

/** A name that stands in the request, wherever it stands. */
export interface RequestName {
  readonly part: 'body' | 'query' | 'header';
  readonly name: string;
  readonly place: Place;
  /** Steps from the body's root to the object that holds it. */
  readonly parentLength: number;
  readonly isObject: boolean;
  readonly rename: (to: string) => Edit;
  /** Null where nothing would be left. */
  readonly remove: Edit | null;
  /** Edits that send it in another part; null where it cannot go there. */
  readonly moveTo: (part: RequestName['part']) => readonly Edit[] | null;
}

/** As many objects as a person writes by hand. */
const MOST_OBJECTS = 50;

/** Every name of the draft: of the JSON or the form, of the query, of the headers; the outer ones first. */
export function listNames(exchange: Exchange): readonly RequestName[] {
  const known = namesByExchange.get(exchange);
  if (known !== undefined) return known;
  const names = readNames(exchange);
  namesByExchange.set(exchange, names);
  return names;
}

/** Every error of an answer asks for them. */
const namesByExchange = new WeakMap<Exchange, readonly RequestName[]>();

function readNames({ draft, requestJson }: Exchange): RequestName[] {
  if (draft === null) return [];
  const params = draft.params.flatMap(({ name, value, place, isEnabled }): RequestName[] =>
    isEnabled && place === 'query' && name !== ''
      ? [
          {
            part: 'query',
            name,
            place: { in: 'param', name },
            parentLength: 0,
            isObject: false,
            rename: (to) => ({ op: 'rename-param', from: name, to }),
            remove: { op: 'remove-param', name },
            moveTo: (part) =>
              part === 'body' && requestJson?.root?.kind === 'object'
                ? [
                    { op: 'set-json-value', path: [name], json: JSON.stringify(value) },
                    { op: 'remove-param', name },
                  ]
                : null,
          },
        ]
      : [],
  );
  const headers = draft.headers.flatMap(({ name, isEnabled }): RequestName[] =>
    isEnabled && name !== ''
      ? [
          {
            part: 'header',
            name,
            place: { in: 'header', name },
            parentLength: 0,
            isObject: false,
            rename: (to) => ({ op: 'rename-header', from: name, to }),
            remove: { op: 'remove-header', name },
            moveTo: () => null,
          },
        ]
      : [],
  );
  const form =
    draft.body.kind === 'form'
      ? draft.body.form.flatMap(({ name, isEnabled }) => (isEnabled && name !== '' ? [formName(name)] : []))
      : [];
  return [...jsonNames(requestJson?.root ?? null), ...form, ...params, ...headers];
}

function formName(name: string): RequestName {
  return {
    part: 'body',
    name,
    place: { in: 'form', name },
    parentLength: 0,
    isObject: false,
    rename: (to) => ({ op: 'rename-form-field', from: name, to }),
    remove: { op: 'remove-form-field', name },
    moveTo: () => null,
  };
}

function jsonNames(root: JsonNode | null): RequestName[] {
  const found: RequestName[] = [];
  const queue: { readonly node: JsonNode; readonly path: JsonPath }[] =
    root === null ? [] : [{ node: root, path: [] }];
  let objects = 0;
  for (const { node, path } of queue) {
    if (objects >= MOST_OBJECTS) break;
    if (node.kind === 'array')
      queue.push(...node.items.slice(0, 5).map((item, index) => ({ node: item, path: [...path, index] })));
    if (node.kind !== 'object') continue;
    objects += 1;
    for (const { key, value } of node.members) {
      const own = [...path, key.value];
      found.push(jsonName(own, value, key.offset));
      queue.push({ node: value, path: own });
    }
  }
  return found;
}

function jsonName(path: JsonPath, value: JsonNode, offset: number): RequestName {
  const name = String(path.at(-1));
  return {
    part: 'body',
    name,
    place: { in: 'body', line: null, column: null, offset, length: name.length + 2, path },
    parentLength: path.length - 1,
    isObject: value.kind === 'object',
    rename: (to) => ({ op: 'rename-json-key', path, to }),
    remove: { op: 'remove-json-value', path },
    moveTo: (part) => {
      const text = value.kind === 'string' ? value.value : value.kind === 'number' ? value.raw : value.kind;
      const isPlain = ['string', 'number', 'true', 'false'].includes(value.kind);
      return part === 'query' && isPlain
        ? [
            { op: 'set-param', name, value: text },
            { op: 'remove-json-value', path },
          ]
        : null;
    },
  };
}
