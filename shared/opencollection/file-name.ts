/**
 * Names that people give, as names of files: safe on every system that a collection may be copied or checked out to.
 */

/** Room for the ending, a number that makes it unique, and the temporary name of a save; systems allow 255 bytes. */
const MAX_NAME_BYTES = 180;

/** Device names of Windows, taken with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Names that mean something in a collection's folder. */
const LAYOUT_NAMES = new Set(['opencollection', 'folder', 'environments', 'node_modules']);

/**
 * A file name (without ending) that says `name`. Separators, reserved characters, control and invisible characters,
 * dots and blanks at the ends go; `''` becomes `fallback`.
 */
export function fileNameFor(name: string, fallback: string): string {
  const readable = name
    .toWellFormed()
    .normalize('NFC')
    // Line breaks and tabs are blanks here; other control characters and the replacement character are dropped.
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/g, '-')
    .replace(/^[\s.-]+/, '');
  const cut = trimEnd(cutToBytes(trimEnd(readable), MAX_NAME_BYTES));
  if (cut === '') return fallback;
  const stem = cut.split('.')[0]?.trimEnd() ?? '';
  return DEVICE_NAME.test(stem) || LAYOUT_NAMES.has(cut.toLowerCase())
    ? `${stem}_${cut.slice(stem.length)}`
    : cut;
}

/**
 * `base` with the ending, numbered where a sibling has that name already. Twins that differ in case or in the form of
 * their accents count as the same: on many disks they are.
 */
export function uniqueFileName(base: string, ending: string, taken: Iterable<string>): string {
  const folded = new Set([...taken].map(foldFileName));
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : ` ${number}`}${ending}`;
    if (!folded.has(foldFileName(name))) return name;
  }
}

/** What two names have in common that some disk holds for the same. */
export function foldFileName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function trimEnd(name: string): string {
  return name.replace(/[\s.]+$/, '');
}

function cutToBytes(name: string, limit: number): string {
  let bytes = 0;
  let length = 0;
  // Whole graphemes, so that no accent or part of an emoji is left behind.
  for (const { segment } of new Intl.Segmenter('und').segment(name)) {
    bytes += utf8Length(segment);
    if (bytes > limit) break;
    length += segment.length;
  }
  return name.slice(0, length);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
