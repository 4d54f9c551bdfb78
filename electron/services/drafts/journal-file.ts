import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { journalEntrySchema } from '../../../shared/model/draft-journal.ts';
import type { JournalEntry } from '../../../shared/model/draft-journal.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { journalOwnerSchema } from './journal-owner.ts';
import type { JournalOwner } from './journal-owner.ts';

/**
 * A journal is a text of lines: the CRC-32 of what follows as eight hexadecimal digits, a blank, and a record as JSON. A
 * line is only ever added at the end, so that a crash can tear the last one and no other.
 */
const recordSchema = z.union([
  z.object({ owner: journalOwnerSchema }),
  z.object({ changed: journalEntrySchema }),
  z.object({ settled: draftIdSchema }),
  z.object({ released: z.literal(true) }),
]);
export type JournalRecord = z.input<typeof recordSchema>;

export function writeRecord(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
}

export interface ReadJournal {
  /** Null where it was given up, or where the line that says it cannot be read. */
  readonly owner: JournalOwner | null;
  /** The newest state of each draft, in the order they were first changed. */
  readonly entries: Map<DraftId, JournalEntry>;
  /** A line other than a torn last one could not be read. */
  readonly isDamaged: boolean;
}

export function readJournal(bytes: Buffer): ReadJournal {
  const lines = bytes.toString('utf8').split('\n');
  // Without its line break the last line was never finished, and nobody was told that it is safe.
  lines.pop();
  const entries = new Map<DraftId, JournalEntry>();
  let owner: JournalOwner | null = null;
  let isDamaged = false;
  for (const line of lines) {
    const record = readRecord(line);
    if (record === null) isDamaged = true;
    else if ('owner' in record) owner = record.owner;
    else if ('released' in record) owner = null;
    else if ('settled' in record) entries.delete(record.settled);
    else entries.set(record.changed.draft.id, record.changed);
  }
  return { owner, entries, isDamaged };
}

function readRecord(line: string): z.output<typeof recordSchema> | null {
  const json = line.slice(9);
  if (Number.parseInt(line.slice(0, 8), 16) !== crc32(json)) return null;
  try {
    return recordSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
