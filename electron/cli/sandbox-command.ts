import { say, text } from '../../shared/texts/text.ts';
import { composeSandbox } from '../api/compose-sandbox.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { UsageError, parseOptions } from './parse-options.ts';
import { parsePort } from './parse-port.ts';

const OPTIONS = { port: { kind: 'value', names: ['--port'] } } as const;

/** The sandbox API alone, until it is interrupted. */
export async function runSandbox(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const options = parseOptions(args, OPTIONS);
  const [surplus] = options.words;
  if (surplus !== undefined) throw new UsageError(say('cli.not-wanted', { word: surplus }));
  const sandbox = await composeSandbox({ port: parsePort(options.value('port')) ?? 0 });
  const { url, keyHeader, fullKey, readOnlyKey } = sandbox;
  const catalogue = await context.loadTexts();
  context.print(`${text(catalogue, 'cli.sandbox-runs', { url })}\n`);
  context.print(`${text(catalogue, 'cli.sandbox-keys', { keyHeader, fullKey, readOnlyKey })}\n`);
  await context.untilStopped();
  await sandbox.close();
  return 0;
}
