import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../electron/loopback/access-guard.ts';
import type { GuardedRequest } from '../../../electron/loopback/access-guard.ts';

const run = { port: 41234, token: 'abc123' };

const call: GuardedRequest = {
  method: 'POST',
  isCall: true,
  hosts: ['127.0.0.1:41234'],
  origins: ['http://127.0.0.1:41234'],
  authorizations: ['Bearer abc123'],
};
const file: GuardedRequest = { ...call, method: 'GET', isCall: false, origins: [], authorizations: [] };

describe('the access guard', () => {
  it('lets a call of its own page through', () => {
    expect(refusalOf(call, run)).toBeNull();
  });

  it.each(['GET', 'HEAD'])('lets a file through by %s without a token', (method) => {
    expect(refusalOf({ ...file, method }, run)).toBeNull();
  });

  it.each([
    ['another name that points here', ['evil.example:41234']],
    ['localhost, which is another origin', ['localhost:41234']],
    ['another port', ['127.0.0.1:41235']],
    ['no port', ['127.0.0.1']],
    ['our name with something after it', ['127.0.0.1:41234.evil.example']],
    ['a blank around it', ['127.0.0.1:41234 ']],
    ['two names', ['127.0.0.1:41234', 'evil.example']],
    ['none', []],
  ])('refuses a Host that is %s, for calls and for files', (_what, hosts) => {
    expect(refusalOf({ ...call, hosts }, run)).toMatchObject({ status: 403, reason: 'host' });
    expect(refusalOf({ ...file, hosts }, run)).toMatchObject({ status: 403, reason: 'host' });
  });

  it.each([
    ['another site', ['https://evil.example']],
    ['another port of this computer', ['http://127.0.0.1:8080']],
    ['localhost', ['http://localhost:41234']],
    ['https', ['https://127.0.0.1:41234']],
    ['null, as a sandboxed frame sends', ['null']],
    ['ours and another', ['http://127.0.0.1:41234', 'https://evil.example']],
    ['left out', []],
  ])('refuses a call whose Origin is %s', (_what, origins) => {
    expect(refusalOf({ ...call, origins }, run)).toMatchObject({ status: 403, reason: 'origin' });
  });

  it.each([
    ['missing', []],
    ['of another run', ['Bearer abc124']],
    ['the beginning of the right one', ['Bearer abc12']],
    ['the right one and more', ['Bearer abc1234']],
    ['without its scheme', ['abc123']],
    ['given twice', ['Bearer abc123', 'Bearer abc123']],
    ['empty', ['']],
  ])('refuses a call whose token is %s', (_what, authorizations) => {
    expect(refusalOf({ ...call, authorizations }, run)).toMatchObject({ status: 403, reason: 'token' });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'post'])('refuses a call by %s', (method) => {
    expect(refusalOf({ ...call, method }, run)).toEqual({ status: 405, reason: 'method', allow: 'POST' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses a file by %s', (method) => {
    expect(refusalOf({ ...file, method }, run)).toMatchObject({ status: 405, allow: 'GET, HEAD' });
  });
});
