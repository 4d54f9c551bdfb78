import { say } from '../../shared/texts/text.ts';
import type { Message } from '../../shared/texts/text.ts';

/** How a command was called makes no sense; told with exit code 2. */
export class UsageError extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.key);
    this.name = 'UsageError';
    this.said = said;
  }
}

/** `flag` stands alone, `value` takes the next word, `values` may be given several times. */
type OptionKind = 'flag' | 'value' | 'values';

export type OptionTable = Readonly<
  Record<string, { readonly kind: OptionKind; readonly names: readonly string[] }>
>;

export interface ParsedOptions<T extends OptionTable> {
  readonly words: readonly string[];
  has(option: keyof T): boolean;
  /** The last one given, as most commands have it. */
  value(option: keyof T): string | null;
  values(option: keyof T): readonly string[];
}

/**
 * Words and options in any order; `--` ends the options, `-` alone is a word. `--name=value`, `--name value`, `-Xvalue`
 * and `-X value` all work. A value may begin with a dash (a body often does), which Node's own parseArgs refuses.
 */
export function parseOptions<T extends OptionTable>(args: readonly string[], table: T): ParsedOptions<T> {
  const given = new Map<keyof T, string[]>();
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) {
      words.push(arg);
      continue;
    }
    const { option, attached } = findOption(arg, table);
    if (table[option]?.kind === 'flag') {
      given.set(option, ['']);
      continue;
    }
    const value = attached ?? args[(at += 1)];
    if (value === undefined) throw new UsageError(say('cli.value-missing', { option: arg }));
    given.set(option, [...(given.get(option) ?? []), value]);
  }
  const values = (option: keyof T) => given.get(option) ?? [];
  return {
    words,
    has: (option) => given.has(option),
    value: (option) => values(option).at(-1) ?? null,
    values,
  };
}

function findOption<T extends OptionTable>(
  arg: string,
  table: T,
): { option: keyof T; attached: string | null } {
  const isLong = arg.startsWith('--');
  const equals = isLong ? arg.indexOf('=') : -1;
  const name = isLong ? arg.slice(0, equals === -1 ? undefined : equals) : arg.slice(0, 2);
  const rest = isLong ? (equals === -1 ? null : arg.slice(equals + 1)) : arg.slice(2);
  const attached = rest === '' && !isLong ? null : rest;
  for (const option of Object.keys(table)) {
    const { names = [], kind } = table[option] ?? {};
    if (!names.includes(name)) continue;
    if (kind === 'flag' && attached !== null)
      throw new UsageError(say('cli.no-value-wanted', { option: name }));
    return { option, attached };
  }
  throw new UsageError(say('cli.unknown-option', { option: name }));
}
