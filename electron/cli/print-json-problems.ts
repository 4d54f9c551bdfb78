import type { JsonProblem } from '../../shared/json/json-problem.ts';
import { formatMessage, text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { Terminal } from './terminal.ts';
import { toTerminalLine, widthOf } from './terminal-text.ts';
import { createTextBlock } from './text-block.ts';

/** Each problem with its line, a mark under the place, and what would mend it. */
export function printJsonProblems(
  problems: readonly JsonProblem[],
  source: string,
  { catalogue, terminal }: { catalogue: Catalogue; terminal: Terminal },
): string[] {
  const block = createTextBlock(terminal);
  for (const { line, column, offset, message, repair, severity } of problems) {
    const place = text(catalogue, 'cli.json-place', { line, column });
    const mark = severity === 'error' ? '✗' : '!';
    block.add(`${mark} ${place}: ${formatMessage(catalogue, message)}`, {
      look: severity === 'error' ? 'bad' : 'caution',
    });
    const { excerpt, at } = excerptAround(source, offset, terminal.width - 6);
    block.addLines([excerpt, `${' '.repeat(at)}^`], { indent: 4, look: 'quiet' });
    if (repair !== null) block.add(`→ ${formatMessage(catalogue, repair.label)}`, { indent: 4 });
  }
  return [...block.lines];
}

/** The part of the line that the place is in, not wider than `width`, and the column of the place in it. */
function excerptAround(source: string, offset: number, width: number): { excerpt: string; at: number } {
  const lineStart = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const lineEnd = /[\r\n]/.exec(source.slice(offset));
  const end = lineEnd === null ? source.length : offset + lineEnd.index;
  const from = Math.max(lineStart, Math.min(offset - Math.floor(width / 2), end - width));
  return {
    excerpt: toTerminalLine(source.slice(from, Math.min(end, from + width))),
    at: widthOf(toTerminalLine(source.slice(from, offset))),
  };
}
