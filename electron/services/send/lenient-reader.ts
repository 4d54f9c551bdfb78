import type { AnswerFault, Headers } from '../../../shared/model/response-record.ts';
import { readFraming } from './lenient-framing.ts';
import { readFields, readStatusLine } from './lenient-head.ts';
import { MAX_HEAD_BYTES } from './max-head-bytes.ts';
import type { Informational, WireHead } from './wire-handler.ts';

export interface LenientListener {
  onFault(fault: AnswerFault): void;
  onInformational(answer: Informational): void;
  onHead(head: WireHead): void;
  onData(chunk: Uint8Array): void;
}

/** `cut`: the connection ended too early. `nonsense`: no reading makes an answer of it. */
export type LenientEnd = 'whole' | 'cut' | 'nonsense';

/** As many as Chromium passes over (net/http/http_stream_parser.cc, kMaxStatusLineSlop). */
const MAX_JUNK_BYTES = 4;
const MAX_LINE_BYTES = 16_384;

type State = 'head' | 'body' | 'chunk-size' | 'chunk-data' | 'chunk-end' | 'trailers' | 'over';

/**
 * Reads an answer in HTTP/1 the way browsers and curl do where a strict parser refuses, and says what it forgave. Own
 * code, because it has to say that: the parsers at hand, Node's own with `insecureHTTPParser` too, forgive in silence.
 *
 * Rules: RFC 9112 2.2 (line ends), 4 (status line), 5 (fields), 6.3 (length), 7.1 (chunks).
 */
export class LenientReader {
  readonly #method: string;
  readonly #listener: LenientListener;
  readonly #faults = new Set<AnswerFault>();
  #state: State = 'head';
  #end: LenientEnd = 'whole';
  #unread: Buffer = Buffer.alloc(0);
  /** Of the body or of the present chunk; null: until the connection ends. */
  #left: number | null = null;
  #trailerLines: string[] = [];
  #trailers: Headers = [];

  constructor(method: string, listener: LenientListener) {
    this.#method = method;
    this.#listener = listener;
  }

  get hasFaults(): boolean {
    return this.#faults.size > 0;
  }

  get trailers(): Headers {
    return this.#trailers;
  }

  /** How it ended, null while more is expected. */
  push(chunk: Buffer): LenientEnd | null {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    while (this.#step());
    return this.#state === 'over' ? this.#end : null;
  }

  /** The connection has ended. */
  end(): LenientEnd {
    if (this.#state === 'head') this.#endInHead();
    else if (this.#state === 'body') this.#finish(this.#left === null ? 'whole' : 'cut');
    else if (this.#state === 'trailers') this.#endTrailers();
    else if (this.#state !== 'over') this.#finish('cut');
    return this.#end;
  }

  /** False: nothing can be done with what there is. */
  #step(): boolean {
    switch (this.#state) {
      case 'head':
        return this.#stepHead();
      case 'body':
      case 'chunk-data':
        return this.#stepData();
      case 'chunk-size':
        return this.#stepChunkSize();
      case 'chunk-end':
        return this.#stepChunkEnd();
      case 'trailers':
        return this.#stepTrailer();
      case 'over':
        return false;
    }
  }

  #stepHead(): boolean {
    const start = this.#startOfHead();
    if (start === null) return false;
    const end = endOfHead(this.#unread, start);
    if (end === -1) {
      if (this.#unread.length > MAX_HEAD_BYTES) this.#finish('nonsense');
      return false;
    }
    const lines = this.#linesOf(this.#unread.toString('latin1', start, end));
    this.#unread = this.#unread.subarray(end);
    this.#readHead(lines);
    return this.#state !== 'over';
  }

  /** Null where that cannot be said yet. */
  #startOfHead(): number | null {
    let start = 0;
    while (this.#unread[start] === 0x0d || this.#unread[start] === 0x0a) start += 1;
    if (start > 0) this.#note('blank-lines-first');
    const text = this.#unread.toString('latin1', start, start + MAX_JUNK_BYTES + 4).toUpperCase();
    const junk = Math.max(text.indexOf('HTTP'), text.startsWith('ICY ') ? 0 : -1);
    if (junk > 0) this.#note('junk-before-status');
    if (junk >= 0) return start + junk;
    if (text.length === MAX_JUNK_BYTES + 4) this.#finish('nonsense');
    return null;
  }

  #readHead([first = '', ...lines]: string[]): void {
    const note = (fault: AnswerFault): void => this.#note(fault);
    const statusLine = readStatusLine(first, note);
    if (statusLine === null) {
      this.#finish('nonsense');
      return;
    }
    const { status } = statusLine;
    const headers = readFields(lines, note);
    if (status >= 100 && status < 200) {
      // Another protocol would follow, which was not asked for.
      if (status === 101) this.#finish('nonsense');
      else this.#listener.onInformational({ status, headers });
      return;
    }
    const framing = readFraming(headers, { method: this.#method, status }, note);
    this.#listener.onHead({ ...statusLine, headers });
    if (framing.kind === 'chunked') this.#state = 'chunk-size';
    else if (framing.byteLength === 0) this.#finish('whole');
    else {
      this.#state = 'body';
      this.#left = framing.byteLength;
    }
  }

  #stepData(): boolean {
    if (this.#unread.length === 0) return false;
    const part = this.#left === null ? this.#unread : this.#unread.subarray(0, this.#left);
    this.#unread = this.#unread.subarray(part.length);
    this.#listener.onData(part);
    if (this.#left === null) return false;
    this.#left -= part.length;
    if (this.#left > 0) return false;
    if (this.#state === 'body') {
      this.#finish('whole');
      return false;
    }
    this.#state = 'chunk-end';
    return true;
  }

  #stepChunkSize(): boolean {
    const line = this.#takeLine();
    if (line === null) return false;
    const size = /^[\t ]*(?<size>[0-9a-f]+)[\t ]*(?:;.*)?$/i.exec(line)?.groups?.['size'];
    const byteLength = Number.parseInt(size ?? '', 16);
    if (!Number.isSafeInteger(byteLength)) {
      this.#finish('cut');
      return false;
    }
    if (/^[\t ]|^[0-9a-f]+[\t ]/i.test(line)) this.#note('chunk-line');
    this.#left = byteLength;
    this.#state = byteLength === 0 ? 'trailers' : 'chunk-data';
    return true;
  }

  /** The line end behind a chunk, of which some servers forget half or all. */
  #stepChunkEnd(): boolean {
    const [first, second] = this.#unread;
    if (first === undefined || (first === 0x0d && second === undefined)) return false;
    const length = first === 0x0a ? 1 : first === 0x0d && second === 0x0a ? 2 : 0;
    if (length !== 2) this.#note('chunk-end');
    this.#unread = this.#unread.subarray(length);
    this.#state = 'chunk-size';
    return true;
  }

  #stepTrailer(): boolean {
    const line = this.#takeLine();
    if (line === null) return false;
    if (line !== '') {
      this.#trailerLines.push(line);
      return true;
    }
    this.#endTrailers();
    return false;
  }

  #endTrailers(): void {
    const faults: AnswerFault[] = [];
    this.#trailers = readFields(this.#trailerLines, (fault) => faults.push(fault));
    if (faults.length > 0) this.#note('trailer-line');
    this.#finish('whole');
  }

  /** Without its end; null where there is none yet. */
  #takeLine(): string | null {
    const at = this.#unread.indexOf(0x0a);
    if (at === -1) {
      if (this.#unread.length > MAX_LINE_BYTES) this.#finish('cut');
      return null;
    }
    const [line = ''] = this.#linesOf(this.#unread.toString('latin1', 0, at + 1));
    this.#unread = this.#unread.subarray(at + 1);
    return line;
  }

  #linesOf(text: string): string[] {
    const lines = text.split('\n');
    lines.pop();
    if (lines.some((line) => !line.endsWith('\r'))) this.#note('bare-line-feed');
    const bare = lines.map((line) => line.replace(/\r$/, ''));
    if (bare.length > 1 && bare.at(-1) === '') bare.pop();
    return bare;
  }

  /** What came of a head is an answer that broke off, if it begins like one. */
  #endInHead(): void {
    const start = this.#startOfHead();
    const text = this.#unread.toString('latin1', start ?? 0);
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (start === null || whole === '') {
      this.#finish('nonsense');
      return;
    }
    const lines = this.#linesOf(whole);
    this.#unread = Buffer.alloc(0);
    this.#readHead(lines);
    if (this.#end !== 'nonsense') {
      this.#note('no-blank-line');
      this.#finish('cut');
    }
  }

  #note(fault: AnswerFault): void {
    if (this.#faults.has(fault)) return;
    this.#faults.add(fault);
    this.#listener.onFault(fault);
  }

  #finish(how: LenientEnd): void {
    this.#state = 'over';
    this.#end = how;
  }
}

/** Index behind the blank line, or -1. */
function endOfHead(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0x0a, start); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return -1;
}
