import type { AnswerError, Certainty } from '../model/diagnosis.ts';
import type { Edit } from '../model/edit.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { TEXT_KINDS } from './attribute-types.ts';
import { askedKind } from './asked-kind.ts';
import { rewriteDateFor } from './asked-date.ts';
import { besideError } from './beside-error.ts';
import type { Exchange } from './exchange.ts';
import { inEnglish } from './foreign-words.ts';
import { listedChoices, meantChoice } from './listed-choices.ts';
import { IN_PARAMETER, SAYS_MISSING, SAYS_UNKNOWN } from './name-mend.ts';
import { mendByPattern, namedPattern } from './pattern-mend.ts';
import { valueAt } from './request-value.ts';
import type { RequestValue } from './request-value.ts';
import { showField } from './show-field.ts';
import { asKind, mendJsonKind, mendRowKind } from './value-kinds.ts';
import { allowedItems, mendByLimit } from './value-limits.ts';
import { findOddities, KIND_BY_NAME } from './value-oddities.ts';
import { atlassianDocument, inQuotes, withDecimals } from './value-writing.ts';

/** A value put right, and why it is believed to be right now. */
export interface ValueMend {
  readonly error: AnswerError;
  readonly field: string;
  /** The server's own, without a full stop. */
  readonly words: string;
  /** As it will stand in the request. */
  readonly value: string;
  readonly edit: Edit;
  readonly because: Message;
  readonly certainty: Certainty;
}

type MendedValue = Pick<ValueMend, 'value' | 'edit' | 'because' | 'certainty'>;

/** Nobody explains a value at greater length. */
const LONGEST = 2000;

/** Several rules ask for the same error. */
const mendsByError = new WeakMap<AnswerError, { readonly exchange: Exchange; readonly mends: ValueMend[] }>();

/**
 * Ways to put the value right that an error speaks of, the likeliest first; empty where it speaks of none, or is right as
 * far as one can see. Worked out once for each error.
 */
export function findValueMends(error: AnswerError, exchange: Exchange): ValueMend[] {
  const known = mendsByError.get(error);
  if (known?.exchange === exchange) return known.mends;
  const mends = workOutMends(error, exchange);
  mendsByError.set(error, { exchange, mends });
  return mends;
}

function workOutMends(error: AnswerError, exchange: Exchange): ValueMend[] {
  const { place, field, title, code } = error;
  const message = inEnglish(error.message);
  if (place === null || field === null || field.path.length === 0) return [];
  const value = valueAt(place, exchange);
  if (value === null || (IS_ABOUT_NAME.test(message) && !IN_PARAMETER.test(message))) return [];
  // What is missing there is the name in another spelling: its value is not at fault.
  const isOtherName = 'name' in place && place.in !== 'header' && place.name !== String(field.path.at(-1));
  if (isOtherName && SAYS_MISSING.test(message)) return [];
  // The field's own name says nothing sure about its kind: a field "date" may have to be a text.
  const spoken = `${message}. ${title ?? ''}`
    .replace(wholeWord(field.raw), ' ')
    .replace(wholeWord(inWords(field.raw)), ' ');
  const beside = besideError(error.message, exchange.view?.json ?? null);
  const sentence = `${spoken}. ${beside}. ${wordsOfCode(code)}`
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
  const found = [
    ...mendWriting(value, sentence),
    ...mendShape(value, sentence),
    ...mendText(value, sentence),
    ...mendToLimit(value, sentence),
    ...mendByName(value, sentence, String(field.path.at(-1) ?? '')),
    ...mendByChance(value, sentence, String(field.path.at(-1) ?? '')),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ edit }) => !seen.has(JSON.stringify(edit)) && seen.add(JSON.stringify(edit)))
    .map((mended) => ({
      error,
      field: showField(field),
      words: error.message.replace(/\.$/, ''),
      ...mended,
    }));
}

/** What is not known there is the name: the values it lists are names, too. */
const IS_ABOUT_NAME =
  /\bnot both\b|\bmutually exclusive\b|\b(?:unknown|unrecogni[sz]ed|additional) (?:field|property|propert(?:y|ies)|parameter|param|key|attribute|member|argument)\b/i;

/** `page size` for `pageSize`, as some frameworks speak of it. */
function inWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
}

/** A name of one letter stands in every word. */
function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\w.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w])`, 'g');
}

/** `int_parsing`, `type_error.integer`, `INVALID_BOOLEAN`: a code of words is a sentence, too. */
function wordsOfCode(code: string | null): string {
  return code === null || !/^[A-Za-z]{2,}(?:[_.-][A-Za-z]+)+$/.test(code) ? '' : code.replace(/[_.-]/g, ' ');
}

/** How the value is to be written: with so many decimals, in quotes, as a document of Atlassian's. */
function mendWriting(value: RequestValue, sentence: string): MendedValue[] {
  const { node, text } = value;
  if (value.hasVariable || (node !== null && node.kind !== 'string')) return [];
  const written = withDecimals(text, sentence) ?? inQuotes(text, sentence);
  if (written !== null) return [asText(value, written)];
  const document = /\bmust be an? Atlassian Document\b/i.test(sentence)
    ? value.setJson(atlassianDocument(text))
    : null;
  return document === null ? [] : [{ value: text, edit: document, ...SAID }];
}

const SAID = { because: say('because.server-says-kind'), certainty: 'likely' } as const;

function asText(value: RequestValue, text: string): MendedValue {
  return { value: text, edit: value.setText(text), ...SAID };
}

/** A number, a truth, a list or a text where another kind of JSON stands; in a row only what stands round it can be wrong. */
function mendShape(value: RequestValue, sentence: string): MendedValue[] {
  const { node, text } = value;
  if (node === null) {
    const plain = value.hasVariable ? null : mendRowKind(text, sentence);
    return plain === null ? [] : [asText(value, plain)];
  }
  const source = node.kind === 'string' ? JSON.stringify(node.value) : text;
  const json = mendEach(value, sentence) ?? mendJsonKind(node, source, sentence);
  const edit = json === null ? null : value.setJson(json);
  return json === null || edit === null ? [] : [{ value: json, edit, ...SAID }];
}

/** "Each value in tags must be a string": the items, where the error points at their list. */
function mendEach({ node, text }: RequestValue, sentence: string): string | null {
  const kind = node?.kind === 'array' ? askedKind(sentence) : null;
  if (
    node?.kind !== 'array' ||
    kind === null ||
    kind === 'list' ||
    !/\b(?:each|every|all|items|elements|entries)\b/i.test(sentence)
  )
    return null;
  const items = node.items.map((item) => {
    const source = text.slice(item.offset - node.offset, item.offset - node.offset + item.length);
    return { source, mended: asKind(item, source, kind) };
  });
  return items.some(({ mended }) => mended !== null)
    ? `[${items.map(({ source, mended }) => mended ?? source).join(', ')}]`
    : null;
}

/** Texts and numbers: by a pattern, by the values that are listed, by what kind of text is asked for. */
function mendText(value: RequestValue, sentence: string): MendedValue[] {
  const { node, text } = value;
  if (node !== null && node.kind !== 'string' && node.kind !== 'number') return [];
  const kinds = TEXT_KINDS.filter(({ asks }) => asks.test(sentence));
  // Only the gaps of a template look like variables and are none.
  if (value.hasVariable && kinds[0]?.id !== 'template') return [];
  const pattern = namedPattern(sentence);
  const byPattern = pattern === null ? null : mendByPattern(text, pattern);
  const choices = listedChoices(sentence);
  const meant = meantChoice(text, choices);
  const byKind = kinds.map((kind) => kind.mend(text, sentence)).find((mended) => mended.length > 0) ?? [];
  const isPatternKind = pattern === null || byPattern !== null;
  return [
    ...(byPattern === null ? [] : [asText(value, byPattern)]),
    ...(meant === null ? [] : [asText(value, meant)]),
    ...(isPatternKind ? byKind : []).map((each, index): MendedValue => ({
      ...asText(value, each),
      certainty: index === 0 ? 'likely' : 'possible',
    })),
    ...(meant === null ? anyOf(choices, value) : []),
  ].map((mended) => keepKind(mended, value));
}

/** A number that was put right stays a number. */
function keepKind(mended: MendedValue, { node, setJson }: RequestValue): MendedValue {
  const isNumber = node?.kind === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(mended.value);
  const edit = isNumber ? setJson(mended.value) : null;
  return edit === null ? mended : { ...mended, edit };
}

const MOST_CHOICES = 3;

/** None of the values is near: any of them is one that the server takes. */
function anyOf(choices: readonly string[], value: RequestValue): MendedValue[] {
  if (choices.includes(value.text)) return [];
  return choices.slice(0, MOST_CHOICES).map((choice) => ({
    ...asText(value, choice),
    because: say('because.one-of-the-listed'),
    certainty: 'possible',
  }));
}

/** Cutting a value down loses something, so it is only a possibility. */
function mendToLimit(value: RequestValue, sentence: string): MendedValue[] {
  const { node, text } = value;
  if (value.hasVariable || node?.kind === 'object') return [];
  const because = say('because.keeps-to-limit');
  if (node?.kind === 'array') {
    const kept = allowedItems(node.items.length, sentence);
    const last = kept === null ? undefined : node.items[kept - 1];
    if (last === undefined) return [];
    const json = `${text.slice(0, last.offset - node.offset + last.length)}]`;
    const edit = value.setJson(json);
    return edit === null ? [] : [{ value: json, edit, because, certainty: 'possible' }];
  }
  if (node !== null && node.kind !== 'string' && node.kind !== 'number') return [];
  const limited = mendByLimit(text, sentence);
  const edit =
    limited === null ? null : node?.kind === 'number' ? value.setJson(limited) : value.setText(limited);
  return limited === null || edit === null ? [] : [{ value: limited, edit, because, certainty: 'possible' }];
}

const SAYS_INVALID =
  /\b(?:invalid|not (?:a )?valid|not allowed|unsupported|malformed|wrong|bad|incorrect|format|not acceptable|fails?|did not match|does not match|illegal)\b/i;

/** What the value itself shows, where the sentence says no more than that it is wrong, or says it in an unknown language. */
function byValueAlone(value: RequestValue, sentence: string): MendedValue[] {
  const { node, text } = value;
  const because = say('because.value-suggests');
  const isRead = /[A-Za-z]{3,}/.test(sentence);
  const plain = /^-?\d{1,15}(?:\.\d+)?$|^(?:true|false)$/.test(text) && !isRead ? value.setJson(text) : null;
  if (node !== null && plain !== null) return [{ value: text, edit: plain, because, certainty: 'possible' }];
  if (isRead && !SAYS_INVALID.test(sentence)) return [];
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:$|[ T])|^\d{4}\/\d{1,2}\/\d{1,2}(?:$|[ T])/.test(text.trim()))
    return rewriteDateFor(text, 'date').map((date) => ({
      ...asText(value, date),
      because,
      certainty: 'possible',
    }));
  // Sums are counted in the smallest unit by many (docs.stripe.com/currencies): 10.50 is 1050 of them.
  return /\binteger\b|\bwhole number\b/i.test(sentence) && /^\d+\.\d{2}$/.test(text)
    ? [{ ...asText(value, text.replace('.', '')), because, certainty: 'possible' }]
    : [];
}

/** `id, name,`: blanks round the commas of a list, and a comma behind it. */
function listTidied(text: string): string {
  return text.includes(',') && text.length < 2000
    ? text.replace(/(?:\s|%20|\+)*,(?:\s|%20|\+)*/g, ',').replace(/^,+|,+$/g, '')
    : text;
}

function mendByName(value: RequestValue, sentence: string, name: string): MendedValue[] {
  if (value.hasVariable || !SAYS_INVALID.test(sentence)) return [];
  if (value.node !== null && value.node.kind !== 'string') return [];
  const id = KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  const mended = TEXT_KINDS.find((kind) => kind.id === id)?.mend(value.text, sentence) ?? [];
  return mended.map((each) => ({
    ...asText(value, each),
    because: say('because.field-name-suggests'),
    certainty: 'possible',
  }));
}

const SAYS_NO_CHOICE =
  /\b(?:invalid value|choice|option|enum\w*|allowed values|included in the list|not in the list|not supported|unsupported|unknown|selected|is invalid|not a valid)\b/i;
const SAYS_EMPTY = /\b(?:null|empty|blank|none)\b/i;

/** What hardly anybody means, where the sentence says no more than that the value is wrong. */
function oddAlone(value: RequestValue, sentence: string, name: string): MendedValue[] {
  if (!SAYS_INVALID.test(sentence)) return [];
  return findOddities(value, name)
    .filter(({ weight }) => weight >= 4)
    .map(({ value: written, edit }) => ({
      value: written,
      edit,
      because: say('because.value-suggests'),
      certainty: 'possible',
    }));
}

/** What nobody can know and often helps: blanks and quotes off, another case, an empty value left out. */
function mendByChance(value: RequestValue, sentence: string, name: string): MendedValue[] {
  const { node, text, remove } = value;
  if (value.hasVariable) return [];
  const isEmpty = node?.kind === 'null' || ((node === null || node.kind === 'string') && text.trim() === '');
  if (isEmpty && remove !== null && SAYS_EMPTY.test(sentence) && !/\brequired\b/i.test(sentence))
    return [{ value: '', edit: remove, because: say('because.empty-not-taken'), certainty: 'possible' }];
  if (node !== null && node.kind !== 'string') return [];
  const guessed = byValueAlone(value, sentence);
  const bare = text.trim().replace(/^(["'`])([^]*)\1$/, '$2');
  const isWord = /^[\p{L}\d_ .-]{1,60}$/u.test(bare) && /\p{L}/u.test(bare);
  const cases = isWord && SAYS_NO_CHOICE.test(sentence) ? [bare.toLowerCase(), bare.toUpperCase()] : [];
  const lists = SAYS_INVALID.test(sentence) || SAYS_UNKNOWN.test(sentence) ? [listTidied(text)] : [];
  const written = [...lists, ...(SAYS_INVALID.test(sentence) || cases.length > 0 ? [bare] : []), ...cases]
    .filter((each) => each !== text && each !== '')
    .map((each): MendedValue => ({
      ...asText(value, each),
      because: say('because.spelling-counts'),
      certainty: 'possible',
    }));
  return [...oddAlone(value, sentence, name), ...written, ...guessed];
}
