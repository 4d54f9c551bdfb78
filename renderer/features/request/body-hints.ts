import { isJsonType, isXmlType, parseMediaType } from '../../../shared/http/media-type.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { BodyKind, RequestDraft } from '../../../shared/model/request-draft.ts';
import { templateNames } from '../../../shared/variables/parse-template.ts';

/** Something about a body that is worth a word before it is sent. */
export type BodyHint =
  | { readonly kind: 'unusual-method'; readonly method: string }
  /** A typed Content-Type says something else; `rowId` is its row, `wanted` what would fit. */
  | { readonly kind: 'other-type'; readonly rowId: string; readonly typed: string; readonly wanted: string }
  | { readonly kind: 'unknown-variable'; readonly variable: string };

type BodyParts = Pick<RequestDraft, 'method' | 'headers' | 'body'>;

/** RFC 9110 9.3.1 and 9.3.2: a body with these has no defined meaning. */
const METHODS_WITHOUT_BODY: readonly string[] = ['GET', 'HEAD'];
/** One is enough to be led to the rest. */
const MOST_VARIABLES = 2;

export function findBodyHints(
  { method, headers, body }: BodyParts,
  known: readonly KnownVariable[],
): BodyHint[] {
  if (body.kind === 'none' || body.kind === 'unsupported' || isEmpty(body)) return [];
  const hints: BodyHint[] = [];
  if (METHODS_WITHOUT_BODY.includes(method)) hints.push({ kind: 'unusual-method', method });
  const typed = headers.find((row) => row.isEnabled && row.name.trim().toLowerCase() === 'content-type');
  const wanted = wantedType(body.kind);
  if (typed !== undefined && wanted !== null && saysOther(typed.value, body.kind))
    hints.push({ kind: 'other-type', rowId: typed.id, typed: typed.value, wanted });
  // A form's names are marked in its table.
  if (body.kind !== 'form')
    for (const variable of unknownNames(body.text, known)) hints.push({ kind: 'unknown-variable', variable });
  return hints;
}

function isEmpty(body: RequestDraft['body']): boolean {
  return body.kind === 'form' ? body.form.length === 0 : body.text === '';
}

/** What the app itself would send; a text may be of any type. */
function wantedType(kind: BodyKind): string | null {
  switch (kind) {
    case 'json':
      return 'application/json';
    case 'xml':
      return 'application/xml';
    case 'form':
      return 'application/x-www-form-urlencoded';
    case 'none':
    case 'text':
    case 'unsupported':
      return null;
  }
}

function saysOther(typed: string, kind: BodyKind): boolean {
  if (typed.includes('{{')) return false;
  const essence = parseMediaType(typed)?.essence ?? '';
  if (kind === 'json') return !isJsonType(essence);
  return kind === 'xml' ? !isXmlType(essence) : essence !== wantedType(kind);
}

function unknownNames(text: string, known: readonly KnownVariable[]): string[] {
  if (!text.includes('{{')) return [];
  const names = new Set(known.filter(({ hasValue }) => hasValue).map(({ name }) => name));
  return templateNames(text)
    .filter((name) => !names.has(name))
    .slice(0, MOST_VARIABLES);
}
