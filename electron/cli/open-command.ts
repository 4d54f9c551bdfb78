import { say } from '../../shared/texts/text.ts';
import type { Message } from '../../shared/texts/text.ts';
import { findAppFiles } from '../api/app-files.ts';
import { hasDisplay } from '../api/computer.ts';
import type { HostName } from './choose-host.ts';
import type { CommandContext } from './command-context.ts';
import { openApp } from './open-app.ts';
import { UsageError, parseOptions } from './parse-options.ts';
import { parsePort } from './parse-port.ts';

const OPTIONS = {
  browser: { kind: 'flag', names: ['--browser'] },
  desktop: { kind: 'flag', names: ['--desktop'] },
  port: { kind: 'value', names: ['--port'] },
  noOpen: { kind: 'flag', names: ['--no-open'] },
} as const;

/**
 * Opens the app: the desktop window where it can run, else the browser host. Resolves to the exit code when it has
 * ended. Throws a UsageError.
 */
export async function runOpen(args: readonly string[], context: CommandContext): Promise<number> {
  const options = parseOptions(args, OPTIONS);
  const [word] = options.words;
  if (word !== undefined) {
    const isRequest = /:\/\/|\.ya?ml$/i.test(word);
    throw new UsageError(say(isRequest ? 'cli.meant-send' : 'cli.unknown-command', { command: word }));
  }
  const { env } = context;
  const system = process.platform;
  const port = parsePort(options.value('port'));
  return openApp({
    root: findAppFiles(import.meta.dirname).root,
    env,
    wanted: wantedHost(options.has('browser'), options.has('desktop'), env['PLAINCALL_HOST']),
    hasDisplay: hasDisplay({ system, env }),
    isRoot: process.getuid?.() === 0,
    mayFetch: context.mayFetchDesktop,
    catalogue: await context.loadTexts(),
    tell: (message) => void context.tell(message),
    async runBrowserHost(because: Message) {
      // Only now: it brings every service along, and a desktop has its own.
      const { runBrowserHost } = await import('../browser-host.ts');
      return runBrowserHost({ because, port: port ?? 0, opensWindow: !options.has('noOpen') });
    },
  });
}

function wantedHost(isBrowser: boolean, isDesktop: boolean, fromEnv: string | undefined): HostName | null {
  if (isBrowser) return 'browser';
  if (isDesktop) return 'desktop';
  if (fromEnv === undefined || fromEnv === '') return null;
  if (fromEnv === 'browser' || fromEnv === 'desktop') return fromEnv;
  throw new UsageError(say('cli.unknown-host', { given: fromEnv }));
}
