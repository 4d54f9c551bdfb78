import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Starts at the port of the last run where that is free, else at any: a tab that was left open then goes on with the
 * new run once its address is opened in it. `file` keeps the number.
 */
export async function startAtLastPort<S extends { readonly port: number }>(
  file: string,
  start: (port: number) => Promise<S>,
): Promise<S> {
  const last = await readPort(file);
  const started = last === 0 ? await start(0) : await start(last).catch(() => start(0));
  // Only a convenience: a disk that is full is told by what matters.
  await keepPort(file, started.port).catch(() => undefined);
  return started;
}

async function readPort(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const port = /^\d{4,5}\s*$/.test(text) ? Number(text) : 0;
  return port >= 1024 && port <= 65_535 ? port : 0;
}

async function keepPort(file: string, port: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${port}\n`);
}
