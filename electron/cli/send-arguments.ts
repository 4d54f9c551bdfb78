import { say } from '../../shared/texts/text.ts';
import { NETWORK_OPTIONS, parseNetworkArguments } from './network-arguments.ts';
import type { NetworkArguments } from './network-arguments.ts';
import { UsageError, parseOptions } from './parse-options.ts';

/** What `plaincall send` was asked to do. */
export interface SendArguments {
  /** A request file or an address, as typed. */
  readonly target: string;
  readonly method: string | null;
  readonly headers: readonly HeaderArgument[];
  /** Sent as typed: an `@` in front means nothing here. */
  readonly body: string | null;
  /** Parts of a body, texts and files; none where the body is none of parts. */
  readonly parts: readonly PartArgument[];
  /** A file to send as the body. */
  readonly bodyFile: string | null;
  readonly network: NetworkArguments;
  readonly environmentName: string | null;
  readonly given: Readonly<Record<string, string>>;
  /** The system to explain with, as typed. */
  readonly profileName: string | null;
  /** Null: as the request says. */
  readonly httpVersion: '1.1' | '2' | null;
  readonly maxBodyBytes: number | null;
  /** The suggestion to apply, counting from 1. */
  readonly fix: number | null;
  readonly isJson: boolean;
}

/** `value` null: `-H 'Name:'`, which leaves that header out. */
export interface HeaderArgument {
  readonly name: string;
  readonly value: string | null;
}

/** `-F name=value`, `-F name=@path`. */
export interface PartArgument {
  readonly name: string;
  readonly value: string;
  readonly kind: 'text' | 'file';
}

const OPTIONS = {
  method: { kind: 'value', names: ['-X', '--request', '--method'] },
  header: { kind: 'values', names: ['-H', '--header'] },
  data: { kind: 'value', names: ['-d', '--data'] },
  part: { kind: 'values', names: ['-F', '--form'] },
  file: { kind: 'value', names: ['-T', '--upload-file'] },
  environment: { kind: 'value', names: ['--env'] },
  variable: { kind: 'values', names: ['--var'] },
  profile: { kind: 'value', names: ['--profile'] },
  http1: { kind: 'flag', names: ['--http1.1'] },
  http2: { kind: 'flag', names: ['--http2'] },
  maxSize: { kind: 'value', names: ['--max-size'] },
  fix: { kind: 'value', names: ['--fix'] },
  json: { kind: 'flag', names: ['--json'] },
  ...NETWORK_OPTIONS,
} as const;

/** Throws a UsageError that says what is wrong and how it is written. */
export function parseSendArguments(args: readonly string[]): SendArguments {
  const options = parseOptions(args, OPTIONS);
  const [target, surplus] = options.words;
  if (target === undefined || target === '') throw new UsageError(say('cli.send-what'));
  if (surplus !== undefined)
    throw new UsageError(say('cli.one-at-a-time', { first: target, second: surplus }));
  return {
    target,
    method: options.value('method'),
    headers: options.values('header').map(parseHeader),
    body: options.value('data'),
    parts: options.values('part').map(parsePart),
    bodyFile: options.value('file'),
    network: parseNetworkArguments(options),
    environmentName: options.value('environment'),
    given: Object.fromEntries(options.values('variable').map(parseVariable)),
    profileName: options.value('profile'),
    httpVersion: options.has('http2') ? '2' : options.has('http1') ? '1.1' : null,
    maxBodyBytes: parseSize(options.value('maxSize')),
    fix: parseFix(options.value('fix')),
    isJson: options.has('json'),
  };
}

function parseHeader(given: string): HeaderArgument {
  const colon = given.indexOf(':');
  const name = given.slice(0, colon).trim();
  if (colon === -1 || name === '') throw new UsageError(say('cli.header-form', { given }));
  // One blank belongs to the way a header is written; any other is the value's own, and is sent.
  const value = given.slice(colon + 1).replace(/^ /, '');
  return { name, value: value === '' ? null : value };
}

function parsePart(given: string): PartArgument {
  const equals = given.indexOf('=');
  const name = given.slice(0, equals);
  if (equals === -1 || name === '') throw new UsageError(say('cli.part-form', { given }));
  const value = given.slice(equals + 1);
  return value.startsWith('@')
    ? { name, value: value.slice(1), kind: 'file' }
    : { name, value, kind: 'text' };
}

function parseVariable(given: string): [name: string, value: string] {
  const equals = given.indexOf('=');
  const name = given.slice(0, equals).trim();
  if (equals === -1 || name === '') throw new UsageError(say('cli.variable-form', { given }));
  return [name, given.slice(equals + 1)];
}

/** Bytes, or with a letter thousands, millions or billions of them: `500k`, `20M`, `2G`. */
function parseSize(given: string | null): number | null {
  if (given === null) return null;
  const groups = /^(?<count>[1-9]\d{0,11})(?<unit>[kmg]?)b?$/i.exec(given.trim())?.groups;
  if (groups === undefined) throw new UsageError(say('cli.size-form', { given }));
  const power = ['', 'k', 'm', 'g'].indexOf((groups['unit'] ?? '').toLowerCase());
  return Math.min(Number(groups['count']) * 1000 ** power, Number.MAX_SAFE_INTEGER);
}

function parseFix(given: string | null): number | null {
  if (given === null) return null;
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new UsageError(say('cli.fix-form', { given }));
  return Number(given);
}
