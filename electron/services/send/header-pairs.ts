import { isUtf8 } from 'node:buffer';
import type { HeaderPair, Headers } from '../../../shared/model/response-record.ts';

/** Name and value by turns, as undici's parser has them, as pairs. */
export function toHeaderPairs(raw: readonly (Buffer | string)[]): Headers {
  const pairs: Headers = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at];
    const value = raw[at + 1];
    if (Buffer.isBuffer(name) && Buffer.isBuffer(value)) pairs.push(toHeaderPair(name, value));
  }
  return pairs;
}

/**
 * RFC 9110 5.5 leaves bytes above ASCII open. Today they are UTF-8 nearly always, so what is valid UTF-8 is read as
 * that, and the rest as Latin-1, where no byte is lost.
 */
export function toHeaderPair(name: Buffer, value: Buffer): HeaderPair {
  const text = value.toString('latin1');
  const isAscii = !/[\x80-\xff]/.test(text);
  return [name.toString('latin1'), isAscii || !isUtf8(value) ? text : value.toString('utf8')];
}
