import type { TextEdit } from './json-problem.ts';

/**
 * Applies edits whose offsets all count in the text as it was. Insertions at one place come in the order given. An edit
 * that reaches into an earlier one, or past the text, is left out: half of a change is worse than none.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted(compareEdits)) {
    const end = edit.offset + edit.length;
    if (edit.offset < done || edit.length < 0 || end > text.length) continue;
    pieces.push(text.slice(done, edit.offset), edit.text);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** By place; at one place, insertions come before what is replaced there. A stable sort keeps them as given. */
export function compareEdits(a: TextEdit, b: TextEdit): number {
  return a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length);
}
