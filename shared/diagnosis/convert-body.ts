import { parseJson } from '../json/parse-json.ts';
import type { Edit } from '../model/edit.ts';
import type { DraftBody } from '../model/request-draft.ts';

/** Edits that write a form as the JSON object it stands for; every value becomes a text. Null where a name comes twice. */
export function formToJson({ form }: DraftBody): Edit[] | null {
  const rows = form.filter(({ isEnabled, name }) => isEnabled && name !== '');
  if (rows.length === 0 || new Set(rows.map(({ name }) => name)).size < rows.length) return null;
  const members = rows.map(({ name, value }) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return [
    { op: 'set-body-kind', kind: 'json' },
    { op: 'set-body-text', text: `{\n${members.join(',\n')}\n}` },
  ];
}

/** Edits that write a flat JSON object as a form, numbers digit for digit. Null where a value is a list or an object. */
export function jsonToForm({ text }: DraftBody): Edit[] | null {
  const { root, problems } = parseJson(text, { allowsPlaceholders: true });
  if (root?.kind !== 'object' || problems.some(({ severity }) => severity === 'error')) return null;
  const fields: Edit[] = [];
  for (const { key, value } of root.members) {
    if (value.kind === 'object' || value.kind === 'array') return null;
    const plain =
      value.kind === 'string' ? value.value : text.slice(value.offset, value.offset + value.length);
    fields.push({ op: 'set-form-field', name: key.value, value: value.kind === 'null' ? '' : plain });
  }
  return fields.length === 0 ? null : [{ op: 'set-body-kind', kind: 'form' }, ...fields];
}
