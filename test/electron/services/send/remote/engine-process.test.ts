import { describe, expect, test } from 'vitest';
import { answer, answerJson, byPath, redirectTo, startEchoServer } from '../../../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../../../helpers/outcome-of.ts';
import { startRemoteSender } from '../../../../helpers/start-remote-sender.ts';

describe('a request sent by another process', () => {
  test('has the answer, its body by id, and the same connection for the next one', async () => {
    const server = await startEchoServer(answerJson({ name: 'Maple' }));
    const { send, readBody, bodies } = await startRemoteSender();
    const first = await send({ url: server.url }, 'a');
    expect(answerOf(first).answer.status).toBe(200);
    expect((await readBody(first)).toString()).toBe('{"name":"Maple"}');
    const { rows } = await bodies.readRows(answerOf(first).body.id, 'readable', 0, 10);
    expect(rows.map(({ text }) => text)).toEqual(['{', '  "name": "Maple"', '}']);
    const second = await send({ url: server.url }, 'b');
    expect(second.hops[0]?.connection?.isReused).toBe(true);
    expect(server.connectionCount).toBe(1);
  });
});
void [answer, byPath, redirectTo, failureOf];
