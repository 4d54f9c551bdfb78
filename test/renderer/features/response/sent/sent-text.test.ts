import { describe, expect, it } from 'vitest';
import { headerOrigin } from '../../../../../renderer/features/response/sent/header-origin.ts';
import { requestLine, sentText } from '../../../../../renderer/features/response/sent/sent-text.ts';
import { makeHop } from '../make-answer.ts';

describe('the request as text', () => {
  it('reads as it stood on the wire', () => {
    const request = { ...makeHop().request, method: 'PUT', body: { byteLength: 9, head: '{"a": 1}\n' } };
    expect(sentText(request)).toBe(
      'PUT /v1/boats?colour=blue HTTP/1.1\nHost: 127.0.0.1:4100\nX-Harbour: north\n\n{"a": 1}\n',
    );
  });

  it.each([
    ['https://a.example', 'GET /'],
    ['https://a.example?x=1', 'GET /?x=1'],
    ['https://a.example/a#part', 'GET /a'],
  ])('%s is asked for by %s', (url, line) => {
    expect(requestLine({ method: 'GET', url })).toBe(line);
  });
});

describe('who put a header into a request', () => {
  const row = { id: 'row', name: 'X-Harbour', value: 'north', isEnabled: true, note: '' };
  const inherited = { headers: [{ name: 'x-harbour', value: 'south', fromName: 'Harbours' }] };
  const sent = { addedHeaders: ['host'] };

  it('the app, where the record says so', () => {
    expect(headerOrigin('Host', sent, [], inherited)).toEqual({ kind: 'added' });
  });

  it('the person, where a row of the request holds it, whatever a folder gives', () => {
    expect(headerOrigin('X-Harbour', sent, [row], inherited)).toEqual({ kind: 'typed' });
  });

  it('a folder, where no row that is switched on holds it', () => {
    const off = [{ ...row, isEnabled: false }];
    expect(headerOrigin('X-Harbour', sent, off, inherited)).toEqual({ kind: 'inherited', from: 'Harbours' });
  });
});
