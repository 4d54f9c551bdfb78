import fc from 'fast-check';
import { expect, test } from 'vitest';
import { raw, startEchoServer } from '../../../helpers/echo-server.ts';
import { startSender } from '../../../helpers/start-sender.ts';

const line = fc.constantFrom(
  'HTTP/1.1 200 OK',
  'HTTP/1.0 200 OK',
  'HTTP/1.1 100 Continue',
  'HTTP/1.1 101 Switching Protocols',
  'HTTP/1.1 103 Early Hints',
  'HTTP/1.1 204 No Content',
  'HTTP/1.1 302 Found',
  'HTTP/1.1 304 Not Modified',
  'HTTP/1.1 000 Zero',
  'HTTP/1.1 99999 Many',
  'HTTP/1.1 2xx Letters',
  'HTTP/1.1',
  'Content-Length: 3',
  'Content-Length: -3',
  'Content-Length: 99999999999999999999',
  'Content-Length: 3, 3',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Content-Encoding: gzip',
  'Content-Encoding: br, deflate',
  'Content-Type: text/html; charset=utf-16',
  'Location: /again',
  'Location: \\\\x',
  'Upgrade: websocket',
  'Connection: upgrade',
  'Connection: close',
  'Keep-Alive: timeout=0',
  ' folded',
  ': no name',
  'no colon',
  'X-\u00ff: \u0001',
  '',
  '3',
  '0',
  'zz',
  'abc',
  '\u001f\u008b\u0008',
);
const end = fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r', '');
const anyAnswer = fc
  .array(fc.tuple(line, end), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''));

test('whatever bytes come, the exchange ends in a record, and the next one works', async () => {
  let bytes = '';
  let then: 'end' | 'reset' = 'end';
  const server = await startEchoServer((socket, request) => {
    if (request.target === '/fine') raw('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine')(socket, request);
    else raw(bytes, then)(socket, request);
  });
  const { send } = await startSender();
  await fc.assert(
    fc.asyncProperty(anyAnswer, fc.boolean(), async (piece, isReset) => {
      bytes = piece;
      then = isReset ? 'reset' : 'end';
      const record = await send({
        url: `${server.url}/any`,
        settings: { timeoutMs: 10_000, maxRedirects: 2 },
      });
      const failure =
        record.outcome.kind === 'failure' ? record.outcome.failure : record.outcome.interruption;
      // `send` has held the record to its schema; a fault of ours or a wait until the deadline would be a finding.
      expect(['internal', 'no-response-in-time', 'deadline-reached']).not.toContain(failure?.code);
    }),
    { numRuns: 250 },
  );
  const record = await send({ url: `${server.url}/fine` });
  expect(record.outcome).toMatchObject({ kind: 'response', body: { head: 'fine' } });
});
