import type { AnswerError } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import { TEXT_KINDS } from '../attribute-types.ts';
import type { Exchange } from '../exchange.ts';
import { valueAt } from '../request-value.ts';
import type { RequestValue } from '../request-value.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { showField } from '../show-field.ts';
import { listedChoices, meantChoice, mendJsonKind } from '../value-kinds.ts';

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
      certainty: 'likely',
      summary: say('finding.attribute-type.summary', { field: first.field }),
      explanation: say('finding.attribute-type.explanation', { words: first.words }),
      evidence: mends.map(({ field, words }) => ({ from: 'answer-body', name: field, value: words })),
      place: first.error.place,
      fixes: [...(mends.length > 1 ? [mendAll(mends)] : []), ...mends.map(mendOne)],
    };
  },
};

interface Mend {
  readonly error: AnswerError;
  readonly field: string;
  readonly words: string;
  readonly value: string;
  readonly edit: Edit;
}

function mendOne({ field, value, edit }: Mend): RuleFix {
  return {
    id: 'correct-value',
    label: say('fix.correct-value', { field, value }),
    because: say('because.server-says-kind'),
    certainty: 'likely',
    edits: [edit],
  };
}

/** Where several values are wrong, mending one alone would only bring the next refusal. */
function mendAll(mends: readonly Mend[]): RuleFix {
  return {
    id: 'correct-values',
    label: say('fix.correct-values', { count: mends.length }),
    because: say('because.server-says-kind'),
    certainty: 'likely',
    edits: mends.map(({ edit }) => edit),
  };
}

function findMend(error: AnswerError, exchange: Exchange): Mend | null {
  const { place, field, message, title } = error;
  if (place === null || field === null) return null;
  const value = valueAt(place, exchange);
  if (value === null) return null;
  // The field's own name says nothing about its kind: a field "date" may have to be a text.
  const sentence = `${message} ${title ?? ''}`.replace(field.raw, ' ').trim();
  const mended = mendValue(value, sentence);
  return mended === null
    ? null
    : { error, field: showField(field), words: message.replace(/\.$/, ''), ...mended };
}

function mendValue(value: RequestValue, sentence: string): Pick<Mend, 'value' | 'edit'> | null {
  const { node, text } = value;
  const isText = node === null || node.kind === 'string' || node.kind === 'number';
  if (isText) {
    const kind = TEXT_KINDS.find(({ asks }) => asks.test(sentence));
    // Only the gaps of a template look like variables and are none.
    if (value.hasVariable && kind?.id !== 'template') return null;
    const choice = meantChoice(text, listedChoices(sentence));
    if (choice !== null) return { value: choice, edit: value.setText(choice) };
    const mended = kind?.mend(text, sentence) ?? null;
    if (mended !== null) return { value: mended, edit: value.setText(mended) };
  }
  const source = node === null ? null : node.kind === 'string' ? JSON.stringify(node.value) : text;
  const json = node === null || source === null ? null : mendJsonKind(node, source, sentence);
  const edit = json === null ? null : value.setJson(json);
  return json === null || edit === null ? null : { value: json, edit };
}
