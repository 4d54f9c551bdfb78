import { parseParameters } from './parameters.ts';

/** Long enough for any real name, short enough for every file system (255 bytes) in four-byte characters. */
const LONGEST_NAME = 60;

/**
 * The file name that `Content-Disposition` suggests (RFC 6266), made safe to offer in a save dialog, or null.
 * `filename*` (RFC 8187) wins over `filename` where it can be read.
 *
 * The name comes from a stranger: only its last path segment is kept, so that `../../.bashrc` or `C:\x` cannot choose a
 * folder, and characters that some system gives a meaning are replaced.
 */
export function fileNameFromContentDisposition(value: string): string | null {
  const parameters = parseParameters(value);
  const extended = parameters.find(({ name }) => name.replace(/\s+/g, '') === 'filename*');
  const plain = parameters.find(({ name }) => name === 'filename');
  const decoded = extended === undefined || extended.isQuoted ? null : decodeExtendedValue(extended.value);
  const name = decoded ?? plain?.value ?? null;
  return name === null ? null : safeFileName(name);
}

/** `UTF-8''%e2%82%ac.txt` (RFC 8187 3.2); null where the charset is another or an escape is broken. */
function decodeExtendedValue(value: string): string | null {
  const parts = /^(?<charset>[a-z0-9-]+)'[^']*'(?<text>[^']*)$/i.exec(value)?.groups;
  const text = parts?.['text'];
  if (text === undefined || /%(?![0-9a-f]{2})/i.test(text)) return null;
  const charset = parts?.['charset']?.toLowerCase();
  if (charset === 'iso-8859-1')
    return text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (charset !== 'utf-8' && charset !== 'utf8') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * The last path segment without control and direction-changing characters and without what Windows forbids in a name
 * (learn.microsoft.com, "Naming Files, Paths, and Namespaces"); null where nothing is left.
 */
function safeFileName(name: string): string | null {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = base
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (cleaned === '') return null;
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cleaned);
  return shorten(isReserved ? `_${cleaned}` : cleaned);
}

/** Cuts the stem, not the ending that says what the file is. */
function shorten(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST_NAME) return name;
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return characters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}
