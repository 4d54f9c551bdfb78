import { isMap as isMapNode, isScalar as isScalarNode, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { alignLists } from '../../../shared/lib/align-lists.ts';
import { isMap, isSameValue, isScalar, valueAt } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap, YamlValue } from '../../../shared/opencollection/yaml-value.ts';
import { YAML_OPTIONS } from './parse-yaml.ts';
import { isSection, renderBlock, renderFlow, renderKey, renderScalar } from './render-yaml.ts';
import {
  columnOf,
  entriesOf,
  isBlockCollection,
  isBlockScalar,
  isEmptyScalar,
  lineEndOf,
  startOf,
  UncuttableError,
  valueEndOf,
} from './yaml-entries.ts';
import type { Collection, Entry } from './yaml-entries.ts';

/** A stretch of the text, and what stands there afterwards. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Source {
  readonly text: string;
  readonly document: Document;
  /** The second try: new texts all in double quotes, and every alias written out. */
  readonly isAllQuoted: boolean;
}

/** The text changed to say `next`, not yet checked; null where its layout cannot be cut. */
export function spliceYaml(text: string, next: YamlMap, isAllQuoted: boolean): string | null {
  const document = parseDocument(text, YAML_OPTIONS);
  if (!isMapNode(document.contents)) return null;
  const source = { text, document, isAllQuoted };
  try {
    return applyCuts(source, 0, text.length, changeCollection(source, document.contents, next));
  } catch (error) {
    if (error instanceof UncuttableError) return null;
    throw error;
  }
}

function applyCuts({ text }: Source, from: number, to: number, cuts: readonly Cut[]): string {
  let written = '';
  let at = from;
  for (const cut of cuts.toSorted((one, other) => one.from - other.from)) {
    written += text.slice(at, cut.from) + cut.text;
    at = cut.to;
  }
  return written + text.slice(at, to);
}

function isUnchanged({ document, isAllQuoted }: Source, node: Node, next: YamlValue): boolean {
  if (!isSameValue(node.toJS(document) as YamlValue, next)) return false;
  let hasAlias = false;
  if (isAllQuoted) {
    visit(node, {
      Alias: () => {
        hasAlias = true;
        return visit.BREAK;
      },
    });
  }
  return !hasAlias;
}

/** An entry as it will be: the one it was, or a new one, with its value. */
interface Target {
  readonly old: number | null;
  readonly key: string | null;
  readonly value: YamlValue;
}

function changeCollection(
  source: Source,
  collection: Collection,
  next: YamlMap | readonly YamlValue[],
): Cut[] {
  const entries = entriesOf(collection, source.text);
  const targets = isMap(next) ? mapTargets(entries, next) : listTargets(source, entries, next);
  const isInPlace = targets.length === entries.length && targets.every(({ old }, index) => old === index);
  const isInFlow = collection.flow === true;
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) throw new UncuttableError();
  if (isInPlace) {
    const column = columnOf(source.text, first.start);
    return entries.flatMap((entry, index) =>
      changeEntry(source, entry, targets[index]?.value ?? null, { column, isInFlow }),
    );
  }
  const rebuild = isInFlow ? rebuildFlow : rebuildBlock;
  const isRoot = collection === source.document.contents;
  return [{ from: first.start, to: last.end, text: rebuild(source, entries, targets, isRoot) }];
}

/** Old entries keep their order in the file; a new one stands behind the key that comes before it in `next`. */
function mapTargets(entries: readonly Entry[], next: YamlMap): Target[] {
  const targets: Target[] = entries.flatMap(({ key }, old) =>
    key !== null && Object.hasOwn(next, key) ? [{ old, key, value: valueAt(next, key) ?? null }] : [],
  );
  let previous: string | null = null;
  for (const [key, value] of Object.entries(next)) {
    if (!targets.some((target) => target.key === key)) {
      const behind = targets.findIndex((target) => target.key === previous);
      targets.splice(behind + 1, 0, { old: null, key, value });
    }
    previous = key;
  }
  return targets;
}

function listTargets(source: Source, entries: readonly Entry[], next: readonly YamlValue[]): Target[] {
  const values = entries.map(({ node }) => node.toJS(source.document) as YamlValue);
  const hasSame = (key: string) => (one: YamlValue, other: YamlValue) => {
    if (!isMap(one) || !isMap(other)) return false;
    const value = valueAt(one, key);
    return value !== undefined && value !== '' && isSameValue(value, valueAt(other, key));
  };
  const matches = alignLists(values, next, {
    isSame: isSameValue,
    isLike: [hasSame('name'), hasSame('title')],
    isLikeInGap: hasSame('value'),
  });
  return next.map((value, index) => ({ old: matches[index] ?? null, key: null, value }));
}

interface Place {
  /** Column of the collection's entries. */
  readonly column: number;
  readonly isInFlow: boolean;
}

function changeEntry(source: Source, entry: Entry, next: YamlValue, place: Place): Cut[] {
  const { node } = entry;
  if (isUnchanged(source, node, next)) return [];
  if ((isMapNode(node) && isMap(next)) || (isSeq(node) && Array.isArray(next))) {
    const isEmptied = Object.keys(next as object).length === 0;
    if (!isEmptied && node.items.length > 0) {
      return changeCollection(source, node, next as YamlMap | readonly YamlValue[]);
    }
  }
  if (isScalarNode(node) && isScalar(next) && !isEmptyScalar(node))
    return [changeScalar(source, entry, next, place)];
  return [replaceValue(source, entry, next, place)];
}

/** What stands on the line behind a value, such as a comment; without the line break. */
function restOfLine(text: string, offset: number): string {
  return text.slice(offset, lineEndOf(text, offset)).replace(/\n$/, '');
}

function changeScalar(
  { text, isAllQuoted }: Source,
  { node, valueFrom }: Entry,
  next: string | number | boolean | null,
  { column, isInFlow }: Place,
): Cut {
  const from = startOf(node);
  const end = valueEndOf(node, valueFrom);
  const old = text.slice(from, end);
  const { head, lines } = renderScalar(next, { source: old, column, isInFlow, isAllQuoted });
  if (isInFlow) return { from, to: end, text: head };
  if (isBlockScalar(node)) {
    const comment = restOfLine(text, from).replace(/^[|>][-+0-9]*/, '');
    return { from, to: end, text: `${head}${comment}\n${lines ?? ''}` };
  }
  if (lines === null) return { from, to: end, text: head };
  return { from, to: lineEndOf(text, end), text: `${head}${restOfLine(text, end)}\n${lines}` };
}

/** Puts a value of another kind where one was; a comment on its first line stays. */
function replaceValue(source: Source, entry: Entry, next: YamlValue, { column, isInFlow }: Place): Cut {
  const { text } = source;
  const { node, valueFrom, end, key } = entry;
  if (isInFlow) {
    const gap = key === null ? '' : ' ';
    return { from: valueFrom, to: valueEndOf(node, valueFrom), text: gap + renderFlow(next) };
  }
  const hasOwnLines = isBlockCollection(node) || isBlockScalar(node) || isEmptyScalar(node);
  const comment =
    /[ \t]+#.*$/.exec(restOfLine(text, hasOwnLines ? valueFrom : valueEndOf(node, valueFrom)))?.[0] ?? '';
  return { from: valueFrom, to: end, text: writeValue(source, key, next, column, comment) };
}

/** A value behind its `:` or `-`, with its line break. */
function writeValue(
  source: Source,
  key: string | null,
  value: YamlValue,
  column: number,
  comment = '',
): string {
  const { isAllQuoted } = source;
  if (isScalar(value)) {
    const { head, lines } = renderScalar(value, { source: '', column, isInFlow: false, isAllQuoted });
    return ` ${head}${comment}\n${lines ?? ''}`;
  }
  if (Object.keys(value).length === 0) return ` ${renderFlow(value)}${comment}\n`;
  const block = indentLines(renderBlock(value, isAllQuoted), column + 2);
  // An item's map begins on the line of its `-`.
  return key === null && comment === '' ? ` ${block.trimStart()}` : `${comment}\n${block}`;
}

function indentLines(block: string, column: number): string {
  return block.replaceAll(/^(?=.)/gm, ' '.repeat(column));
}

function writeEntry(source: Source, { key, value }: Target, column: number): string {
  const head = key === null ? '-' : `${renderKey(key)}:`;
  return head + writeValue(source, key, value, column);
}

/** The entries of a block in their new order. What stands above an entry (comments, blank lines) goes with it. */
function rebuildBlock(
  source: Source,
  entries: readonly Entry[],
  targets: readonly Target[],
  isRoot: boolean,
): string {
  const { text } = source;
  const start = entries[0]?.start ?? 0;
  const column = columnOf(text, start);
  const indent = ' '.repeat(column);
  const leads = entries.map((entry, index) =>
    text.slice(entries[index - 1]?.end ?? entry.start, entry.start),
  );
  const hasBlankLines = leads.length < 2 || leads.some((lead) => /^[ \t]*\n/.test(lead));
  let written = '';
  for (const target of targets) {
    const entry = entries[target.old ?? -1];
    let lead = indent;
    if (entry === undefined) {
      const isApart = isRoot && hasBlankLines && isSection(target.key ?? '');
      if (isApart) lead = `\n${indent}`;
    } else if (target.old !== 0) {
      lead = leads[target.old ?? 0] ?? indent;
    }
    const body =
      entry === undefined
        ? writeEntry(source, target, column)
        : applyCuts(
            source,
            entry.start,
            entry.end,
            changeEntry(source, entry, target.value, { column, isInFlow: false }),
          );
    // The first entry's own indentation stands in front of what is rebuilt.
    written += (written === '' ? lead.trimStart() : lead) + (body.endsWith('\n') ? body : `${body}\n`);
  }
  // A file without a last line break keeps that, as long as its last line stays.
  const last = text.slice(entries.at(-1)?.start, entries.at(-1)?.end);
  return !last.endsWith('\n') && written.endsWith(`${last}\n`) ? written.slice(0, -1) : written;
}

/** The same for `[a, b]` and `{ a: b }`: an entry brings the comma in front of it. */
function rebuildFlow(source: Source, entries: readonly Entry[], targets: readonly Target[]): string {
  const { text } = source;
  const gaps = entries.map((entry, index) => text.slice(entries[index - 1]?.end ?? entry.start, entry.start));
  const usual = gaps[1] !== undefined && !gaps[1].includes('#') ? gaps[1] : ', ';
  return targets
    .map((target, index) => {
      const entry = entries[target.old ?? -1];
      const gap =
        index === 0 ? '' : (gaps[target.old === null || target.old === 0 ? -1 : target.old] ?? usual);
      if (entry === undefined) {
        const value = renderFlow(target.value);
        return gap + (target.key === null ? value : `${renderKey(target.key)}: ${value}`);
      }
      const cuts = changeEntry(source, entry, target.value, { column: 0, isInFlow: true });
      return gap + applyCuts(source, entry.start, entry.end, cuts);
    })
    .join('');
}
