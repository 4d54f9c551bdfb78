/**
 * The paragraphs of a Markdown text, as plain text. As in Markdown, an empty line ends a paragraph and a single line
 * break is a blank; only the lines of a list stay lines.
 */
export function readParagraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim().replace(/[^\S\n]*\n[^\S\n]*(?!(?:[-*+]|\d+[.)])\s)/g, ' '))
    .filter((paragraph) => paragraph !== '');
}
