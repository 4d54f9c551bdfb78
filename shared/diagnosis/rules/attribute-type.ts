import type { AnswerError, Certainty } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { TEXT_KINDS } from '../attribute-types.ts';
import type { TextKind } from '../attribute-types.ts';
import type { Exchange } from '../exchange.ts';
import { valueAt } from '../request-value.ts';
import type { RequestValue } from '../request-value.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { showField } from '../show-field.ts';
import { listedChoices, meantChoice, mendJsonKind, mendRowKind } from '../value-kinds.ts';
import { mendByLimit } from '../value-limits.ts';

const MOST_ERRORS = 20;
const NOT_ABOUT_VALUES: ReadonlySet<number> = new Set([
  401, 403, 404, 405, 406, 409, 411, 412, 413, 414, 415, 429,
]);

/** A value is nearly of the kind that the server asks for: it can be put right without knowing what it is for. */
export const attributeType: Rule = {
  id: 'attribute-type',
  check(exchange) {
    const { draft, isRefused, status } = exchange;
    if (draft === null || !isRefused || (status !== null && NOT_ABOUT_VALUES.has(status))) return null;
    const mends = exchange.errors.slice(0, MOST_ERRORS).flatMap((error) => {
      const mend = findMend(error, exchange);
      return mend === null ? [] : [mend];
    });
    const [first] = mends;
    if (first === undefined) return null;
    return {
      severity: 'error',
      certainty: first.certainty,
      summary: say('finding.attribute-type.summary', { field: first.field }),
      explanation: say('finding.attribute-type.explanation', { words: first.words }),
      evidence: mends.map(({ field, words }) => ({ from: 'answer-body', name: field, value: words })),
      place: first.error.place,
      fixes: [...(mends.length > 1 ? [mendAll(mends)] : []), ...mends.map(mendOne)],
    };
  },
};

interface Mend extends MendedValue {
  readonly error: AnswerError;
  readonly field: string;
  readonly words: string;
}

interface MendedValue {
  readonly value: string;
  readonly edit: Edit;
  readonly because: Message;
  readonly certainty: Certainty;
}

function mendOne({ field, value, edit, because, certainty }: Mend): RuleFix {
  return {
    id: 'correct-value',
    label: say('fix.correct-value', { field, value }),
    because,
    certainty,
    edits: [edit],
  };
}

/** Where several values are wrong, mending one alone would only bring the next refusal. */
function mendAll(mends: readonly Mend[]): RuleFix {
  const isSure = mends.every(({ certainty }) => certainty === 'likely');
  return {
    id: 'correct-values',
    label: say('fix.correct-values', { count: mends.length }),
    because: say('because.server-says-kind'),
    certainty: isSure ? 'likely' : 'possible',
    edits: mends.map(({ edit }) => edit),
  };
}

function findMend(error: AnswerError, exchange: Exchange): Mend | null {
  const { place, field, message, title } = error;
  if (place === null || field === null) return null;
  const value = valueAt(place, exchange);
  if (value === null) return null;
  // The field's own name says nothing sure about its kind: a field "date" may have to be a text.
  const sentence = `${message} ${title ?? ''}`.replace(field.raw, ' ').trim();
  const mended = mendValue(value, sentence) ?? mendByName(value, sentence, String(field.path.at(-1) ?? ''));
  return mended === null
    ? null
    : { error, field: showField(field), words: message.replace(/\.$/, ''), ...mended };
}

const SAID = { because: say('because.server-says-kind'), certainty: 'likely' } as const;

function mendValue(value: RequestValue, sentence: string): MendedValue | null {
  const { node, text } = value;
  const isText = node === null || node.kind === 'string' || node.kind === 'number';
  if (isText) {
    const kind = TEXT_KINDS.find(({ asks }) => asks.test(sentence));
    // Only the gaps of a template look like variables and are none.
    if (value.hasVariable && kind?.id !== 'template') return null;
    const mended = meantChoice(text, listedChoices(sentence)) ?? kind?.mend(text, sentence) ?? null;
    if (mended !== null) return { value: mended, edit: value.setText(mended), ...SAID };
  }
  return mendJson(value, sentence) ?? (isText ? mendToLimit(value, sentence) : null);
}

/** A number, a truth, a list or a text where another kind of JSON stands; in a row only blanks and quotes can be wrong. */
function mendJson(value: RequestValue, sentence: string): MendedValue | null {
  const { node, text } = value;
  if (node === null) {
    const plain = mendRowKind(text, sentence);
    return plain === null ? null : { value: plain, edit: value.setText(plain), ...SAID };
  }
  const source = node.kind === 'string' ? JSON.stringify(node.value) : text;
  const json = mendJsonKind(node, source, sentence);
  const edit = json === null ? null : value.setJson(json);
  return json === null || edit === null ? null : { value: json, edit, ...SAID };
}

/** Cutting a value down loses something, so it is only a possibility. */
function mendToLimit(value: RequestValue, sentence: string): MendedValue | null {
  const limited = value.hasVariable ? null : mendByLimit(value.text, sentence);
  const edit =
    limited === null ? null : value.node?.kind === 'number' ? value.setJson(limited) : value.setText(limited);
  if (limited === null || edit === null) return null;
  return { value: limited, edit, because: say('because.keeps-to-limit'), certainty: 'possible' };
}

/** Fields whose name says what they hold, for sentences that only say "is invalid". */
const KIND_BY_NAME: readonly (readonly [name: RegExp, kind: TextKind['id']])[] = [
  [/url$|uri$|website|webhook|link$|href|callback/i, 'url'],
  [/e-?mail/i, 'email'],
  [/phone|mobile|msisdn/i, 'did'],
  [/uuid|guid/i, 'uuid'],
];

function mendByName(value: RequestValue, sentence: string, name: string): MendedValue | null {
  if (value.hasVariable || !/\b(?:invalid|not valid|malformed|wrong|format)\b/i.test(sentence)) return null;
  if (value.node !== null && value.node.kind !== 'string') return null;
  const id = KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  const mended = TEXT_KINDS.find((kind) => kind.id === id)?.mend(value.text, sentence) ?? null;
  if (mended === null) return null;
  return {
    value: mended,
    edit: value.setText(mended),
    because: say('because.field-name-suggests'),
    certainty: 'possible',
  };
}
