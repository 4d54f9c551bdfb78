import { hasHeader } from '../../../../shared/http/headers.ts';
import type { Inherited } from '../../../../shared/model/collection.ts';
import type { Row } from '../../../../shared/model/request-draft.ts';
import type { SentRequest } from '../../../../shared/model/response-record.ts';

/** Who put a header into a request: the person (`typed`), the app, or a folder above it. */
export type HeaderOrigin =
  | { kind: 'typed' }
  | { kind: 'added' }
  /** From the cookies that servers gave out. */
  | { kind: 'jar' }
  | { kind: 'inherited'; from: string };

export function headerOrigin(
  name: string,
  sent: Pick<SentRequest, 'addedHeaders'>,
  rows: readonly Row[],
  inherited: Pick<Inherited, 'headers'>,
  /** Names of those that were sent from the jar. */
  cookies: readonly string[] = [],
): HeaderOrigin {
  const lower = name.toLowerCase();
  if (sent.addedHeaders.includes(lower)) return { kind: 'added' };
  const typed = rows.filter((row) => row.isEnabled);
  const isTyped = hasHeader(
    typed.map((row) => [row.name, row.value]),
    name,
  );
  if (lower === 'cookie' && !isTyped && cookies.length > 0) return { kind: 'jar' };
  const above = inherited.headers.find((header) => header.name.toLowerCase() === lower);
  return isTyped || above === undefined ? { kind: 'typed' } : { kind: 'inherited', from: above.fromName };
}
