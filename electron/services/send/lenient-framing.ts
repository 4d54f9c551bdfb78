import { findAllHeaders } from '../../../shared/http/headers.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import type { NoteFault } from './lenient-head.ts';

/** How it shows where a body ends (RFC 9112 6.3). `byteLength` null: where the connection does. */
export type Framing =
  | { readonly kind: 'chunked' }
  | { readonly kind: 'plain'; readonly byteLength: number | null };

const UNTIL_THE_END: Framing = { kind: 'plain', byteLength: null };

export function readFraming(
  headers: Headers,
  { method, status }: { method: string; status: number },
  note: NoteFault,
): Framing {
  if (method === 'HEAD' || status === 204 || status === 304) return { kind: 'plain', byteLength: 0 };
  const lengths = listOf(headers, 'content-length');
  const codings = listOf(headers, 'transfer-encoding')
    .map((coding) => coding.toLowerCase())
    .filter((coding) => coding !== 'identity');
  if (codings.length > 0) {
    if (lengths.length > 0) note('length-with-chunks');
    if (codings.length > 1 || codings[0] !== 'chunked') note('unknown-transfer-coding');
    return codings.at(-1) === 'chunked' ? { kind: 'chunked' } : UNTIL_THE_END;
  }
  return readLengths(lengths, note);
}

function readLengths(lengths: readonly string[], note: NoteFault): Framing {
  if (lengths.length === 0) return UNTIL_THE_END;
  const numbers = lengths.map((length) => (/^\d+$/.test(length) ? Number(length) : Number.NaN));
  if (!numbers.every(Number.isSafeInteger)) {
    note('length-invalid');
    return UNTIL_THE_END;
  }
  if (new Set(numbers).size > 1) note('lengths-differ');
  else if (numbers.length > 1) note('length-repeated');
  // Rather too much than half of it: what is too much ends with the connection.
  return { kind: 'plain', byteLength: Math.max(...numbers) };
}

function listOf(headers: Headers, name: string): string[] {
  return findAllHeaders(headers, name)
    .flatMap((value) => value.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
