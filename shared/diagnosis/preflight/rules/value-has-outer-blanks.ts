import type { Place } from '../../../model/diagnosis.ts';
import type { Edit } from '../../../model/edit.ts';
import type { Row } from '../../../model/request-draft.ts';
import { say } from '../../../texts/text.ts';
import type { DraftRule } from '../draft-rule.ts';

/** Blanks and characters that nobody sees, at an end: copied along. In a header HTTP takes them off (RFC 9110 5.5). */
const OUTER = /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu;

/** A param or a field of a form whose name or value begins or ends with a blank. */
export const valueHasOuterBlanks: DraftRule = {
  id: 'value-has-outer-blanks',
  check({ draft: { params, body } }) {
    const param = params.find(hasOuterBlanks);
    if (param !== undefined) return explain(param, { in: 'param', name: param.name }, editParam(param));
    const field = body.kind === 'form' ? body.form.find(hasOuterBlanks) : undefined;
    return field === undefined ? null : explain(field, { in: 'form', name: field.name }, editField(field));
  },
};

function hasOuterBlanks({ isEnabled, name, value }: Row): boolean {
  return isEnabled && (trimmed(name) !== name || trimmed(value) !== value);
}

function explain(row: Row, place: Place, edits: readonly Edit[]): ReturnType<DraftRule['check']> {
  const name = trimmed(row.name);
  return {
    severity: 'warning',
    certainty: 'likely',
    summary: say('preflight.outer-blanks', { name }),
    explanation: say('preflight.outer-blanks.explanation'),
    evidence: [{ from: 'request', name, value: row.value }],
    place,
    fixes:
      edits.length === 0
        ? []
        : [
            {
              id: 'trim-value',
              label: say('fix.trim-value', { name }),
              because: say('because.spelling-counts'),
              certainty: 'likely',
              edits,
            },
          ],
  };
}

function editParam({ name, value }: Row): Edit[] {
  const renamed = trimmed(name);
  return [
    ...(renamed === name ? [] : [{ op: 'rename-param' as const, from: name, to: renamed }]),
    { op: 'set-param', name: renamed, value: trimmed(value) },
  ];
}

/** The name of a field cannot be changed by an edit; only a person can. */
function editField({ name, value }: Row): Edit[] {
  return trimmed(name) === name ? [{ op: 'set-form-field', name, value: trimmed(value) }] : [];
}

function trimmed(text: string): string {
  return text.replace(OUTER, '');
}
