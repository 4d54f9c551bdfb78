import { styleText } from 'node:util';

/** What a printed text means; how it looks is the terminal's. Never the only carrier of a meaning. */
export type Look = 'plain' | 'strong' | 'quiet' | 'good' | 'caution' | 'bad';

/** Where a command prints to. */
export interface Terminal {
  /** Columns to fill. */
  readonly width: number;
  readonly style: (look: Look, text: string) => string;
}

const FORMATS = {
  strong: ['bold'],
  quiet: ['dim'],
  good: ['bold', 'green'],
  caution: ['bold', 'yellow'],
  bad: ['bold', 'red'],
} as const;

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;
const NARROWEST = 40;
/** Of output that goes to a file or another program. */
const USUAL = 80;

/** Colours only on a terminal, and not where NO_COLOR (https://no-color.org) is set: `styleText` looks after both. */
export function describeTerminal(stream: NodeJS.WriteStream): Terminal {
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, stream.isTTY ? stream.columns : USUAL)),
    style: (look, text) => (look === 'plain' ? text : styleText([...FORMATS[look]], text, { stream })),
  };
}
