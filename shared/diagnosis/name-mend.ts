import { plainName } from '../draft/plain-name.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { AnswerError, Place } from '../model/diagnosis.ts';
import type { Edit, JsonPath } from '../model/edit.ts';
import { besideError } from './beside-error.ts';
import type { Exchange } from './exchange.ts';
import { inEnglish } from './foreign-words.ts';
import { listedChoices } from './listed-choices.ts';
import { nearest } from './nearest.ts';
import { listNames } from './request-names.ts';
import type { RequestName } from './request-names.ts';

/** A name of the request that the server does not look for, and what becomes of it. */
export interface NameMend {
  readonly error: AnswerError;
  readonly from: string;
  /** Null where the name is taken out. */
  readonly to: string | null;
  readonly place: Place;
  readonly edits: readonly Edit[];
  /** It goes to another part of the request: from the body into the address, or the other way. */
  readonly isMoved?: true;
}

export const SAYS_MISSING =
  /^\W*(?:blank|empty|null|nil|absent)\W*$|\b(?:required|missing|must (?:be (?:present|provided|set|given|filled|supplied)|have required|include|contain the (?:parameter|field|key|property|header)|not be (?:empty|blank|null))|should not be (?:empty|null|blank)|can(?:not|'t) be (?:blank|null|empty)|is not (?:present|provided|given|set)|(?:not|n't) provided?|did not (?:provide|send|give|include)|(?:is|was) empty|may not be (?:blank|null)|must not be null|received undefined|not found|no value|is absent|expected but)\b/i;
export const SAYS_UNKNOWN =
  /\b(?:unknown|unexpected|unrecogni[sz]ed|not recogni[sz]ed|additional|extra|unsupported|not allowed|not permitted|not a permitted|forbidden|prohibited|read-?only|cannot be (?:changed|set)|(?:does|do|should|must) not exist|no (?:such|field|attribute|property|member)|not defined|not (?:a )?(?:known|valid) (?:field|attribute|property|parameter|member|key|name)|could not be mapped|cannot find field|not know|is not an? (?:field|attribute|property|parameter)|invalid (?:field|attribute|property|parameter|key) name|no such column|(?:parameter|option|argument)\b[^.\n]{0,60}\bis not (?:supported|recogni[sz]ed|valid|available))\b/i;

const MOST_NAMES = 200;

/** What to do about a name that an error misses or does not know; null where the request has nothing like it. */
export function findNameMend(error: AnswerError, exchange: Exchange): NameMend | null {
  const message = inEnglish(error.message);
  if (!SAYS_MISSING.test(message) && !SAYS_UNKNOWN.test(message)) return null;
  const names = listNames(exchange).slice(0, MOST_NAMES);
  const spoken = message === error.message ? error : { ...error, message };
  const missing = SAYS_MISSING.test(message) ? mendMissing(spoken, names) : null;
  const mend = missing ?? (SAYS_UNKNOWN.test(message) ? mendUnknown(spoken, names, exchange) : null);
  return mend === null ? null : { ...mend, error };
}

/** A required name is missing while one just like it is there. */
function mendMissing(error: AnswerError, names: readonly RequestName[]): NameMend | null {
  const wanted = missingName(error, names);
  if (wanted === null) return null;
  const parent = error.field?.path.slice(0, -1) ?? [];
  const isSame = (name: string): boolean => name === wanted;
  const part = partOf(error);
  const own = names.filter((each) => part === null || each.part === part);
  if (own.some(({ name, parentLength }) => isSame(name) && parentLength >= parent.length)) return null;
  const others = own.filter(({ name }) => !isSame(name));
  const found =
    others.find(({ name }) => plainName(name) === plainName(wanted)) ??
    others.find(
      ({ name }) =>
        name ===
        nearest(
          wanted,
          others.map((each) => each.name),
        ),
    );
  if (found !== undefined)
    return { error, from: found.name, to: wanted, place: found.place, edits: [found.rename(wanted)] };
  const elsewhere = names.find(({ name, part: its }) => part !== null && its !== part && isSame(name));
  const edits = elsewhere?.moveTo(part ?? 'body') ?? null;
  return elsewhere === undefined || edits === null
    ? null
    : { error, from: elsewhere.name, to: wanted, place: elsewhere.place, edits, isMoved: true };
}

/** Names that the answer lists, `"expected": ["guest", "room"]`, or has under a name for names, `"param": "guest"`. */
export function wordsOfAnswer({ view }: Exchange): string[] {
  const found: string[] = [];
  const root = view?.json ?? null;
  const queue: JsonNode[] = root === null ? [] : [root];
  for (const node of queue) {
    if (queue.length > MOST_NODES || found.length > MOST_NAMES) break;
    const inner =
      node.kind === 'array'
        ? node.items.slice(0, 50)
        : node.kind === 'object'
          ? node.members.map(({ value }) => value)
          : [];
    queue.push(...inner);
    const named =
      node.kind === 'object'
        ? node.members.filter(({ key }) => HOLDS_NAME.test(key.value)).map(({ value }) => value)
        : inner;
    for (const item of named)
      if (item.kind === 'string' && /^[A-Za-z_$][\w$.-]{2,60}$/.test(item.value)) found.push(item.value);
  }
  return found;
}

const HOLDS_NAME =
  /field|param|propert|attribute|argument|column|member|missing|required|expected|suggest|did_?you_?mean|allowed|valid_?(?:names|keys)|known/i;
const MOST_NODES = 400;

/** As the request would write it: `The Quantity field` of a request in camel case is `quantity`. */
function missingName(error: AnswerError, names: readonly RequestName[]): string | null {
  const last = error.field?.path.at(-1);
  const quoted = /["'`‘“]([\w.$-]{1,60})["'`’”]/.exec(error.message)?.[1]?.split('.').at(-1);
  // Some point at the object in which it is missing, and name it in words.
  const isHolder = names.some(({ name, isObject }) => isObject && name === last);
  // A sentence on several names may have been read as one on a name that is there.
  const isThere = names.some(({ name }) => name === last);
  const ofField = typeof last !== 'string' || (isHolder && quoted !== undefined) ? (quoted ?? null) : last;
  const written = ofField === null || isThere ? (similarWord(error.message, names) ?? ofField) : ofField;
  // GraphQL writes its variables with a sign that does not stand in the request.
  const name = names.some((each) => each.name.startsWith('$'))
    ? written
    : (written?.replace(/^\$/, '') ?? null);
  if (name === null || name === '') return null;
  const writesCapitals = names.some((each) => /^[A-Z]/.test(each.name) && each.part !== 'header');
  return /^[A-Z][a-z]/.test(name) && names.length > 0 && !writesCapitals && error.field?.in !== 'header'
    ? name.slice(0, 1).toLowerCase() + name.slice(1)
    : name;
}

/** A word of the sentence that is nearly a name of the request: "You did not provide quantity". */
function similarWord(sentence: string, names: readonly RequestName[]): string | null {
  const known = names.map(({ name }) => name);
  const words = [...sentence.slice(0, 500).matchAll(/[A-Za-z_][\w.-]{2,60}/g)].map(
    ([word]) =>
      word
        .replace(/[.-]+$/, '')
        .split('.')
        .at(-1) ?? '',
  );
  return (
    words.find(
      (word) =>
        word.length > 2 &&
        !known.includes(word) &&
        !COMMON.has(word.toLowerCase()) &&
        (known.some((name) => plainName(name) === plainName(word)) || nearest(word, known) !== null),
    ) ?? null
  );
}

function partOf({ field }: AnswerError): RequestName['part'] | null {
  const part = field?.in;
  return part === 'body' || part === 'query' || part === 'header' ? part : null;
}

/** A name that the server does not know: written as it is meant where that is known, else taken out. */
function mendUnknown(error: AnswerError, names: readonly RequestName[], exchange: Exchange): NameMend | null {
  const found = unknownName(error, names);
  if (found === null) return null;
  const { name, place } = found;
  const beside = besideError(error.message, exchange.view?.json ?? null);
  const suggested = suggestedName(`${error.message} ${beside}`, name);
  if (suggested !== null)
    return { error, from: name, to: suggested, place, edits: [found.rename(suggested)] };
  const missing = exchange.errors.flatMap((other) =>
    other !== error && SAYS_MISSING.test(other.message) ? [missingName(other, names) ?? ''] : [],
  );
  const known = [
    ...(IN_PARAMETER.test(error.message) ? [] : listedChoices(error.message)),
    ...wordsOfAnswer(exchange),
  ];
  const standard = name.startsWith('$') ? ODATA_OPTIONS : [];
  const meant = nearest(
    name,
    [...missing, ...known, ...standard].filter((each) => each !== '' && each !== name),
  );
  if (meant !== null) return { error, from: name, to: meant, place, edits: [found.rename(meant)] };
  if (/^amp;./.test(name))
    return { error, from: name, to: name.slice(4), place, edits: [found.rename(name.slice(4))] };
  return found.remove === null ? null : { error, from: name, to: null, place, edits: [found.remove] };
}

/** docs.oasis-open.org/odata, "URL Conventions" 5.1. */
const ODATA_OPTIONS = [
  '$filter',
  '$select',
  '$expand',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$search',
  '$format',
  '$apply',
];

/** `in parameter 'fields'`: where something stands that a sentence is about. */
export const IN_PARAMETER = /\b(?:in|of|for) (?:the )?(?:query )?param(?:eter)? ["'`‘“]([^"'`’”]+)["'`’”]/i;

/** The name that the error means: its field where the request has it, else one that its sentence names. */
function unknownName(
  { field, message: sentence, place }: AnswerError,
  names: readonly RequestName[],
): RequestName | null {
  // "Unknown field 'x' in parameter 'fields'" is not about the parameter.
  const holder = IN_PARAMETER.exec(sentence)?.[1];
  const message = sentence.replace(IN_PARAMETER, ' ');
  const candidates = names.filter(({ part }) => partIs(field?.in ?? 'unknown', part));
  const mentioned = [
    ...message.matchAll(/["'`‘“[]([^"'`’”[\]]{1,80})["'`’”\]]/g),
    ...message.matchAll(/(?<![\w"'`])([A-Za-z_$][\w$.;-]*[\w$])/g),
  ].map(([, word = '']) => word.split('.').at(-1) ?? '');
  const last = field?.path.at(-1);
  const byWords = mentioned
    .filter((word) => !COMMON.has(word.toLowerCase()))
    .map((word) => candidates.find(({ name }) => name === word && name !== last))
    .find((each) => each !== undefined);
  const byField = candidates.find(
    (each) =>
      typeof last === 'string' &&
      plainName(each.name) === plainName(last) &&
      isAt(each, field?.path ?? [], place),
  );
  // `Unknown field name: "size"` is about what stands in quotes, not about a field called name.
  const quoted = /["'`‘“]([^"'`’”]{1,80})["'`’”]/.exec(message)?.[1];
  const byQuotes = candidates.find(({ name }) => name === quoted);
  if (byQuotes !== undefined && byField !== undefined && !byField.isObject) return byQuotes;
  // Where the field is the object around it, the sentence names the one that is meant.
  const isHolder = byField?.isObject === true && byWords !== undefined;
  const found = (isHolder ? byWords : (byField ?? byWords)) ?? null;
  return found?.name === holder ? null : found;
}

const COMMON: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'is',
  'not',
  'in',
  'to',
  'of',
  'and',
  'on',
  'from',
  'name',
  'type',
  'value',
  'field',
  'id',
  'message',
  'data',
]);

function isAt({ place }: RequestName, path: JsonPath, errorPlace: Place | null): boolean {
  if (place.in !== 'body' || errorPlace?.in !== 'body') return true;
  return place.path === null || errorPlace.path === null || place.path.length >= path.length;
}

function partIs(wanted: string, part: RequestName['part']): boolean {
  return wanted === 'unknown' || wanted === part || (wanted === 'path' && part === 'query');
}

/** `Did you mean "weight"?`, `use weight instead`; null where nothing is suggested. */
function suggestedName(sentence: string, name: string): string | null {
  const found =
    /\b(?:did you mean|(?:perhaps|maybe|probably) you meant|you (?:probably |may have |might have )?meant|do you mean|similar(?: to| names?)?|closest(?: match(?:es)?)?|suggestions?)\b\s*:?(?:\s+the\s+\w+)?\s*["'`‘“[]*([\w.$-]*[\w$])/i.exec(
      sentence,
    )?.[1] ?? /\b(?:please )?use\s+["'`‘“]?([\w$.-]*[\w$])["'`’”]?\s+instead\b/i.exec(sentence)?.[1];
  return found === undefined || found === name ? null : found;
}
