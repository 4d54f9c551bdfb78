/** The rows with one of them put before or after another. */
export function moveRow<R extends { readonly id: string }>(
  rows: readonly R[],
  { id, toId, side }: { readonly id: string; readonly toId: string; readonly side: 'before' | 'after' },
): R[] {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined || id === toId) return [...rows];
  const rest = rows.filter((candidate) => candidate.id !== id);
  const at = rest.findIndex((candidate) => candidate.id === toId) + (side === 'after' ? 1 : 0);
  return rest.toSpliced(at, 0, row);
}
