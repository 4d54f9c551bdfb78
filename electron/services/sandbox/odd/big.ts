import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JSON_TYPE } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import { readNumber } from './read-number.ts';

const MOST_KILOBYTES = 64 * 1024;
/** One write a row would cost more than the row. */
const WRITE_BYTES = 64 * 1024;

/** Long lists, made while they are sent. */
export function bigRoutes(): Route[] {
  return [
    {
      method: 'GET',
      path: '/big',
      about: `a list of about ?kb=1024 kilobytes (at most ${MOST_KILOBYTES})`,
      permission: null,
      isLong: true,
      answer({ query }): Answer {
        const kilobytes = readNumber(query, 'kb', { fallback: 1_024, most: MOST_KILOBYTES });
        return {
          status: 200,
          headers: { 'Content-Type': JSON_TYPE },
          stream: (response) => pipeline(Readable.from(makeRows(kilobytes * 1024)), response),
        };
      },
    },
  ];
}

/** JSON of `wantedBytes`, or a little more: the last row is a whole one. */
function* makeRows(wantedBytes: number): Generator<string> {
  let piece = `{"data": [\n  ${makeRow(0)}`;
  let madeBytes = 0;
  for (let row = 1; madeBytes + piece.length < wantedBytes; row += 1) {
    piece += `,\n  ${makeRow(row)}`;
    if (piece.length < WRITE_BYTES) continue;
    yield piece;
    madeBytes += piece.length;
    piece = '';
  }
  yield `${piece}\n]}\n`;
}

/** The balance has more digits than a floating-point number keeps: what is shown must be what was sent. */
function makeRow(row: number): string {
  return `{"id": ${row + 1}, "number": "1800555${String(row % 10_000).padStart(4, '0')}", "state": "${row % 7 === 0 ? 'failed' : 'delivered'}", "balance": 9007199254740993.${String(row % 100).padStart(2, '0')}}`;
}
