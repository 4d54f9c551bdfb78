import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startProcess } from './start-process.ts';

/** The browser host as it was built, in a process of its own: what a person starts, so that a crash is a real one. */
export interface BuiltHost {
  /** PLAINCALL_HOME. */
  readonly home: string;
  /** The Sandbox collection as it lies on disk. */
  readonly sandboxFolder: string;
  /** Where the system's trash keeps what was deleted. */
  readonly trashFolder: string;
  readonly pid: number;
  /** What a browser opens, with the key of the run. */
  readonly address: string;
  /** What it complained about so far. */
  readonly complaints: () => string;
  /** Pulls the plug: nothing is written down any more. */
  kill(): Promise<void>;
  /** Asks it to end, as Ctrl+C does. */
  stop(): Promise<void>;
}

/** Keeps everything inside `folder`, the person's own home and trash included; a second start goes on from there. */
export async function startBuiltHost(folder: string): Promise<BuiltHost> {
  const home = path.join(folder, 'plaincall');
  const person = path.join(folder, 'person');
  const personData = path.join(person, 'data');
  await mkdir(personData, { recursive: true });
  const { child, until, ended, stderr } = startProcess('dist/node/browser-host.js', [], {
    PLAINCALL_HOME: home,
    HOME: person,
    XDG_DATA_HOME: personData,
  });
  const [, address = ''] = await until(/Plaincall (?:is ready|ist bereit): (\S+)/);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    home,
    sandboxFolder: path.join(home, 'collections', 'sandbox'),
    trashFolder: path.join(personData, 'Trash', 'files'),
    pid: child.pid ?? 0,
    address,
    complaints: stderr,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
  };
}
