import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeJsonBytes } from '../../../shared/json/decode-json-bytes.ts';
import { formatJson } from '../../../shared/json/format-json.ts';
import { createJsonBytePrinter } from '../../../shared/json/json-byte-printer.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import { repairJson } from '../../../shared/json/repair-json.ts';

const corpora = process.env['PLAINCALL_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora');
const folder = join(corpora, 'json-testsuite/test_parsing');
const files = existsSync(folder) ? readdirSync(folder) : [];
const starting = (letter: string) => files.filter((name) => name.startsWith(`${letter}_`));

function errorsOf(bytes: Uint8Array): string[] {
  const { text, problems } = decodeJsonBytes(bytes);
  return [...problems, ...parseJson(text).problems]
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

function isWellFormed(bytes: Uint8Array): boolean {
  const printer = createJsonBytePrinter({ indent: 2, emit: () => {} });
  printer.write(bytes);
  return printer.end().isWellFormed;
}

describe.runIf(files.length > 0)('JSONTestSuite (skipped where the corpora are not at hand)', () => {
  test.each(starting('y'))('%s is accepted', (name) => {
    const bytes = readFileSync(join(folder, name));
    expect(errorsOf(bytes)).toEqual([]);
    expect(isWellFormed(bytes)).toBe(true);
  });

  test.each(starting('n'))('%s is rejected', (name) => {
    expect(errorsOf(readFileSync(join(folder, name)))).not.toEqual([]);
  });

  test.each(files)('%s is read, mended and laid out without harm', (name) => {
    const { text } = decodeJsonBytes(readFileSync(join(folder, name)));
    const repaired = repairJson(text);
    const isValid = repaired.remaining.every(({ severity }) => severity === 'warning');
    expect(isValid).toBe(parsesNatively(repaired.text));
    expect(withoutBlanks(formatJson(text, { indent: 2 }))).toBe(withoutBlanks(text));
  });
});

/** `JSON.parse` is a second opinion here, and cannot overflow: nothing that nests so deeply ends valid. */
function parsesNatively(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/[ \t\r\n]/g, '');
}
