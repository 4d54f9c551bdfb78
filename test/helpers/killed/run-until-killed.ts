import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Starts a script of this folder that counts in several places at once, kills it without warning `afterMs` after every
 * place has begun, and gives the last number that was printed for each.
 */
export async function runUntilKilled(
  script: URL,
  folder: string,
  places: readonly string[],
  afterMs: number,
): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [fileURLToPath(script), folder, ...places], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const counts = new Map<string, number>();
  let unfinished = '';
  let errors = '';
  let timer: NodeJS.Timeout | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (unfinished + text).split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) {
      const [place = '', number] = line.split(' ');
      counts.set(place, Number(number));
    }
    if (counts.size === places.length) timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL') throw new Error(`It ended by itself: ${errors}`);
  return counts;
}
