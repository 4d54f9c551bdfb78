import { diffLines } from 'diff';

/** Numbers (from 0) of the lines that the other version does not have. */
export interface ChangedLines {
  left: ReadonlySet<number>;
  right: ReadonlySet<number>;
}

export function changedLines(left: string, right: string): ChangedLines {
  const changed = { left: new Set<number>(), right: new Set<number>() };
  let leftLine = 0;
  let rightLine = 0;
  for (const part of diffLines(left, right)) {
    for (let line = 0; line < part.count; line++) {
      if (part.removed) changed.left.add(leftLine + line);
      if (part.added) changed.right.add(rightLine + line);
    }
    if (!part.added) leftLine += part.count;
    if (!part.removed) rightLine += part.count;
  }
  return changed;
}
