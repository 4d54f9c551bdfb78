/** Something in a folder that has a place: folders stand before everything else, then `seq` decides, then the name. */
export interface OrderedItem {
  readonly isFolder: boolean;
  /** As the file says; null where it says nothing that can be read. */
  readonly seq: number | null;
  readonly name: string;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Items without `seq` come after those with one; `2` comes before `10` in a name. */
export function compareItems(one: OrderedItem, other: OrderedItem): number {
  if (one.isFolder !== other.isFolder) return one.isFolder ? -1 : 1;
  if (one.seq !== other.seq) {
    if (one.seq === null) return 1;
    if (other.seq === null) return -1;
    return one.seq - other.seq;
  }
  return compareNames(one.name, other.name);
}

export function compareNames(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

/**
 * The fewest `seq` to write so that the element at `movedIndex` stands where it now is. `seqs` are the siblings of its
 * kind in their new order; the answer has the index and the new `seq` of each one that changes.
 */
export function planOrder(
  seqs: readonly (number | null)[],
  movedIndex: number,
): { index: number; seq: number }[] {
  const changes: { index: number; seq: number }[] = [];
  let last = 0;
  for (const [index, seq] of seqs.entries()) {
    if (index < movedIndex) {
      // In front nothing moves, but a place after something without `seq` can only be said once it has one.
      if (seq === null) changes.push({ index, seq: (last += 1) });
      else last = Math.max(last, seq);
      continue;
    }
    if (index === movedIndex) {
      const next = seqs[index + 1] ?? Infinity;
      if (seq !== null && seq > last && seq < next) break;
    } else if (seq === null || seq > last) {
      // Behind, only those that would no longer come later are written.
      break;
    }
    changes.push({ index, seq: (last += 1) });
  }
  return changes;
}

/** The `seq` of something that is added at the end. */
export function nextSeq(seqs: readonly (number | null)[]): number {
  return Math.max(0, ...seqs.map((seq) => seq ?? 0)) + 1;
}
