/** A `{{name}}` that is being typed: what there is of the name, and the stretch that a whole `{{name}}` would replace. */
export interface OpenName {
  readonly typed: string;
  /** UTF-16 units of the text, from the opening braces to behind the closing ones, where there are any. */
  readonly from: number;
  readonly to: number;
}

/** From the opening braces to the cursor; like a whole name it holds neither braces nor quotes nor line breaks. */
const BEGINNING = /\{\{([^{}"\r\n]*)$/;
/** What is left of the name behind the cursor. */
const REST = /^[^{}"\r\n]*\}\}/;
/** Longer than any name: bounds the look around in a long line. */
const FARTHEST = 300;

/** The name at the cursor whose braces are open; null where none is. */
export function findOpenName(text: string, caret: number): OpenName | null {
  const start = Math.max(0, caret - FARTHEST);
  const beginning = BEGINNING.exec(text.slice(start, caret));
  if (beginning === null) return null;
  const rest = REST.exec(text.slice(caret, caret + FARTHEST));
  return {
    typed: (beginning[1] ?? '').trim(),
    from: start + beginning.index,
    to: caret + (rest?.[0].length ?? 0),
  };
}
