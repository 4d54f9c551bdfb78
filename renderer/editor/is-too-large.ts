/** Monaco gives up colours and folding above these itself: textModel.js of monaco-editor 0.57. */
export const MOST_CHARACTERS = 20 * 1024 * 1024;
const MOST_LINES = 300_000;

/** Whether a text is left to the browser's own field, which takes any size. */
export function isTooLarge(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true;
  if (text.length <= MOST_LINES) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > MOST_LINES) return true;
  }
  return false;
}
