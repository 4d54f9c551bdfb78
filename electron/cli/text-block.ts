import type { Look, Terminal } from './terminal.ts';
import { clipText, toTerminalLine, toTerminalText, wrapText } from './terminal-text.ts';

/** What is printed, line by line: paragraphs are wrapped, and everything is made safe for a terminal. */
export interface TextBlock {
  /** A paragraph, each line of it behind `indent` blanks; `lead` stands in the blanks of the first one. */
  add(text: string, options?: { look?: Look; indent?: number; lead?: string }): void;
  /** As it is, one line each, cut where it is too wide: code and the like. */
  addLines(lines: readonly string[], options?: { look?: Look; indent?: number }): void;
  /** A heading, with a blank line in front. */
  head(text: string): void;
  readonly lines: readonly string[];
}

export function createTextBlock({ width, style }: Terminal): TextBlock {
  const lines: string[] = [];
  const put = (text: string, { look = 'plain' as Look, indent = 0, lead = '' }) => {
    const pad = lead === '' ? ' '.repeat(indent) : lead.padEnd(indent);
    lines.push(`${pad}${style(look, text)}`.trimEnd());
  };
  return {
    lines,
    add(text, { look = 'plain', indent = 0, lead = '' } = {}) {
      const wrapped = wrapText(toTerminalText(text), width - indent);
      for (const [at, line] of wrapped.entries()) put(line, { look, indent, lead: at === 0 ? lead : '' });
    },
    addLines(given, { look = 'plain', indent = 0 } = {}) {
      for (const line of given) put(clipText(toTerminalLine(line), width - indent), { look, indent });
    },
    head(text) {
      lines.push('');
      put(toTerminalText(text), { look: 'strong' });
    },
  };
}
