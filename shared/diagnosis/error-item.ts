import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import type { ErrorField } from '../model/diagnosis.ts';
import {
  CODE_NAMES,
  DOCS_NAMES,
  FIELD_NAMES,
  isCodeLike,
  isFieldLike,
  isHintLike,
  isMessageLike,
  LESSER_MESSAGE_NAMES,
  MESSAGE_NAMES,
} from './error-names.ts';
import { makeField, placeOfWord } from './field-path.ts';
import { docsUrlOf, isObject, member, memberAmong, textOf, wordsOf } from './json-reading.ts';
import type { ReportedError } from './shape.ts';

/**
 * Reads one error out of an object of unknown build, by the names that people give to its parts
 * (`error-names.ts`).
 */

/** Where an error stands: alone at the top of the body, or as one of a list, whose items may carry a `path`. */
export type ItemPlace = 'top' | 'list';

/** One error, or null where the object has no words for one. */
export function readErrorItem(node: JsonNode, place: ItemPlace): ReportedError | null {
  const words = wordsOf(node);
  if (words !== null) return makeError({ message: words });
  if (!isObject(node)) return null;
  const message = withParameters(messageOf(node) ?? (place === 'list' ? strayWordsOf(node) : null), node);
  const code = codeOf(node);
  const title = wordsOf(memberAmong(node, ['title']));
  const spoken = message ?? code ?? null;
  if (spoken === null) return null;
  const [, exception, said] = code === null ? (EXCEPTION.exec(spoken) ?? CODED.exec(spoken) ?? []) : [];
  return makeError({
    message: said ?? spoken,
    code: exception ?? code,
    title: title === spoken ? null : title,
    field: fieldOf(node, place),
    docsUrl: docsOf(node),
    severity: severityOf(node),
  });
}

/** `java.lang.IllegalStateException: the pump stopped`, where no code stands beside it. */
const EXCEPTION = /^((?:[\w$]{1,60}[.\\]){1,12}[A-Z]\w{0,60}(?:Error|Exception)):\s+(\S[^]*)$/;

/** `ORA-00942: table or view does not exist`, `[E1204] …`. */
const CODED = /^\[?([A-Z]{1,6}[-_]?\d{2,8})\]?(?:\s*[:–]|\s+-|(?<=\]))\s+(\S[^]*)$/;

export function makeError({
  message,
  ...parts
}: Partial<ReportedError> & { message: string }): ReportedError {
  return { message, code: null, title: null, field: null, docsUrl: null, severity: 'error', ...parts };
}

/** The words of an error object; null where there are none. */
export function messageOf(node: JsonObjectNode): string | null {
  return (
    wordsUnder(node, MESSAGE_NAMES) ??
    wordsAlike(node, isMessageLike) ??
    wordsUnder(node, LESSER_MESSAGE_NAMES) ??
    wordsAlike(node, isHintLike) ??
    sentenceOf(memberAmong(node, ['status']))
  );
}

function wordsUnder(node: JsonObjectNode, names: readonly string[]): string | null {
  for (const name of names) {
    const value = memberAmong(node, [name]);
    const words = wordsOf(value) ?? localisedWords(value);
    if (words !== null) return words;
  }
  return null;
}

/** Only where it is more than one word. */
function sentenceOf(node: JsonNode | null): string | null {
  const words = wordsOf(node);
  return words !== null && /\S\s+\S/.test(words) ? words : null;
}

function wordsAlike(node: JsonObjectNode, isAlike: (plain: string) => boolean): string | null {
  for (const { key, value } of node.members) {
    if ((value.kind !== 'string' && value.kind !== 'object') || !isAlike(plainName(key.value))) continue;
    const words = wordsOf(value) ?? (value.kind === 'object' ? localisedWords(value) : null);
    if (words !== null) return words;
  }
  return null;
}

/**
 * The words of one error of a list that has them under a name nobody else uses: beside the name of a field or a code, the
 * longest text that has more than one word.
 */
export function strayWordsOf(node: JsonObjectNode): string | null {
  if (node.members.length < 2) return null;
  const sentences = node.members.flatMap(({ value }) => {
    const words = wordsOf(value);
    return words !== null && /\S\s+\S/.test(words) ? [words] : [];
  });
  if (sentences.length === 0) return null;
  const field = fieldOf(node, 'list');
  if (field === null && codeOf(node) === null) return null;
  return sentences.filter((words) => words !== field?.raw).toSorted((x, y) => y.length - x.length)[0] ?? null;
}

/**
 * Magento leaves the values out of its sentences, `"%fieldName" is required` or `%1`, and lists them beside it
 * (developer.adobe.com/commerce/webapi/get-started/gs-web-api-response).
 */
function withParameters(message: string | null, node: JsonObjectNode): string | null {
  if (message === null || !message.includes('%')) return message;
  const values = memberAmong(node, ['parameters']);
  if (values === null || (values.kind !== 'array' && values.kind !== 'object')) return message;
  const valueOf = (name: string): string | null =>
    textOf(values.kind === 'array' ? (values.items[Number(name) - 1] ?? null) : member(values, name));
  return message.replace(/%(\w{1,60})/g, (all, name: string) => valueOf(name) ?? all);
}

/** `{"lang":"en","value":"…"}` as OData v2 sends it, `{"text":"…"}`, or a sentence for each language: English, else the first. */
export function localisedWords(node: JsonNode | null): string | null {
  if (!isObject(node)) return null;
  const words = wordsOf(memberAmong(node, ['value', 'text']));
  if (words !== null) return words;
  const isByLanguage = node.members.length > 0 && node.members.every(({ key }) => LANGUAGE.test(key.value));
  if (!isByLanguage) return null;
  const english = node.members.find(({ key }) => key.value.startsWith('en')) ?? node.members[0];
  return sentenceOf(english?.value ?? null);
}

/** A tag of a language, or its name in English. */
const LANGUAGE =
  /^(?:[a-z]{2}(?:[-_][A-Z]{2})?|english|german|french|spanish|italian|dutch|portuguese|arabic|turkish|polish|russian|chinese|japanese)$/;

/**
 * A code as it was written, digit for digit; null where there is none. One that only says the status again is the last
 * choice.
 */
export function codeOf(node: JsonObjectNode): string | null {
  let status: string | null = null;
  for (const text of namedCodes(node)) {
    if (!/^[45]\d\d$/.test(text)) return lastPart(text);
    status ??= text;
  }
  return kindOf(node) ?? status;
}

function* namedCodes(node: JsonObjectNode): Generator<string> {
  for (const name of CODE_NAMES) {
    const text = textOf(memberAmong(node, [name]));
    if (text !== null && isCode(text)) yield text;
  }
  for (const { key, value } of node.members) {
    const isText = value.kind === 'string' || value.kind === 'number';
    const text = isText && isCodeLike(plainName(key.value)) ? textOf(value) : null;
    if (text !== null && isCode(text)) yield text;
  }
}

/** The kind of an error in one word, where no member is called a code. */
function kindOf(node: JsonObjectNode): string | null {
  const named = wordsOf(memberAmong(node, ['name', 'status', 'reason', 'issue']));
  if (named !== null && /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]\w*(?:Error|Exception))$/.test(named))
    return named;
  // DigitalOcean and others give the kind of error as its id: words, where a number would be that of the occurrence.
  const id = wordsOf(memberAmong(node, ['id', 'key']));
  if (id !== null && /^(?:[a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z]+)+)$/.test(id)) return id;
  const number = numberOf(node);
  if (number !== null) return number;
  const short = textOf(memberAmong(node, ['error', 'err']));
  if (short === null) return null;
  if (/^-?\d+$/.test(short) || /^[a-z0-9]+(?:[_.-][a-z0-9]+)+$/i.test(short)) return short;
  // One word is a code beside a sentence (Zendesk's `RecordInvalid`, CouchDB's `conflict`); alone it is the message.
  const isWord = /^(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+|[a-z]{3,40})$/.test(short);
  return isWord && messageOf(node) !== short ? short : null;
}

/** The number of an error beside its words, `{"nr": 117, "txt": "…"}`, or a code under the name of a status or an id. */
function numberOf(node: JsonObjectNode): string | null {
  const status = textOf(memberAmong(node, ['statuscode']));
  if (status !== null && /^(?:[A-Z]{1,10}[-_.]?\d{1,8}|[6-9]\d\d|\d{4,8}|\d{3}\.\d{1,3})$/.test(status))
    return status;
  const id = textOf(memberAmong(node, ['id', 'key', 'ruleid', 'checkid', 'rule']));
  if (id !== null && /^[A-Z]{1,10}(?:[-_.][A-Z]{1,10}){0,3}[-_.]?\d{1,8}$/.test(id)) return id;
  const number = textOf(memberAmong(node, ['nr', 'no', 'num', 'number']));
  return number !== null && /^(?:[A-Z]{1,6}[-_]?)?\d{1,8}$/.test(number) && messageOf(node) !== null
    ? number
    : null;
}

/** A code is one word; a sentence under the name `type` is none. */
function isCode(text: string): boolean {
  return text.length <= 120 && !/\s/.test(text) && text !== 'about:blank';
}

/** A code that is an address or a qualified name is known by its last part. */
function lastPart(text: string): string {
  if (!/^https?:\/\//.test(text)) return text.includes('#') ? text.slice(text.lastIndexOf('#') + 1) : text;
  // Vonage's pages hold many errors each; the part behind `#` is the code then.
  const fragment = /#([\w.-]{1,100})$/.exec(text)?.[1];
  if (fragment !== undefined) return fragment;
  return (
    text
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? text
  );
}

/** The field that an error object names, under any of the usual names. */
export function fieldOf(node: JsonObjectNode, place: ItemPlace): ErrorField | null {
  const source = memberAmong(node, ['source']);
  if (isObject(source)) return sourceField(source);
  const origin = wordsOf(source);
  if (place === 'list' && origin !== null && isFieldName(origin)) return makeField(origin);
  const parts = memberAmong(node, ['loc']) ?? arrayAmong(node, ['path', 'field']);
  if (parts?.kind === 'array') return readLoc(parts.items);

  const where = wordsOf(memberAmong(node, ['in', 'location', 'locationtype']));
  const part = (where === null ? null : placeOfWord(where)) ?? 'unknown';
  const named =
    wordsOf(memberAmong(node, FIELD_NAMES)) ??
    wordsAlike(node, isFieldLike) ??
    namedTarget(node) ??
    (place === 'list' ? onlyNamed(node) : null);
  if (named !== null) return makeField(named, part);
  const path = place === 'list' ? wordsOf(memberAmong(node, ['path'])) : null;
  if (path !== null && !isAddress(node, path)) return makeField(path, part);
  const way = wordsOf(memberAmong(node, ['at', 'where', 'position', 'location', 'key']));
  if (way !== null && /^(?:\$\.|#?\/)[\w.[\]/$-]+$/.test(way) && !isAddress(node, way)) return makeField(way);
  const name = wordsOf(memberAmong(node, ['name', 'key']));
  if (name !== null && (part !== 'unknown' || isFieldName(name))) return makeField(name, part);
  return where !== null && part === 'unknown' && isFieldName(where) ? makeField(where) : null;
}

/** The only name in a list of them, as .NET's `memberNames` (learn.microsoft.com, `ValidationResult`). */
function onlyNamed(node: JsonObjectNode): string | null {
  const names = memberAmong(node, ['membernames', 'fieldnames', 'fields', 'properties', 'attributes']);
  const [only, second] = names?.kind === 'array' ? names.items : [];
  const name = only === undefined || second !== undefined ? null : wordsOf(only);
  return name !== null && isFieldName(name) ? name : null;
}

/** IBM's `target: {type: "field", name}` (cloud.ibm.com/docs/api-handbook, "Errors"). */
function namedTarget(node: JsonObjectNode): string | null {
  const target = memberAmong(node, ['target']);
  return isObject(target) && memberAmong(target, ['type']) !== null
    ? wordsOf(memberAmong(target, ['name']))
    : null;
}

/** JSON:API's `source`: exactly one of the three. */
function sourceField(source: JsonObjectNode): ErrorField | null {
  const pointer = wordsOf(member(source, 'pointer'));
  if (pointer !== null) return makeField(pointer, 'body');
  const parameter = wordsOf(member(source, 'parameter'));
  if (parameter !== null) return makeField(parameter, 'query');
  const header = wordsOf(member(source, 'header'));
  return header === null ? null : { in: 'header', path: [header], raw: header };
}

/**
 * A field as a list of steps, as FastAPI's `loc` and the `path` of others. Where there are several, the first may name
 * the part of the request; the rest is the path in it then.
 */
export function readLoc(items: readonly JsonNode[]): ErrorField | null {
  const path = items.flatMap((item): (string | number)[] => {
    if (item.kind === 'string') return [item.value];
    return item.kind === 'number' && /^\d{1,9}$/.test(item.raw) ? [Number(item.raw)] : [];
  });
  const [first, ...rest] = path;
  if (first === undefined) return null;
  const raw = path.join('.');
  const part = typeof first === 'string' && rest.length > 0 ? placeOfWord(first) : null;
  return part === null ? { in: 'unknown', path, raw } : { in: part, path: rest, raw };
}

function arrayAmong(node: JsonObjectNode, names: readonly string[]): JsonNode | null {
  const found = node.members.find(
    ({ key, value }) => names.includes(plainName(key.value)) && value.kind === 'array',
  );
  return found?.value ?? null;
}

/** `path` is a field in some lists and the address that was asked for in others, where a method or a time is beside it. */
function isAddress(node: JsonObjectNode, path: string): boolean {
  return (
    /^https?:|^\/(?:api|rest|v\d)\b|[?&]/i.test(path) ||
    memberAmong(node, ['method', 'timestamp', 'status']) !== null
  );
}

/** One word that does not look like the name of an error. */
function isFieldName(text: string): boolean {
  return (
    /^[a-z_$][\w$.[\]-]*$/i.test(text) &&
    !/(?:error|exception|failure|failed|invalid)$/i.test(text) &&
    !/^[A-Z][A-Z0-9_]+$/.test(text)
  );
}

/** Where a holder of errors, or an error, says that more is to be read. */
export function docsOf(node: JsonObjectNode): string | null {
  const direct = memberAmong(node, DOCS_NAMES);
  const links = memberAmong(node, ['links']);
  const own = isObject(links)
    ? memberAmong(links, ['about', 'help', 'documentation', 'docs', 'type'])
    : helpAmong(links);
  return (
    docsUrlOf(direct) ?? docsUrlOf(own) ?? docsUrlOf(isObject(own) ? memberAmong(own, ['href', 'url']) : null)
  );
}

/** The member of a list of links that leads to help, by its `rel`. */
function helpAmong(links: JsonNode | null): JsonNode | null {
  if (links?.kind !== 'array') return null;
  const rels = /^(?:help|about|documentation|docs|information_link|describedby)$/i;
  return links.items.find((link) => rels.test(wordsOf(memberAmong(link, ['rel'])) ?? '')) ?? null;
}

function severityOf(node: JsonObjectNode): ReportedError['severity'] {
  const level = wordsOf(memberAmong(node, ['severity', 'level']));
  return level !== null && /^(?:warn|info)/i.test(level) ? 'warning' : 'error';
}
