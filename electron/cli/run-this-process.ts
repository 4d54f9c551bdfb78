import { say } from '../../shared/texts/text.ts';
import type { CommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

/** The command that this process was started with, on its own input and output. */
export async function runThisProcess(options: Pick<CommandContext, 'mayFetchDesktop'>): Promise<void> {
  const context = createProcessContext(options);
  try {
    process.exitCode = await runCommand(process.argv.slice(2), context);
  } catch (fault) {
    await context.tell(say('cli.fault', { problem: String(fault) }));
    process.exitCode = 1;
  }
}

function createProcessContext({ mayFetchDesktop }: Pick<CommandContext, 'mayFetchDesktop'>): CommandContext {
  const { env, stdout } = process;
  // `… | head` ends reading when it has enough; that is no failure of ours.
  stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') throw problem;
    process.exit(0);
  });
  let stopping: Promise<void> | null = null;
  const loadTexts = async () => {
    const { findPersonLanguage } = await import('./person-language.ts');
    const { loadCatalogue } = await import('../../shared/texts/load-catalogue.ts');
    return loadCatalogue(await findPersonLanguage(env));
  };
  return {
    env,
    // Node opens it when it is first asked for, and a command that sends never does: 2 ms less until its first byte.
    get stdin() {
      return process.stdin;
    },
    mayFetchDesktop,
    print: (text) => stdout.write(text),
    async tell(message) {
      const { formatMessage } = await import('../../shared/texts/text.ts');
      process.stderr.write(`${formatMessage(await loadTexts(), message)}\n`);
    },
    loadTexts,
    loadTerminal: async () => (await import('./terminal.ts')).describeTerminal(stdout),
    untilStopped: () =>
      (stopping ??= import('../api/until-stopped.ts').then(({ untilStopped }) => untilStopped())),
  };
}
