import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowIndex } from '../../../../../electron/services/bodies/row-index.ts';
import { Spool } from '../../../../../electron/services/bodies/spool.ts';
import { cutRows } from '../../../../../renderer/features/response/body/cut-rows.ts';

const IN_MEMORY = () => {
  throw new Error('These texts are small enough for memory.');
};

/** The rows as the service side gives them by number. */
async function storedRows(text: string) {
  const spool = new Spool(IN_MEMORY);
  spool.append(new TextEncoder().encode(text));
  void spool.end();
  const index = createRowIndex(spool);
  while (await index.extend());
  return index.readRows(0, index.rowCount);
}

describe('cutRows', () => {
  it('makes one row of each line, and none of the end of the last', () => {
    expect(cutRows('one\ntwo\r\n\nfour\n')).toEqual([
      { line: 1, text: 'one' },
      { line: 2, text: 'two' },
      { line: 3, text: '' },
      { line: 4, text: 'four' },
    ]);
  });

  it('cuts a long line into pieces of whole characters, of which only the first has a number', () => {
    const rows = cutRows(`${'ä'.repeat(1500)}\nend`);
    expect(rows.map(({ line, text }) => [line, text.length])).toEqual([
      [1, 1000],
      [null, 500],
      [2, 3],
    ]);
    expect(
      cutRows(`a${'€'.repeat(1000)}`)
        .map(({ text }) => text)
        .join(''),
    ).toBe(`a${'€'.repeat(1000)}`);
  });

  it('gives the rows that the body store gives, so that nothing jumps when those arrive', async () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc.constantFrom('\n', '\r\n', '\n\n', 'é'.repeat(1700), 'x'.repeat(2000), '𝄞'.repeat(900)),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('').replaceAll('\uFEFF', ''));
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        expect(cutRows(given)).toEqual(await storedRows(given));
      }),
      { numRuns: 150 },
    );
  });
});
