import { indexLines } from '../json/index-lines.ts';
import type { JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { ErrorField, Place } from '../model/diagnosis.ts';
import type { JsonPath } from '../model/edit.ts';
import type { RequestDraft, Row } from '../model/request-draft.ts';
import { plainName } from './plain-name.ts';

/** Finds the spot in a request that a server means; null where the request has no such thing. */
export type LocateField = (field: ErrorField) => Place | null;

/** Of a body, as many values as a person could mean. */
const MOST_NODES = 20_000;
/** A server may name `to` where the request wraps it, `data.to`: so many levels down it is looked for. */
const SEARCHED_NODES = 2000;

/**
 * The row, the header or the JSON value that a field stands for. Servers name fields in their own spelling: case,
 * underscores and dashes do not count, and the path may begin further in or further out than the body does. A body
 * field that is not there leads to the object it would belong in.
 */
export function locateField(field: ErrorField, draft: RequestDraft): Place | null {
  return createFieldLocator(draft)(field);
}

/** The same for many fields of one draft, whose body is read once; `root` where the caller has read it already. */
export function createFieldLocator(draft: RequestDraft, root?: JsonNode | null): LocateField {
  const body = readBody(draft, root);
  return (field) => {
    switch (field.in) {
      case 'header':
        return locateHeader(field, draft);
      case 'cookie':
        return findRow(draft.headers, ['cookie']) === null ? null : { in: 'header', name: 'Cookie' };
      case 'query':
      case 'path':
        return locateParam(field, draft);
      case 'body':
        return (
          locateInBody(field, draft, body) ??
          // Frameworks that read the query into an object speak of it as of a body.
          (draft.body.kind === 'none' ? locateParam(field, draft) : parentInBody(field, body))
        );
      case 'unknown':
        return locateInBody(field, draft, body) ?? locateParam(field, draft) ?? locateHeader(field, draft);
    }
  };
}

interface BodyReading {
  readonly root: JsonNode;
  readonly placeOf: (node: JsonNode, path: JsonPath) => Place;
}

function readBody(draft: RequestDraft, known: JsonNode | null | undefined): BodyReading | null {
  const { kind, text } = draft.body;
  if (kind !== 'json' && !(kind === 'text' && /^\s*[{[]/.test(text))) return null;
  const options = { allowsPlaceholders: true, maxNodes: MOST_NODES, maxProblems: 1 };
  const root = known === undefined ? parseJson(text, options).root : known;
  if (root === null) return null;
  const lines = indexLines(text);
  const placeOf = (node: JsonNode, path: JsonPath): Place => ({
    in: 'body',
    ...lines.positionAt(node.offset),
    offset: node.offset,
    length: node.length,
    path,
  });
  return { root, placeOf };
}

interface Found {
  readonly node: JsonNode;
  /** As the draft spells it, from its root. */
  readonly path: JsonPath;
}

function locateInBody(field: ErrorField, draft: RequestDraft, body: BodyReading | null): Place | null {
  if (draft.body.kind === 'form') {
    const row = findRow(draft.body.form, namesOf(field));
    return row === null ? null : { in: 'form', name: row.name };
  }
  if (body === null || field.path.length === 0) return null;
  const found = findPath(body.root, field.path);
  return found === null ? null : body.placeOf(found.node, found.path);
}

/** The whole path from the root, then from further in, then without its first steps. */
function findPath(root: JsonNode, path: JsonPath): Found | null {
  for (let skipped = 0; skipped < path.length; skipped += 1) {
    const steps = path.slice(skipped);
    if (!steps.some((step) => typeof step === 'string') && path.length > steps.length) break;
    const found = findFromAnywhere(root, steps);
    if (found !== null) return found;
  }
  return null;
}

function findFromAnywhere(root: JsonNode, path: JsonPath): Found | null {
  const queue: Found[] = [{ node: root, path: [] }];
  for (const start of queue) {
    const found = walk(start, path);
    if (found !== null) return found;
    if (queue.length < SEARCHED_NODES) queue.push(...childrenOf(start));
  }
  return null;
}

function childrenOf({ node, path }: Found): Found[] {
  if (node.kind === 'object')
    return node.members.map(({ key, value }) => ({ node: value, path: [...path, key.value] }));
  if (node.kind === 'array')
    return node.items.slice(0, 20).map((item, index) => ({ node: item, path: [...path, index] }));
  return [];
}

function walk(start: Found, path: JsonPath): Found | null {
  let found: Found | null = start;
  for (const step of path) {
    found = found === null ? null : stepInto(found, step);
    if (found === null) return null;
  }
  return found;
}

function stepInto({ node, path }: Found, step: string | number): Found | null {
  if (node.kind === 'array') {
    const index = typeof step === 'number' ? step : /^\d{1,9}$/.test(step) ? Number(step) : -1;
    const item = node.items[index];
    return item === undefined ? null : { node: item, path: [...path, index] };
  }
  if (node.kind !== 'object') return null;
  const name = String(step);
  const exact = node.members.find(({ key }) => key.value === name);
  const member = exact ?? node.members.find(({ key }) => plainName(key.value) === plainName(name));
  return member === undefined ? null : { node: member.value, path: [...path, member.key.value] };
}

/** Where a field that is missing would belong: the object around it. */
function parentInBody(field: ErrorField, body: BodyReading | null): Place | null {
  if (body === null) return null;
  const parent = field.path.slice(0, -1);
  const found = parent.length === 0 ? { node: body.root, path: [] } : findPath(body.root, parent);
  return found === null ? null : body.placeOf(found.node, found.path);
}

function locateParam(field: ErrorField, draft: RequestDraft): Place | null {
  const row = findRow(draft.params, namesOf(field));
  if (row !== null) return { in: 'param', name: row.name };
  const { kind, apiKey } = draft.auth;
  const isKey = kind === 'api-key' && apiKey.place === 'query' && isNamed(apiKey.name, namesOf(field));
  return isKey ? { in: 'auth', part: 'value' } : null;
}

function locateHeader(field: ErrorField, draft: RequestDraft): Place | null {
  const row = findRow(draft.headers, namesOf(field));
  if (row !== null) return { in: 'header', name: row.name };
  const { kind, apiKey } = draft.auth;
  const names = namesOf(field);
  if (kind === 'api-key' && apiKey.place === 'header' && isNamed(apiKey.name, names))
    return { in: 'auth', part: 'value' };
  const signsIn = kind === 'bearer' || kind === 'basic';
  return signsIn && names.includes('authorization') ? { in: 'auth', part: 'kind' } : null;
}

/** A field's whole name and its last step, as plain names. */
function namesOf({ raw, path }: ErrorField): string[] {
  const last = path.at(-1);
  return [plainName(raw), plainName(path.join('.')), ...(typeof last === 'string' ? [plainName(last)] : [])];
}

function findRow<R extends Row>(rows: readonly R[], names: readonly string[]): R | null {
  return rows.find((row) => row.isEnabled && isNamed(row.name, names)) ?? null;
}

function isNamed(name: string, names: readonly string[]): boolean {
  return name !== '' && names.includes(plainName(name));
}
