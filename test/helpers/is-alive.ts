import { execFileSync } from 'node:child_process';

/** Whether a process of that number runs; one that has ended and that nobody has asked about counts as gone. */
export function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}
