import { Readable } from 'node:stream';
import type { CommandContext } from '../../electron/cli/command-context.ts';
import { runCommand } from '../../electron/cli/run-command.ts';
import { en } from '../../shared/texts/en.ts';
import { formatMessage } from '../../shared/texts/text.ts';

export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  /** What was told, a line each. */
  readonly stderr: string;
}

export interface CommandOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Resolves when the person is to interrupt. */
  readonly interruption?: Promise<void>;
}

/** Runs a command in this process, as a terminal 80 columns wide without colours would. */
export async function runInTerminal(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandRun> {
  let stdout = '';
  let stderr = '';
  const context: CommandContext = {
    env: { ...process.env, ...options.env },
    mayFetchDesktop: false,
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    print(text) {
      stdout += text;
    },
    tell(message) {
      stderr += `${formatMessage(en, message)}\n`;
      return Promise.resolve();
    },
    loadTexts: () => Promise.resolve(en),
    loadTerminal: () => Promise.resolve({ width: 80, style: (_look, text) => text }),
    untilStopped: () => options.interruption ?? new Promise(() => undefined),
  };
  const exitCode = await runCommand(args, context);
  return { exitCode, stdout, stderr };
}
