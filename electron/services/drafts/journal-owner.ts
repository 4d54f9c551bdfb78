import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Which running copy of the app writes a journal. */
export const journalOwnerSchema = z.object({
  token: z.string(),
  pid: z.number(),
  /** When the process began, as far as the system tells: numbers of processes come again. */
  began: z.string().nullable(),
});
export type JournalOwner = z.infer<typeof journalOwnerSchema>;

/** The journals that this process writes now: in a container its successor may well get the same number. */
const heldHere = new Set<string>();

export function claimOwner(token: string): JournalOwner {
  heldHere.add(token);
  return { token, pid: process.pid, began: beginOf(process.pid) };
}

export function releaseOwner({ token }: JournalOwner): void {
  heldHere.delete(token);
}

export function isOwnerAlive(owner: JournalOwner, isProcessAlive: (pid: number) => boolean): boolean {
  if (owner.pid === process.pid) return heldHere.has(owner.token);
  if (!isProcessAlive(owner.pid)) return false;
  const began = beginOf(owner.pid);
  return owner.began === null || began === null || owner.began === began;
}

/** On Linux: this start of the system, and the clock tick in it (proc_pid_stat(5), field 22). Elsewhere not known. */
function beginOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 2 is the program's name in brackets, and may hold blanks and brackets itself.
    const tick = facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19];
    return tick === undefined ? null : `${boot}:${tick}`;
  } catch {
    return null;
  }
}
