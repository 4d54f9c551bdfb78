/** As much of a page as fits into a sentence. */
const SHOWN_CHARACTERS = 200;

/** What a page says, without its markup: the beginning, on one line. */
export function pageWords(page: string): string {
  return page
    .slice(0, 8_192)
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SHOWN_CHARACTERS);
}
