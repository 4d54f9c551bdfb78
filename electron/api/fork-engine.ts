import { fork } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { EngineChannel } from '../services/send/remote/engine-channel.ts';
import { engineEnvironment } from './engine-environment.ts';

export interface ForkEngineOptions {
  /** The entry `engine`. */
  readonly file: string;
  /** The only folder that it may write to. */
  readonly bodiesFolder: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts the engine as a child of this Node. Node's permission model keeps it from starting programs and from writing
 * anywhere but into the folder of bodies: https://nodejs.org/api/permissions.html
 */
export function forkEngine({ file, bodiesFolder, env }: ForkEngineOptions): EngineChannel {
  const child = fork(file, [], {
    serialization: 'advanced',
    // Not those of this process: a second debugger at the same port would keep it from starting.
    execArgv: engineArguments(bodiesFolder),
    env: engineEnvironment(env),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = Promise.withResolvers<string>();
  // In this order, so that nothing it said is missed.
  const disconnected = new Promise<void>((resolve) => child.once('disconnect', resolve));
  child.once('exit', (code, signal) => {
    void disconnected.then(() => end.resolve(signal ?? `exit code ${code}`));
  });
  // It could not be started, or it was gone while something was posted.
  child.on('error', (error) => {
    if (child.pid === undefined) end.resolve(error.message);
  });
  return {
    pid: child.pid,
    post(message) {
      if (child.connected) child.send(message as object, ignoreGone);
    },
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => void end.promise.then(listener),
    kill: () => child.kill('SIGKILL'),
  };
}

function engineArguments(bodiesFolder: string): string[] {
  // Node 25 and later ask for the network as well.
  const network = process.allowedNodeEnvironmentFlags.has('--allow-net') ? ['--allow-net'] : [];
  // A folder that is not there yet counts as a file, and only what a link leads to is compared.
  mkdirSync(bodiesFolder, { recursive: true, mode: 0o700 });
  const folders = new Set([bodiesFolder, realpathSync(bodiesFolder)]);
  const writing = Array.from(folders, (folder) => `--allow-fs-write=${path.join(folder, '*')}`);
  return ['--permission', '--allow-fs-read=*', ...writing, ...network];
}

/** What is posted to a process that has just gone is lost with it; that it has gone is told by its end. */
function ignoreGone(): void {
  // Without this Node raises it as an error of the child.
}
