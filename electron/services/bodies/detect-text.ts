import { isUtf8 } from 'node:buffer';
import { isJsonType, isTextType, parseMediaType } from '../../../shared/http/media-type.ts';
import type { MediaType } from '../../../shared/http/media-type.ts';
import type { ReceivedBody } from '../../../shared/model/response-record.ts';

export interface TextFacts {
  /** Lower case, without parameters; `''` where none was given or it cannot be read. */
  readonly mediaType: string;
  readonly charset: ReceivedBody['charset'];
  readonly isText: boolean;
}

/** How far a document may name its own charset (WHATWG HTML, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;
/** How much is looked at to tell text from bytes. */
const SNIFFED_BYTES = 4096;

/**
 * What a body is, from its Content-Type and its first bytes: a mark of byte order wins over the label, the label over
 * what the document says of itself (WHATWG Encoding, "decode"). UTF-8 is the default, unless the bytes cannot be that.
 */
export function detectText(contentType: string | null, head: Uint8Array): TextFacts {
  const type = contentType === null ? null : readType(contentType);
  const mediaType = type?.essence ?? '';
  const charset =
    charsetOfMark(head) ??
    charsetOfLabel(type?.parameters.get('charset'), 'label') ??
    charsetOfDocument(mediaType, head) ??
    charsetOfBytes(mediaType, head) ??
    UTF8;
  return { mediaType, charset, isText: looksLikeText(mediaType, charset, head) };
}

let lastType: { text: string; type: MediaType | null } = { text: '', type: null };

/** One API answers with one type nearly always. */
function readType(contentType: string): MediaType | null {
  if (lastType.text !== contentType) lastType = { text: contentType, type: parseMediaType(contentType) };
  return lastType.type;
}

const UTF8: TextFacts['charset'] = { name: 'utf-8', from: 'default' };

export function isUtf8Name(charset: string): boolean {
  return charset === 'utf-8';
}

function charsetOfMark(head: Uint8Array): TextFacts['charset'] | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', from: 'bom' };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', from: 'bom' };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', from: 'bom' };
  return null;
}

/** A name that nobody knows counts as none. */
function charsetOfLabel(label: string | undefined, from: 'label' | 'document'): TextFacts['charset'] | null {
  const name = label?.trim().toLowerCase();
  if (name === undefined || name === '') return null;
  if (name === 'utf8' || name === 'utf-8') return { name: 'utf-8', from };
  return canonicalCharset(name) === null ? null : { name, from };
}

/**
 * The name that the WHATWG Encoding standard has for a label, or null. By it `iso-8859-1` and `us-ascii` are read as
 * windows-1252, as every browser does.
 */
export function canonicalCharset(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function charsetOfDocument(mediaType: string, head: Uint8Array): TextFacts['charset'] | null {
  // RFC 4627 3: JSON begins with two ASCII characters, so a zero byte tells UTF-16 and its order.
  if (isJsonType(mediaType) && head.length >= 2 && (head[0] === 0) !== (head[1] === 0))
    return { name: head[0] === 0 ? 'utf-16be' : 'utf-16le', from: 'document' };
  if (mediaType !== '' && !/html|xml/.test(mediaType)) return null;
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, PRESCAN_BYTES)).toString(
    'latin1',
  );
  const label =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  // A declaration that could be read byte by byte cannot be in UTF-16, whatever it says.
  return charsetOfLabel(label?.replace(/^utf-?16.*$/i, 'utf-8'), 'document');
}

/**
 * Text without any label that is not UTF-8 is nearly always of an old Western program: windows-1252 has a character for
 * every byte, and is what browsers fall back to (WHATWG HTML, "determining the character encoding").
 */
function charsetOfBytes(mediaType: string, head: Uint8Array): TextFacts['charset'] | null {
  const start = head.subarray(0, SNIFFED_BYTES);
  if (!isTextType(mediaType) || start.includes(0) || isUtf8(withoutCutCharacter(start))) return null;
  return { name: 'windows-1252', from: 'bytes' };
}

function looksLikeText(mediaType: string, charset: TextFacts['charset'], head: Uint8Array): boolean {
  if (charset.name.startsWith('utf-16')) return true;
  const start = head.subarray(0, SNIFFED_BYTES);
  if (start.includes(0)) return false;
  if (isTextType(mediaType)) return true;
  if (/^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|gzip|x-gzip|wasm)$/.test(mediaType))
    return false;
  if (hasControls(start)) return false;
  return charset.from === 'label' || isUtf8(withoutCutCharacter(start));
}

/** Controls that no text holds: all but tab, line ends, form feed, and escape (terminal colours). */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b);
}

/** The bytes up to the last whole UTF-8 character: a slice of a longer text ends anywhere. */
export function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}
