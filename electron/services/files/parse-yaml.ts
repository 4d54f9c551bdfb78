import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from 'js-yaml';
import type { DocumentOptions, ErrorCode, ParseOptions, SchemaOptions } from 'yaml';
import { isMap } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap, YamlValue } from '../../../shared/opencollection/yaml-value.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';

/** Where and why a text could not be read; line and column count from 1. */
export interface YamlProblem {
  readonly message: Message;
  readonly line: number | null;
  readonly column: number | null;
}

export type ParsedYaml =
  | { readonly kind: 'map'; readonly value: YamlMap }
  | { readonly kind: 'problem'; readonly problem: YamlProblem };

/** Strings, lists, maps, booleans and null: a number stays the text it was written as. */
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/** More aliases than people write; each one beyond could be part of a "billion laughs" text. */
const MAX_ALIASES = 100;

/** Where js-yaml refuses a text longer than this, its own word has to do: `yaml` would take seconds to say it better. */
const MAX_EXPLAINED_LENGTH = 128 * 1024;

/**
 * Reads a YAML text whose root is a map. `js-yaml` is tried first, because it takes 18 µs a small file where `yaml` takes
 * 145 (measured); `yaml` has the last word on what js-yaml refuses, and says where the trouble is.
 */
export async function parseYaml(text: string): Promise<ParsedYaml> {
  const value = parseYamlFast(text);
  return value === null ? parseYamlFully(text) : { kind: 'map', value };
}

/** The value where js-yaml reads the text as a map, else null: then ask `parseYamlFully`. */
export function parseYamlFast(text: string): YamlMap | null {
  const read = readFast(text);
  return read instanceof YAMLException || !isMap(read) ? null : read;
}

function readFast(text: string): YamlValue | undefined | YAMLException {
  try {
    return load(withoutBom(text), { schema: SCHEMA, maxAliases: MAX_ALIASES }) as YamlValue | undefined;
  } catch (error) {
    // It documents that other errors may be thrown as well; all mean that the text is broken.
    return error instanceof YAMLException ? error : new YAMLException(String(error));
  }
}

/** As `yaml` reads it, which is also how it is rewritten. The library is loaded when it is first needed. */
export async function parseYamlFully(text: string): Promise<ParsedYaml> {
  if (text.trim() === '' || text === '\uFEFF') return problem(say('files.empty'), null);
  if (text.includes('\0')) return problem(say('files.not-text'), positionOf(text, text.indexOf('\0')));
  const hopeless = findHopeless(text);
  if (hopeless !== null) return hopeless;
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(withoutBom(text), YAML_OPTIONS);
    const error = document.errors[0];
    if (error !== undefined) {
      const conflict = /^<{7}(?: |$)/m.exec(text);
      if (conflict !== null) return problem(say('files.merge-conflict'), positionOf(text, conflict.index));
      const at = error.linePos?.[0];
      return problem(explain(error), at === undefined ? null : { line: at.line, column: at.col });
    }
    const value = document.toJS({ maxAliasCount: MAX_ALIASES }) as YamlValue | undefined;
    if (isMap(value)) return { kind: 'map', value };
    return problem(value === null ? say('files.empty') : say('files.yaml.no-map'), null);
  } catch (error) {
    // Thrown while values are made: an alias of nothing, too many aliases, or nesting without end.
    return problem(error instanceof ReferenceError ? say('files.yaml.alias') : say('files.yaml.other'), null);
  }
}

/** Texts that `yaml` would work on for seconds, and refuse: brackets in brackets without end, and long broken ones. */
function findHopeless(text: string): ParsedYaml | null {
  const read = readFast(text);
  if (!(read instanceof YAMLException)) return null;
  const isTooDeep = read.reason.includes('maxDepth');
  if (!isTooDeep && text.length <= MAX_EXPLAINED_LENGTH) return null;
  const { mark } = read;
  const at = mark === undefined ? null : { line: mark.line + 1, column: mark.column + 1 };
  return problem(isTooDeep ? say('files.yaml.too-deep') : say('files.yaml.other'), at);
}

/** Keeps numbers as text, and every token where it stands. */
export const YAML_OPTIONS = {
  customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag)),
  keepSourceTokens: true,
  // Anything less would not report a second document.
  logLevel: 'error',
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions;

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function problem(message: Message, at: { line: number; column: number } | null): ParsedYaml {
  return {
    kind: 'problem',
    problem: { message, line: at?.line ?? null, column: at?.column ?? null },
  };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function explain({ code, message }: { code: ErrorCode; message: string }): Message {
  switch (code) {
    case 'BAD_INDENT':
      // The same code for a list in brackets that runs on into the next line.
      return message.startsWith('Flow ') ? say('files.yaml.missing-character') : say('files.yaml.indent');
    case 'TAB_AS_INDENT':
      return say('files.yaml.tab');
    case 'DUPLICATE_KEY':
      return say('files.yaml.duplicate-key');
    case 'MISSING_CHAR':
      return say('files.yaml.missing-character');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return say('files.yaml.key');
    case 'BAD_SCALAR_START':
      return say('files.yaml.needs-quotes');
    case 'BAD_DQ_ESCAPE':
      return say('files.yaml.escape');
    case 'MULTIPLE_DOCS':
      return say('files.yaml.two-documents');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return say('files.yaml.alias');
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_IN_FLOW':
      return say('files.yaml.unexpected');
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'IMPOSSIBLE':
    case 'MULTIPLE_TAGS':
    case 'NON_STRING_KEY':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'RESOURCE_EXHAUSTION':
      return say('files.yaml.other');
  }
}
