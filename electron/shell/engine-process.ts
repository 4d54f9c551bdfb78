import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import { engineEnvironment } from '../api/engine-environment.ts';
import type { EngineChannel } from '../services/send/remote/engine-channel.ts';

export interface EngineProcessOptions {
  /** The entry `engine`. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it complains about, for whoever looks into it. */
  readonly onComplaint: (text: string) => void;
}

/**
 * Starts the engine as a utility process of Electron: not by forking, because the packaged app must not run as Node
 * (the fuse `runAsNode`). It has no window, no session of its own and none of our arguments.
 * https://www.electronjs.org/docs/latest/api/utility-process
 */
export function startEngineProcess({ file, env, onComplaint }: EngineProcessOptions): EngineChannel {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Plaincall engine',
    env: engineEnvironment(env),
    execArgv: [],
    stdio: 'pipe',
  });
  // What nobody reads would fill up and hold it.
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => onComplaint(chunk.toString()));
  let isUnwanted = false;
  // It has no number before, and so cannot be ended.
  child.once('spawn', () => {
    if (isUnwanted) end(child);
  });
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('exit', (code) => listener(`exit code ${code}`)),
    kill() {
      isUnwanted = true;
      end(child);
    },
  };
}

/** Electron asks a process to end, which one that is stuck does not hear. */
function end(child: UtilityProcess): void {
  const { pid } = child;
  child.kill();
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
