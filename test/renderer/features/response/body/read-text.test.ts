import { describe, expect, it } from 'vitest';
import { readText, selectAll, textAtHand } from '../../../../../renderer/features/response/body/read-text.ts';
import { joinRows } from '../../../../../renderer/features/response/body/row-selection.ts';
import { createFixedRows } from '../../../../../renderer/features/response/body/row-source.ts';
import type { RowSource } from '../../../../../renderer/features/response/body/row-source.ts';

const ROWS = [
  { line: 1, text: 'first line' },
  { line: 2, text: 'a very ' },
  { line: null, text: 'long ' },
  { line: null, text: 'line' },
  { line: 3, text: 'last' },
];

describe('joinRows', () => {
  it('breaks between lines and not between the pieces of one', () => {
    expect(joinRows(ROWS)).toBe('first line\na very long line\nlast');
  });

  it('begins and ends at the columns', () => {
    expect(joinRows(ROWS, { firstColumn: 6, lastColumn: 2 })).toBe('line\na very long line\nla');
    expect(joinRows(ROWS.slice(0, 1), { firstColumn: 2, lastColumn: 5 })).toBe('rst');
  });

  it('breaks after every row of bytes, which have no line numbers', () => {
    const bytes = [
      { line: null, text: '00 01' },
      { line: null, text: '02' },
    ];
    expect(joinRows(bytes, { isEveryRowALine: true })).toBe('00 01\n02');
  });
});

describe('reading a selection', () => {
  const source = createFixedRows(ROWS);

  it('takes all there is from the first row to the last', async () => {
    expect(await readText(source, selectAll(source))).toEqual({ kind: 'text', text: joinRows(ROWS) });
    expect(textAtHand(source, selectAll(source))).toBe(joinRows(ROWS));
  });

  it('has nothing at hand where a row is missing', () => {
    const missing: RowSource = { ...source, rowAt: (index) => (index === 2 ? null : (ROWS[index] ?? null)) };
    expect(textAtHand(missing, selectAll(missing))).toBeNull();
  });

  it('says when it is too much for a clipboard, without reading on', async () => {
    let reads = 0;
    const wide = { line: 1, text: 'x'.repeat(2000) };
    const endless: RowSource = {
      ...source,
      rowCount: 10_000_000,
      read: (from, to) => {
        reads += 1;
        return Promise.resolve(Array.from({ length: to - from }, () => wide));
      },
    };
    expect(await readText(endless, selectAll(endless))).toEqual({ kind: 'too-much' });
    expect(reads).toBeLessThan(10);
  });
});
