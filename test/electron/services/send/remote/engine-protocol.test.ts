import { expect, test } from 'vitest';
import { readFromEngine } from '../../../../../electron/services/send/remote/engine-protocol.ts';

const body = {
  id: 'body-0123abcd-1',
  contentType: null,
  bytes: new Uint8Array(3),
  isInFile: false,
  byteLength: 3,
  readableLength: 3,
  isSettled: true,
  problem: null,
};
const record = { id: 'r', outcome: { kind: 'failure' }, hops: [] };

test.each([
  { kind: 'here' },
  { kind: 'ready' },
  { kind: 'pong' },
  { kind: 'closed' },
  { kind: 'taken', recordId: 'r' },
  { kind: 'progress', recordId: 'r', receivedBytes: 12 },
  { kind: 'arrived', record, body },
  { kind: 'body', body: { ...body, bytes: null, contentType: 'text/plain', problem: 'ENOSPC' } },
  { kind: 'record', record, body },
  { kind: 'record', record, body: null },
  { kind: 'fault', recordId: 'r', problem: 'Error' },
])('what an engine says is taken: $kind', (message) => {
  expect(readFromEngine(message)).toBe(message);
});

test.each([
  ['nothing', null],
  ['a text', 'ready'],
  ['a kind that nobody knows', { kind: 'eval', code: '1' }],
  ['a kind of the prototype', { kind: 'constructor' }],
  ['progress that is no number', { kind: 'progress', recordId: 'r', receivedBytes: '12' }],
  ['progress below nothing', { kind: 'progress', recordId: 'r', receivedBytes: -1 }],
  ['progress of nobody', { kind: 'progress', recordId: 3, receivedBytes: 1 }],
  ['a record without an outcome', { kind: 'record', record: { id: 'r', hops: [] }, body: null }],
  ['a record without a body, where one has to be', { kind: 'arrived', record, body: null }],
  ['bytes that are none', { kind: 'body', body: { ...body, bytes: 'abc' } }],
  ['a length that is none', { kind: 'body', body: { ...body, byteLength: Number.NaN } }],
  ['a length that is too long to count', { kind: 'body', body: { ...body, readableLength: 2 ** 60 } }],
  ['an id that is none', { kind: 'body', body: { ...body, id: ['body'] } }],
  ['a fault without words', { kind: 'fault', recordId: 'r' }],
])('%s is not', (_what, message) => {
  expect(readFromEngine(message)).toBeNull();
});
