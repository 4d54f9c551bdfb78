import type { DraftBody } from '../model/request-draft.ts';
import type { Resolution } from './resolution.ts';

export interface ResolvedBody {
  /** Null where the kind has no body at all; `''` is an empty one. */
  readonly text: string | null;
  readonly unresolved: readonly string[];
}

/** The body's text as it is sent, in UTF-8. JSON, text and XML go out as typed, a form by the WHATWG URL standard. */
export function resolveBody(body: DraftBody, resolution: Resolution): ResolvedBody {
  if (body.kind === 'none' || body.kind === 'unsupported') return { text: null, unresolved: [] };
  if (body.kind === 'form') return { text: encodeForm(body.form, resolution), unresolved: [] };
  return resolution.settleBody(body.text);
}

function encodeForm(rows: DraftBody['form'], resolution: Resolution): string {
  const fields = new URLSearchParams();
  for (const row of rows) {
    if (!row.isEnabled || (row.name === '' && row.value === '')) continue;
    const place = { in: 'form' as const, name: row.name };
    fields.append(resolution.settle(row.name, place).text, resolution.settle(row.value, place).text);
  }
  return fields.toString();
}
