/** Makes ids for new rows that none of the given rows has. The same rows give the same ids, so edits stay pure. */
export function createRowIds(rows: readonly { readonly id: string }[]): () => string {
  const taken = new Set(rows.map(({ id }) => id));
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`row-${count}`));
    return `row-${count}`;
  };
}
