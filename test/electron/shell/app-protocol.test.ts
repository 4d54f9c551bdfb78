import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Session } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPageFiles } from '../../../electron/api/page-files.ts';
import { PAGE_HEADERS } from '../../../electron/api/page-headers.ts';
import { handleAppProtocol, registerAppScheme } from '../../../electron/shell/app-protocol.ts';
import { SessionDouble, privilegedSchemes, resetElectron } from '../../helpers/electron-double.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-app-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(resetElectron);

async function load(address: string, method = 'GET'): Promise<Response> {
  const session = new SessionDouble();
  handleAppProtocol(session as unknown as Session, {
    files: createPageFiles(folder),
    headers: PAGE_HEADERS,
    app: {
      openBody: (id) =>
        id === 'b/1'
          ? Promise.resolve(Readable.from([Buffer.from([0, 255, 7])]))
          : Promise.reject(new Error('none')),
    },
  });
  const handler = session.handledSchemes.get('app');
  if (handler === undefined) throw new Error('the scheme is not handled');
  return handler(new Request(address, { method }) as never);
}

describe('app://', () => {
  it('is a standard, secure scheme without a way round the policy', () => {
    registerAppScheme();
    expect(privilegedSchemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  it('gives the page with its type and the policy as a header', async () => {
    const answer = await load('app://plaincall/');
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('gives the bytes of an answer by id', async () => {
    const answer = await load('app://plaincall/bodies/b%2F1', 'POST');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 7]);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  });

  it.each([
    ['another name', 'app://evil/', 'GET', 403],
    ['a file that is not there', 'app://plaincall/none.js', 'GET', 404],
    ['a way out of the folder', 'app://plaincall/..%2f..%2fetc%2fpasswd', 'GET', 404],
    ['an answer that is gone', 'app://plaincall/bodies/b2', 'POST', 404],
    ['a name that cannot be decoded', 'app://plaincall/bodies/%E0', 'POST', 404],
    ['an answer by GET', 'app://plaincall/bodies/b%2F1', 'GET', 404],
    ['a file by POST', 'app://plaincall/', 'POST', 405],
  ])('has nothing for %s, and says so with the policy', async (_what, address, method, status) => {
    const answer = await load(address, method);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
  });
});
