import { readFile } from 'node:fs/promises';
import { say } from '../../shared/texts/text.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './parse-options.ts';

/** The bytes of a file, or of standard input where it is `-`. Throws a UsageError where there is no such file. */
export async function readInput(target: string, context: CommandContext): Promise<Uint8Array> {
  if (target !== '-') return readInputFile(target);
  if (context.stdin.isTTY === true) await context.tell(say('cli.paste-here'));
  const chunks: Buffer[] = [];
  for await (const chunk of context.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readInputFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(say('cli.no-such-file', { file }));
    if (code === 'EISDIR') throw new UsageError(say('cli.is-a-folder', { file }));
    throw new UsageError(say('cli.cannot-read', { file, problem: code }));
  }
}
