import { findNode } from '../json/json-path.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { Place } from '../model/diagnosis.ts';
import type { Edit, JsonPath } from '../model/edit.ts';
import type { Exchange } from './exchange.ts';

/** A value in the request that can be looked at and set, wherever it stands. */
export interface RequestValue {
  /** As a text; for JSON that is no text, as it is written. */
  readonly text: string;
  /** A variable stands in it: its text is not what was sent. */
  readonly hasVariable: boolean;
  /** Where it is JSON. */
  readonly node: JsonNode | null;
  /** Edits that put a text in its place, as JSON where it is JSON. */
  readonly setText: (text: string) => Edit;
  /** The same for a piece of JSON; null where the place takes no JSON. */
  readonly setJson: (json: string) => Edit | null;
  /** The edit that takes it out; null where nothing would be left. */
  readonly remove: Edit | null;
}

/** The value at a place; null where there is none, or a bare variable stands for it. */
export function valueAt(place: Place, { draft, requestJson }: Exchange): RequestValue | null {
  if (draft === null) return null;
  switch (place.in) {
    case 'body': {
      const node =
        place.path === null || requestJson === null ? null : findNode(requestJson.root, place.path);
      return node === null || place.path === null ? null : jsonValue(node, place.path, draft.body.text);
    }
    case 'param': {
      const row = draft.params.find(({ name, isEnabled }) => isEnabled && name === place.name);
      return row === undefined
        ? null
        : rowValue(row.value, { op: 'remove-param', name: place.name }, (value) => ({
            op: 'set-param',
            name: place.name,
            value,
          }));
    }
    case 'form': {
      const row = draft.body.form.find(({ name, isEnabled }) => isEnabled && name === place.name);
      return row === undefined
        ? null
        : rowValue(row.value, { op: 'remove-form-field', name: place.name }, (value) => ({
            op: 'set-form-field',
            name: place.name,
            value,
          }));
    }
    case 'header': {
      const row = draft.headers.find(
        ({ name, isEnabled }) => isEnabled && name.toLowerCase() === place.name.toLowerCase(),
      );
      return row === undefined
        ? null
        : rowValue(row.value, { op: 'remove-header', name: place.name }, (value) => ({
            op: 'set-header',
            name: place.name,
            value,
          }));
    }
    case 'method':
    case 'url':
    case 'auth':
    case 'variable':
    case 'settings':
      return null;
  }
}

function jsonValue(node: JsonNode, path: JsonPath, body: string): RequestValue | null {
  if (node.kind === 'placeholder') return null;
  const source = body.slice(node.offset, node.offset + node.length);
  return {
    text: node.kind === 'string' ? node.value : source,
    hasVariable: source.includes('{{'),
    node,
    setText: (text) => ({ op: 'set-json-value', path, json: JSON.stringify(text) }),
    setJson: (json) => ({ op: 'set-json-value', path, json }),
    remove: path.length === 0 ? null : { op: 'remove-json-value', path },
  };
}

function rowValue(value: string, remove: Edit, setText: (text: string) => Edit): RequestValue {
  return {
    text: value,
    hasVariable: value.includes('{{'),
    node: null,
    setText,
    setJson: () => null,
    remove,
  };
}
