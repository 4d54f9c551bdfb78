import { Document, visit } from 'yaml';
import type { YamlMap, YamlValue } from '../../../shared/opencollection/yaml-value.ts';

/** Turns values into YAML text, laid out as Bruno's own writer does: two blanks, block style, long texts as `|` blocks. */

/** A whole new file, with a blank line before each section. */
export function renderFile(file: YamlMap): string {
  return Object.entries(file)
    .map(
      ([key, value], index) => `${index > 0 && isSection(key) ? '\n' : ''}${renderBlock({ [key]: value })}`,
    )
    .join('');
}

/** What has a blank line before it at the top of a file, as Bruno writes it. */
const SECTIONS = new Set([
  'info',
  'http',
  'graphql',
  'runtime',
  'settings',
  'examples',
  'docs',
  'items',
  'request',
]);

export function isSection(key: string): boolean {
  return SECTIONS.has(key);
}

/** Control characters and those that some reader takes for a line break, or drops; a text with one is quoted and escaped. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A map or a list in block style from column 0, ending in a line break. Texts that an older reader would take for
 * something else (`yes`, `12:30`) are quoted. With `isAllQuoted` all texts are: ugly, but safe in any place.
 */
export function renderBlock(value: YamlValue, isAllQuoted = false): string {
  const document = new Document(value, { compat: 'yaml-1.1' });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && node.value.search(UNSAFE) !== -1) node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({
    indent: 2,
    lineWidth: 0,
    minContentWidth: 0,
    blockQuote: isAllQuoted ? false : 'literal',
    defaultStringType: isAllQuoted ? 'QUOTE_DOUBLE' : 'PLAIN',
    defaultKeyType: 'PLAIN',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return escapeUnsafe(text);
}

/** On one line, as JSON: every JSON text is YAML, too. */
export function renderFlow(value: YamlValue): string {
  return escapeUnsafe(JSON.stringify(value));
}

/** In a text where such characters stand between double quotes alone. */
function escapeUnsafe(text: string): string {
  return text.replaceAll(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key without quotes where it is a plain word. */
export function renderKey(key: string): string {
  return renderBlock({ [key]: '' }).startsWith(`${key}: `) && /^[\w-]+$/.test(key) ? key : renderFlow(key);
}

/** Where a scalar stands, and how the one that it replaces was written. */
export interface ScalarPlace {
  /** What is replaced, as written; `''` where nothing was. */
  readonly source: string;
  /** Column of the map or the list that it is in. */
  readonly column: number;
  readonly isInFlow: boolean;
  readonly isAllQuoted: boolean;
}

/** A scalar as written: what stands on the line, and the lines below it, each with its line break, where it is a block. */
export interface RenderedScalar {
  readonly head: string;
  readonly lines: string | null;
}

/** A scalar in the style of the one it replaces, where that style can carry it. A text of several lines becomes a `|` block. */
export function renderScalar(value: string | number | boolean | null, place: ScalarPlace): RenderedScalar {
  const onLine = (head: string): RenderedScalar => ({ head, lines: null });
  if (typeof value !== 'string') return onLine(String(value));
  if (place.isAllQuoted) return onLine(renderFlow(value));
  const style = place.source.charAt(0);
  const isLong = value.includes('\n');
  const wasBlock = style === '|' || style === '>';
  if (!place.isInFlow && (isLong || wasBlock) && canBeLiteral(value)) return renderLiteral(value, place);
  if (isLong || style === '"') return onLine(renderFlow(value));
  if (style === "'" && canBeSingleQuoted(value)) return onLine(`'${value.replaceAll("'", "''")}'`);
  const plain = renderBlock(value).trimEnd();
  const isUnsafe = plain.includes('\n') || (place.isInFlow && /[,[\]{}]/.test(plain));
  return onLine(isUnsafe ? renderFlow(value) : plain);
}

function canBeSingleQuoted(value: string): boolean {
  return /^[\t\x20-\x7e\u{a0}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}]*$/u.test(value);
}

/**
 * Not everything fits a `|` block: control characters and line breaks of other kinds do not, nor a first line that is
 * blank, nor blanks on the last ones.
 */
function canBeLiteral(value: string): boolean {
  return (
    value.trim() !== '' &&
    value.split('\n').every((line) => canBeSingleQuoted(line.replaceAll(/[\u{10000}-\u{10ffff}]/gu, ''))) &&
    !/^[ \t]*\n/.test(value) &&
    !/\n[ \t]+\n*$/.test(value)
  );
}

/** A literal block (YAML 1.2.2, 8.1.2) with the depth of the block it replaces, and its blank lines as they were. */
function renderLiteral(value: string, { source, column }: ScalarPlace): RenderedScalar {
  const lineEnd = source.indexOf('\n');
  const oldLines = /^[|>]/.test(source) ? source.slice(lineEnd + 1).split('\n') : [];
  const depth = oldLines.length === 0 ? null : (/\d/.exec(source.slice(0, lineEnd))?.[0] ?? null);
  const width = (oldLines.find((line) => line.trim() !== '') ?? '').search(/[^ ]|$/);
  const indent = ' '.repeat(depth !== null ? column + Number(depth) : width > column ? width : column + 2);
  // A first line that starts with a blank would be read as the depth of the block: the depth is said outright.
  const saysDepth = depth !== null || value.startsWith(' ');
  const chomping = value.endsWith('\n\n') ? '+' : value.endsWith('\n') ? '' : '-';
  const head = `|${saysDepth ? indent.length - column : ''}${chomping}`;
  const lines = value.replace(/\n$/, '').split('\n');
  const written = lines.map((line, index) => {
    const old = oldLines[index] ?? '';
    // A blank line of the old block may hold blanks; it stays as it is.
    if (line === '') return old.trim() === '' && old.length <= indent.length ? old : '';
    return indent + line;
  });
  return { head, lines: `${written.join('\n')}\n` };
}
