import type { JsonObjectNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import { isObject } from './json-reading.ts';

/** An error of that many parts is a document. */
const MAX_PAIRS = 20;

/**
 * A text that is nothing but names with values, as an object: a form (`error=bad_size&message=Too+small`, RFC 6749 4.1.2.1
 * in a body), or a line each (`code: 12`, as YAML and old gateways write them). Null for any other text.
 */
export function readTextPairs(text: string): JsonObjectNode | null {
  const trimmed = text.slice(0, 8192).trim();
  const pairs = readForm(trimmed) ?? readLines(trimmed);
  if (pairs === null) return null;
  const { root } = parseJson(JSON.stringify(Object.fromEntries(pairs)));
  return isObject(root) ? root : null;
}

type Pairs = readonly (readonly [name: string, value: string])[];

function readForm(text: string): Pairs | null {
  if (!/^[\w.[\]-]{1,60}=[^\s&]*(?:&[\w.[\]-]{1,60}=[^\s&]*)*$/.test(text)) return null;
  // `L_ERRORCODE0` is the first of several.
  const pairs = [...new URLSearchParams(text)].map(
    ([name, value]) => [name.replace(/^L_([A-Z]+)0$/, '$1'), value] as const,
  );
  return pairs.length > MAX_PAIRS ? null : pairs;
}

function readLines(text: string): Pairs | null {
  const lines = text.split(/[\r\n]+/);
  if (lines.length < 2 || lines.length > MAX_PAIRS) return null;
  const pairs = lines.flatMap((line): Pairs => {
    const match = /^\s*([A-Za-z_][\w-]{0,40})\s*[:=]\s*(\S.*)$/.exec(line);
    const [, name, value] = match ?? [];
    return name === undefined || value === undefined ? [] : [[name, unquoted(value.trim())]];
  });
  return pairs.length === lines.length ? pairs : null;
}

function unquoted(value: string): string {
  return /^(["'])([^]*)\1$/.exec(value)?.[2] ?? value;
}
