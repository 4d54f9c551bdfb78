import { parseJson } from '../json/parse-json.ts';
import type { Edit } from '../model/edit.ts';
import type { DraftBody } from '../model/request-draft.ts';

/** Edits that write a form as the JSON object it stands for; every value becomes a text. Null where a name comes twice. */
export function formToJson({ form }: DraftBody): Edit[] | null {
  const rows = form.filter(({ isEnabled, name }) => isEnabled && name !== '');
  if (rows.length === 0 || new Set(rows.map(({ name }) => name)).size < rows.length) return null;
  return [
    { op: 'set-body-kind', kind: 'json' },
    { op: 'set-body-text', text: writeObject(rows) },
  ];
}

/** `name=Desk&size=2`, pasted where JSON belongs, as the JSON object it stands for; null for any other text. */
export function formTextToJson(text: string): string | null {
  if (!/^[\w.%+[\]-]+=[^&\s]*(?:&[\w.%+[\]-]+=[^&\s]*)*$/.test(text.trim())) return null;
  const fields = [...new URLSearchParams(text.trim())].map(([name, value]) => ({ name, value }));
  return new Set(fields.map(({ name }) => name)).size < fields.length ? null : writeObject(fields);
}

function writeObject(fields: readonly { readonly name: string; readonly value: string }[]): string {
  const members = fields.map(({ name, value }) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(',\n')}\n}`;
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

/** The body as a list of operations that set each of its members (JSON Patch, RFC 6902); null where it is no object. */
export function jsonToPatch({ text }: DraftBody): Edit[] | null {
  const { root, problems } = parseJson(text, { allowsPlaceholders: true });
  if (root?.kind !== 'object' || problems.some(({ severity }) => severity === 'error')) return null;
  const operations = root.members.map(({ key, value }) => {
    const pointer = `/${key.value.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const json = text.slice(value.offset, value.offset + value.length);
    return `  {"op": "replace", "path": ${JSON.stringify(pointer)}, "value": ${json}}`;
  });
  return operations.length === 0 ? null : [{ op: 'set-body-text', text: `[\n${operations.join(',\n')}\n]` }];
}
