import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileNameFromContentDisposition } from '../../../shared/http/content-disposition.ts';

const corpora = process.env['PLAINCALL_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora');
const casesPath = join(corpora, 'content-disposition/cases.json');

interface Case {
  readonly path: readonly string[];
  readonly input: string;
  readonly expected?: { readonly parameters: Readonly<Record<string, string>> };
}

describe.runIf(existsSync(casesPath))(
  'the corpus of Content-Disposition (skipped where the corpora are not at hand)',
  () => {
    const cases = existsSync(casesPath) ? (JSON.parse(readFileSync(casesPath, 'utf8')) as Case[]) : [];
    // Names that need no making safe: there our answer has to be the corpus's. `form-data` decodes by rules of its own,
    // options of that parser are not ours, and a quote that is never closed is forgiven here.
    const isPlain = ({ path, input, expected }: Case): boolean =>
      !path.some((name) => name.includes('option')) &&
      /^[\p{L}\p{N}][\p{L}\p{N}\p{M} %&',()=€£.-]*$/u.test(expected?.parameters['filename'] ?? '') &&
      !input.startsWith('form-data') &&
      !/filename \*/.test(input);

    test.each(cases.filter(isPlain).map((each) => [each.input, each] as const))(
      '%s',
      (input, { expected }) => {
        expect(fileNameFromContentDisposition(input)).toBe(expected?.parameters['filename']);
      },
    );

    test.each(cases.map(({ input }) => input))('never a path: %s', (input) => {
      expect(fileNameFromContentDisposition(input) ?? '').not.toMatch(/[/\\\p{Cc}]/u);
    });
  },
);
