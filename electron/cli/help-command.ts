import { text } from '../../shared/texts/text.ts';
import { findAppFiles } from '../api/app-files.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

/** `command` `''`: all of them. */
export async function printHelp(command: string, context: CommandContext): Promise<ExitCode> {
  const catalogue = await context.loadTexts();
  const isKnown = (name: string): name is 'send' | 'explain' | 'check-json' | 'sandbox' =>
    ['send', 'explain', 'check-json', 'sandbox'].includes(name);
  context.print(`${text(catalogue, isKnown(command) ? `help.${command}` : 'help.all')}\n`);
  return 0;
}

export async function printVersion(context: CommandContext): Promise<ExitCode> {
  context.print(`${findAppFiles(import.meta.dirname).version}\n`);
  return Promise.resolve(0);
}
