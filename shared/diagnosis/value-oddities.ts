import { plainName } from '../draft/plain-name.ts';
import { parseJson } from '../json/parse-json.ts';
import type { Edit } from '../model/edit.ts';
import { rewriteDateFor } from './asked-date.ts';
import { TEXT_KINDS } from './attribute-types.ts';
import type { TextKind } from './attribute-types.ts';
import type { RequestValue } from './request-value.ts';
import { asKind } from './value-kinds.ts';

/** What is odd in a value by itself, whatever the server says, and how it would look without that. */
export interface ValueOddity {
  /** As it would stand in the request; `''` where it is taken out. */
  readonly value: string;
  readonly edit: Edit;
  /** How odd: 1 may well be meant, 5 is hardly ever meant. */
  readonly weight: 1 | 2 | 3 | 4 | 5;
}

/** Names of what is written in digits and is no number: nobody adds up phones. */
const DIGITS_OF_TEXT =
  /phone|mobile|msisdn|zip|post(?:al)?(?:code)?$|code$|iban|account|card|pin$|ssn|passport|sku|isbn|ean|gtin|barcode|serial|version|reference|ref$|vat|tax|number$|name$|title|text|message|comment|note|^(?:to|from)$|token|key|color|colour|hash|fax/i;
/** Names of what is counted or measured. */
const COUNTED =
  /count|quantity|qty|amount|price|cost|total|sum|size|length|width|height|depth|weight|limit|offset|page|max|min|age|year|days?$|nights|hours|minutes|seconds|floor|level|seats?|rooms?$|persons?|guests?|pieces|items?$|units?|percent|rate|ratio|score|rank|priority|position|index|lat(?:itude)?$|lo?ng(?:itude)?$|distance|duration|timeout|ttl|port$|capacity|stock|number_?of|num_?|id$/i;
const YES_OR_NO = /^(?:is|has|can|should|with|allow|enable|include|use|send)(?=[A-Z_-])|(?:ed|able)$/;

/** Fields whose name says what they hold. */
export const KIND_BY_NAME: readonly (readonly [name: RegExp, kind: TextKind['id']])[] = [
  [/url$|uri$|website|webhook|link$|href|callback/i, 'url'],
  [/e-?mail/i, 'email'],
  [/phone|mobile|msisdn/i, 'did'],
  [/uuid|guid/i, 'uuid'],
  [/date|(?:[a-z]|_)(?:at|on)$|since|until/i, 'date'],
  [/country|currency/i, 'upper-case'],
];

/** The oddest first; empty where nothing is odd. `name` is the one that it stands under. */
export function findOddities(value: RequestValue, name: string): ValueOddity[] {
  if (value.hasVariable) return [];
  const found = value.node === null ? oddInRow(value, name) : oddInJson(value, name);
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ edit }) => !seen.has(JSON.stringify(edit)) && seen.add(JSON.stringify(edit)));
}

function oddInRow(value: RequestValue, name: string): ValueOddity[] {
  return [...oddRound(value), ...oddWord(value), ...oddForName(value, name)];
}

function oddInJson(value: RequestValue, name: string): ValueOddity[] {
  const { node, text } = value;
  if (node === null) return [];
  const as = (json: string | null, weight: ValueOddity['weight']): ValueOddity[] => {
    const edit = json === null ? null : value.setJson(json);
    return json === null || edit === null ? [] : [{ value: json, edit, weight }];
  };
  if (node.kind === 'number')
    return /zip|postal|phone|mobile|msisdn|iban|isbn|(?:account|card|passport)_?(?:no|number)?$/i.test(name)
      ? as(`"${text}"`, 3)
      : [];
  if (node.kind === 'null')
    return value.remove === null ? [] : [{ value: '', edit: value.remove, weight: 1 }];
  if (node.kind !== 'string') return [];
  const bare = text.trim();
  const packed = /^[[{]/.test(bare) ? parseJson(bare, { maxNodes: 0 }) : null;
  const isPacked = packed !== null && packed.problems.every(({ severity }) => severity !== 'error');
  const isWordOfTruth = /^(?:true|false)$/i.test(bare);
  const isYesOrNo = /^(?:yes|no|on|off|0|1)$/i.test(bare) && YES_OR_NO.test(name);
  const source = JSON.stringify(text);
  // Two numbers with a comma between them, under a name for several.
  const isList = isPlural(name) && bare.includes(',') && !isPacked;
  return [
    ...(isPacked ? as(bare, 5) : []),
    ...(isWordOfTruth ? as(bare.toLowerCase(), 5) : isYesOrNo ? as(asKind(node, source, 'boolean'), 4) : []),
    ...(isList ? as(asKind(node, source, 'list'), 4) : as(asNumber(bare), numberWeight(bare, name))),
    ...(COUNTED.test(name) && /^-?\d[\d.,]*\s*(?:[€$£%]|[A-Za-z]{1,8}\.?)$/.test(bare)
      ? as(asKind(node, source, 'number'), 4)
      : []),
    ...oddRound(value),
    ...oddWord(value),
    ...oddForName(value, name),
    ...(isPlural(name) && !isPacked ? as(asKind(node, source, 'list'), 2) : []),
  ];
}

/** Digits alone, or with a decimal comma; what has a sign, a unit or a nought in front is more often meant as it is. */
function asNumber(text: string): string | null {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text)) return text;
  return /^-?(?:0|[1-9]\d{0,11}),\d{1,2}$/.test(text) ? text.replace(',', '.') : null;
}

function numberWeight(text: string, name: string): ValueOddity['weight'] {
  if (COUNTED.test(name) && !/phone|postal|zip/i.test(name)) return 4;
  return DIGITS_OF_TEXT.test(name) || text.length > 10 ? 1 : 3;
}

/** Blanks and quotes round a value. */
function oddRound(value: RequestValue): ValueOddity[] {
  const bare = value.text.trim().replace(/^(["'`])([^]*)\1$/, '$2');
  const plain = value.node === null ? bare.replace(/^(?:%20|%22|%27)+|(?:%20|%22|%27)+$/g, '') : bare;
  return plain === value.text || plain === ''
    ? []
    : [{ value: plain, edit: value.setText(plain), weight: 5 }];
}

/** `null`, `undefined`: a program wrote out what it did not have. */
function oddWord({ text, remove }: RequestValue): ValueOddity[] {
  if (remove === null) return [];
  if (/^(?:null|undefined|none|nan|nil|\[object Object\])$/i.test(text.trim()))
    return [{ value: '', edit: remove, weight: 4 }];
  return text.trim() === '' ? [{ value: '', edit: remove, weight: 2 }] : [];
}

/** A date as people write it; an address, a mailbox or a phone that is nearly one. */
function oddForName(value: RequestValue, name: string): ValueOddity[] {
  const text = value.text.trim();
  const set =
    (weight: ValueOddity['weight']) =>
    (mended: string): ValueOddity => ({
      value: mended,
      edit: value.setText(mended),
      weight,
    });
  if (
    /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:$|[ T])|^\d{4}[/.]\d{1,2}[/.]\d{1,2}(?:$|[ T])|^\d{4}-\d\d-\d\d \d/.test(
      text,
    )
  )
    return rewriteDateFor(text, /^.{6,10}[ T]\d/.test(text) ? 'date-time ISO 8601' : 'date').map(set(4));
  const id = KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (id === undefined || text === '' || id === 'date') return [];
  const mended = TEXT_KINDS.find((kind) => kind.id === id)?.mend(text, '') ?? [];
  return mended.slice(0, 1).map(set(3));
}

/** `tags`, `room_ids`: a list would stand under it. */
export function isPlural(name: string): boolean {
  return (
    /[a-z](?:[^siu\W\d]s|ies)$/.test(name) &&
    !/(?:address|status|access|progress|class|news|terms|notes|details|comments|remarks|instructions|s3|https?)$/i.test(
      plainName(name),
    )
  );
}
