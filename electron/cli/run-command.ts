import { ServiceError } from '../../shared/ipc/service-error.ts';
import { say } from '../../shared/texts/text.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { UsageError } from './parse-options.ts';

type Command = (args: readonly string[], context: CommandContext) => Promise<number>;

/** Each is loaded when it is called: what one needs must not slow down another. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['send', async () => (await import('./send-command.ts')).runSend],
  ['explain', async () => (await import('./explain-command.ts')).runExplain],
  ['check-json', async () => (await import('./check-json-command.ts')).runCheckJson],
  ['sandbox', async () => (await import('./sandbox-command.ts')).runSandbox],
]);

/** Known by name, so that who reads of them is not told that they do not exist. */
const LATER_COMMANDS: readonly string[] = ['import', 'export', 'run'];

/** Runs what the words ask for; resolves to the exit code. Does not throw: what goes wrong is told on standard error. */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await dispatch(args, context);
  } catch (problem) {
    if (problem instanceof UsageError) {
      await context.tell(problem.said);
      return 2 satisfies ExitCode;
    }
    if (!(problem instanceof ServiceError)) throw problem;
    await context.tell(problem.said);
    return 1 satisfies ExitCode;
  }
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<number> {
  const [name = '', ...rest] = args;
  const load = COMMANDS.get(name);
  if (wantsHelp(args))
    return (await import('./help-command.ts')).printHelp(load === undefined ? '' : name, context);
  if (load !== undefined) return (await load())(rest, context);
  if (name === '--version') return (await import('./help-command.ts')).printVersion(context);
  if (LATER_COMMANDS.includes(name)) throw new UsageError(say('cli.later-command', { command: name }));
  const { runOpen } = await import('./open-command.ts');
  return runOpen(args, context);
}

/** Where a command or its first option stands; further on it may be the value of another option. */
function wantsHelp(args: readonly string[]): boolean {
  return args.slice(0, 2).some((word) => word === '--help' || word === '-h');
}
