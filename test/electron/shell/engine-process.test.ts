import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { startEngineProcess } from '../../../electron/shell/engine-process.ts';
import { resetElectron, utilityProcesses } from '../../helpers/electron-double.ts';

beforeEach(resetElectron);

function start(env: NodeJS.ProcessEnv = {}) {
  const complaints: string[] = [];
  const channel = startEngineProcess({
    file: '/app/dist/node/engine.js',
    env,
    onComplaint: (text) => complaints.push(text),
  });
  const [child] = utilityProcesses;
  if (child === undefined) throw new Error('Nothing was started');
  return { channel, child, complaints };
}

describe('the engine on the desktop', () => {
  it('is a utility process with a name, without our arguments and our secrets', () => {
    const { child } = start({
      GITHUB_TOKEN: 'not for strangers',
      NODE_OPTIONS: '--inspect',
      HTTPS_PROXY: 'http://proxy.test:3128',
      SSL_CERT_FILE: '/etc/company.pem',
    });
    expect(child).toMatchObject({
      file: '/app/dist/node/engine.js',
      args: [],
      options: {
        serviceName: 'Plaincall engine',
        execArgv: [],
        stdio: 'pipe',
        env: { HTTPS_PROXY: 'http://proxy.test:3128', SSL_CERT_FILE: '/etc/company.pem' },
      },
    });
    expect(Object.keys(child.options?.env ?? {})).toHaveLength(2);
  });

  it('is spoken to and heard', () => {
    const { channel, child } = start();
    const heard: unknown[] = [];
    channel.onMessage((message) => heard.push(message));
    channel.post({ kind: 'ping' });
    child.emit('message', { kind: 'pong' });
    expect([child.posted, heard]).toEqual([[{ kind: 'ping' }], [{ kind: 'pong' }]]);
  });

  it('tells how it ended, and what it complained about', async () => {
    const { channel, child, complaints } = start();
    const ended = new Promise((resolve) => channel.onEnd(resolve));
    child.stderr.write('Error: out of memory');
    child.emit('exit', 134);
    expect(await ended).toBe('exit code 134');
    await expect.poll(() => complaints).toEqual(['Error: out of memory']);
  });

  it('can be ended whatever it is doing, also before it has begun', async () => {
    const { channel, child } = start();
    channel.kill();
    const real = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); for (;;);']);
    child.pid = real.pid;
    child.emit('spawn');
    expect(await once(real, 'exit')).toEqual([null, 'SIGKILL']);
    expect(() => channel.kill()).not.toThrow();
  });
});
