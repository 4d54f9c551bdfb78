import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventStreamPrinter } from '../../../shared/http/event-stream-printer.ts';

function print(...pieces: string[]): string {
  const printer = new EventStreamPrinter();
  return pieces.map((piece) => printer.write(piece)).join('') + printer.end();
}

test.each([
  ['an event', 'data: hello\n\n', '#1 message\n  hello'],
  [
    'a name, an id and a wait',
    'event: price\nid: 7\nretry: 3000\ndata: {}\n\n',
    '#1 price id=7 retry=3000\n  {}',
  ],
  ['data of several lines', 'data: a\ndata: b\ndata\n\n', '#1 message\n  a\n  b\n  '],
  ['two events', 'data:a\n\ndata: b\n\n', '#1 message\n  a\n#2 message\n  b'],
  ['no blank and two blanks behind the colon', 'data:a\ndata:  b\n\n', '#1 message\n  a\n   b'],
  ['a comment', ': still there\n\ndata: a\n\n', ': still there\n#1 message\n  a'],
  ['an id alone', 'id: 9\n\n', '#1 message id=9'],
  ['nothing but empty lines', '\n\n\n', ''],
  ['an event that is not finished', 'data: half', '#1 message …\n  half'],
  ['returns alone', 'data: a\r\rdata: b\r\r', '#1 message\n  a\n#2 message\n  b'],
])('%s', (_what, stream, shown) => {
  expect(print(stream)).toBe(shown);
});

test('it is the same however it is cut into pieces', () => {
  const text = 'event: a\r\ndata: 1\r\n\r\ndata: 2\r\rid: 3\ndata: 4\n\n: c\r\n';
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
      expect(print(...pieces)).toBe(print(text));
    }),
  );
});

test('what is finished is there before the end', () => {
  const printer = new EventStreamPrinter();
  expect(printer.write('data: a\n\ndata: b')).toBe('#1 message\n  a');
});

test('a line without end is broken, so that it is not kept', () => {
  const printer = new EventStreamPrinter();
  expect(printer.write(`data: ${'x'.repeat(1_100_000)}`).length).toBeGreaterThan(1_000_000);
});
