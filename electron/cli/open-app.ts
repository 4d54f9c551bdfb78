import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { formatMessage, say } from '../../shared/texts/text.ts';
import type { Catalogue, Message } from '../../shared/texts/text.ts';
import { chooseHost } from './choose-host.ts';
import type { HostName } from './choose-host.ts';
import { fetchDesktopBinary, findDesktopBinary, hasElectronPackage } from './desktop-binary.ts';

export interface OpenAppOptions {
  /** The folder of package.json: what Electron is told to run. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly wanted: HostName | null;
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  /** Whether a missing desktop binary may be downloaded: only where the repository is started by hand. */
  readonly mayFetch: boolean;
  readonly catalogue: Catalogue;
  readonly tell: (message: Message) => void;
  /** Runs until it is told to end; resolves to the exit code. */
  readonly runBrowserHost: (because: Message) => Promise<number>;
}

/** A desktop that ends in failure this soon never showed its window. */
const FAILED_START_MS = 10_000;

/** Opens the app in the host that can run here and says which and why. Resolves to the exit code when it has ended. */
export async function openApp(options: OpenAppOptions): Promise<number> {
  const { root, env, wanted, hasDisplay, isRoot, tell } = options;
  let binary = findDesktopBinary(root, env);
  const isWorthFetching = wanted !== 'browser' && hasDisplay && !isRoot;
  if (binary === null && options.mayFetch && isWorthFetching) {
    binary = await fetchDesktopBinary({ root, env, tell, now: () => Date.now() });
  }
  const choice = chooseHost({
    wanted,
    hasDesktopBinary: binary !== null,
    hasElectronPackage: hasElectronPackage(root),
    hasDisplay,
    isRoot,
  });
  if (choice.kind === 'impossible') {
    tell(say('start.desktop-impossible', { because: formatMessage(options.catalogue, choice.because) }));
    return 1;
  }
  if (choice.host === 'browser' || binary === null) return options.runBrowserHost(choice.because);
  tell(choice.because);
  const end = await runDesktop(binary, root, env);
  const hasFailedToStart = end.code !== 0 && !end.wasStopped && end.ranMs < FAILED_START_MS;
  if (!hasFailedToStart || wanted === 'desktop') return end.code;
  return options.runBrowserHost(say('start.desktop-failed'));
}

interface DesktopEnd {
  readonly code: number;
  readonly ranMs: number;
  readonly wasStopped: boolean;
}

function runDesktop(binary: string, root: string, env: NodeJS.ProcessEnv): Promise<DesktopEnd> {
  const startedAt = Date.now();
  let wasStopped = false;
  // Set, it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...rest } = env;
  const child = spawn(binary, [root], { stdio: 'inherit', env: rest });
  // A terminal tells the whole group of an interrupt, the desktop among it; anybody else tells only us.
  const onInterrupt = () => {
    wasStopped = true;
  };
  const onTerminate = () => {
    wasStopped = true;
    child.kill('SIGTERM');
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return new Promise((resolve) => {
    const end = (code: number) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      resolve({ code, ranMs: Date.now() - startedAt, wasStopped });
    };
    child.once('error', () => end(1));
    child.once('exit', (code, signal) =>
      end(code ?? (signal === null ? 1 : 128 + constants.signals[signal])),
    );
  });
}
