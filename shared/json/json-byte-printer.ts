import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
  TAB,
  isBlank,
} from './json-characters.ts';
import { WIDEST_LINE, isLayoutTooWide, lineLengthAt } from './layout-budget.ts';
import type { Indent } from './layout-budget.ts';
import { NUMBER_CLASSES, NUMBER_STEPS, OTHER_CLASS, isWholeNumber } from './number-steps.ts';

export interface JsonBytePrinterOptions {
  /** 0 takes all layout out. */
  indent: Indent;
  /** Gets the output in order, in pieces of about 64 kB. Each piece is the receiver's to keep. */
  emit: (bytes: Uint8Array) => void;
}

export interface JsonPrintResult {
  /** One JSON document (RFC 8259), whole. Whether its bytes are valid UTF-8 is not looked at. */
  isWellFormed: boolean;
  /** Byte of the input from which on it is no JSON and was passed on as it came; `null` where all was laid out. */
  brokenAt: number | null;
  /** More than one where documents follow each other, as in a log or a stream; each was laid out. */
  documentCount: number;
}

export interface JsonBytePrinter {
  /** The bytes are read before it returns; their memory may be used again. */
  write(bytes: Uint8Array): void;
  end(): JsonPrintResult;
}

/**
 * Lays JSON out while it arrives: one pass over UTF-8 bytes, in any pieces, holding no more than one chunk of its own.
 * Only blanks change, so what comes out is what `JSON.stringify` would print, with every digit, escape and doubled name
 * as it was sent. From the first byte that is no JSON on, everything is passed on as it came.
 */
export function createJsonBytePrinter({ indent, emit }: JsonBytePrinterOptions): JsonBytePrinter {
  return new BytePrinter(indent, emit);
}

const CHUNK_BYTES = 65_536;
/** Between two looks at how full a chunk is, no more than a line break and a few signs are written. */
const SPARE_BYTES = WIDEST_LINE + 64;

/**
 * What may come next, between two tokens. The order counts: a value may up to `FIRST_VALUE`, a text up to `KEY`, and
 * from `NEXT_VALUE` on a line begins before it.
 */
const DOCUMENT = 0;
const MEMBER_VALUE = 1;
const NEXT_VALUE = 2;
const FIRST_VALUE = 3;
const FIRST_KEY = 4;
const KEY = 5;
const AFTER_KEY = 6;
const AFTER_VALUE = 7;
const AFTER_DOCUMENT = 8;

/** The token that the last byte was part of: the end of a piece may cut one anywhere. */
const NO_TOKEN = 0;
const STRING = 1;
const NUMBER = 2;
const ESCAPE = 3;
const WORD = 4;
/** What is no JSON any more. */
const REST = 5;

/** The first and the last byte of the byte order mark in UTF-8. */
const MARK = 0xef;
const MARK_END = 0xbf;
/** By their first byte. The last is the byte order mark, which may stand before everything (RFC 8259, section 8.1). */
const WORDS: ReadonlyMap<number, Uint8Array> = new Map(
  ['true', 'false', 'null', '\ufeff'].map((word) => {
    const bytes = new TextEncoder().encode(word);
    return [bytes[0] ?? 0, bytes];
  }),
);

/** Bytes of an escape behind its backslash, by the first of them (RFC 8259, section 7); 0 where it may not stand. */
const ESCAPE_LENGTHS = new Uint8Array(256);
for (const letter of '"\\/bfnrt') ESCAPE_LENGTHS[letter.charCodeAt(0)] = 1;
ESCAPE_LENGTHS['u'.charCodeAt(0)] = 5;

class BytePrinter implements JsonBytePrinter {
  readonly #emit: (bytes: Uint8Array) => void;
  readonly #indent: Indent;
  /** Filled with the blank of the indentation, so that indenting a line is stepping over as many bytes. */
  #out: Uint8Array;
  #outAt = 0;
  #written = 0;
  /** Bytes of the input before the current piece, and the last one of them. */
  #read = 0;
  #lastByte = 0;
  #expects = DOCUMENT;
  #token = NO_TOKEN;
  #isKey = false;
  #numberStep = 0;
  #escapeLeft = 0;
  #word: Uint8Array = new Uint8Array();
  #wordAt = 0;
  /** 1 for each open object, 0 for each open list. */
  #stack = new Uint8Array(64);
  #depth = 0;
  /** Of a line break and its indentation at this depth; 0 where none is written. */
  #lineLength: number;
  #isTooWide = false;
  #brokenAt: number | null = null;
  #documentCount = 0;

  constructor(indent: Indent, emit: (bytes: Uint8Array) => void) {
    this.#emit = emit;
    this.#indent = indent;
    this.#lineLength = lineLengthAt(0, indent);
    this.#out = makeChunk(indent);
  }

  write(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      at = this.#token === REST ? this.#takeRest(bytes, at) : this.#takeTokens(bytes, at);
      if (this.#outAt >= CHUNK_BYTES) this.#flush(at);
    }
    this.#read += bytes.length;
    this.#lastByte = bytes[bytes.length - 1] ?? this.#lastByte;
  }

  end(): JsonPrintResult {
    const isCut = this.#token === NUMBER ? !isWholeNumber(this.#numberStep) : this.#token !== NO_TOKEN;
    const isWellFormed = !isCut && this.#depth === 0 && this.#documentCount === 1;
    if (this.#outAt > 0) this.#flush(0);
    return { isWellFormed, brokenAt: this.#brokenAt, documentCount: this.#documentCount };
  }

  /**
   * Lays out until the piece ends, the chunk is full, or a byte is no JSON. One loop over local names on purpose: with a
   * method for each kind of token and the state in fields it took twice the time (measured).
   */
  #takeTokens(bytes: Uint8Array, from: number): number {
    const end = bytes.length;
    const out = this.#out;
    let outAt = this.#outAt;
    let token = this.#token;
    let expects = this.#expects;
    let isKey = this.#isKey;
    let isObject = this.#isObject();
    let lineLength = this.#lineLength;
    let behindValue = this.#behindValue();
    let isBroken = false;
    let at = from;
    while (at < end && outAt < CHUNK_BYTES) {
      let byte = bytes[at] ?? 0;
      if (token === NO_TOKEN) {
        if (byte <= SPACE && isBlank(byte)) {
          at++;
          while (at < end && bytes[at] === SPACE) at++;
          continue;
        }
        if (byte === COMMA && expects === AFTER_VALUE) {
          expects = isObject ? KEY : NEXT_VALUE;
        } else if (byte === COLON && expects === AFTER_KEY) {
          expects = MEMBER_VALUE;
        } else if (isClosing(byte) && this.#closes(byte, expects)) {
          this.#setDepth(this.#depth - 1);
          isObject = this.#isObject();
          lineLength = this.#lineLength;
          behindValue = this.#behindValue();
          if (expects === AFTER_VALUE && lineLength > 0) {
            out[outAt] = LINE_FEED;
            outAt += lineLength;
          }
          expects = behindValue;
        } else {
          // A token begins, or what is none and goes where one would.
          if (expects === MEMBER_VALUE) {
            if (this.#indent !== 0) out[outAt++] = SPACE;
          } else if (expects >= NEXT_VALUE && lineLength > 0) {
            out[outAt] = LINE_FEED;
            outAt += lineLength;
          }
          if (byte === QUOTE && expects <= KEY) {
            if (expects === DOCUMENT) this.#documentCount++;
            isKey = expects >= FIRST_KEY;
            token = STRING;
          } else if (isOpening(byte) && (expects <= FIRST_VALUE || expects === AFTER_DOCUMENT)) {
            expects = this.#open(byte);
            isObject = this.#isObject();
            lineLength = this.#lineLength;
            behindValue = AFTER_VALUE;
          } else {
            token = expects <= FIRST_VALUE ? this.#startScalar(byte, at) : NO_TOKEN;
            isBroken = token === NO_TOKEN;
            if (isBroken) break;
            // Read from its first byte on.
            continue;
          }
        }
        out[outAt++] = byte;
        at++;
        if (token === NO_TOKEN) continue;
      }
      const limit = Math.min(end, at + CHUNK_BYTES - outAt);
      if (token === STRING) {
        while (at < limit) {
          byte = bytes[at] ?? 0;
          if (byte === QUOTE || byte === BACKSLASH || byte < SPACE) break;
          out[outAt++] = byte;
          at++;
        }
        if (at >= limit) continue;
        isBroken = byte < SPACE;
        if (isBroken) break;
        out[outAt++] = byte;
        at++;
        token = byte === QUOTE ? NO_TOKEN : ESCAPE;
        if (token === ESCAPE) continue;
        expects = isKey ? AFTER_KEY : behindValue;
        // What nearly always follows is taken at once (measured: a tenth of the time).
        if (at < end && isKey && bytes[at] === COLON) {
          expects = MEMBER_VALUE;
          out[outAt++] = COLON;
          at++;
        } else if (at < end && expects === AFTER_VALUE && bytes[at] === COMMA) {
          expects = isObject ? KEY : NEXT_VALUE;
          out[outAt++] = COMMA;
          at++;
        }
      } else if (token === NUMBER) {
        let step = this.#numberStep;
        while (at < limit) {
          byte = bytes[at] ?? 0;
          const next = NUMBER_STEPS[step + (NUMBER_CLASSES[byte] ?? 0)] ?? 0;
          if (next === 0) break;
          step = next;
          out[outAt++] = byte;
          at++;
        }
        this.#numberStep = step;
        if (at >= limit) continue;
        isBroken = !isWholeNumber(step) || NUMBER_CLASSES[byte] !== OTHER_CLASS;
        if (isBroken) break;
        token = NO_TOKEN;
        expects = behindValue;
      } else {
        const next = token === WORD ? this.#goOnWord(byte) : this.#goOnEscape(byte);
        isBroken = next === REST;
        if (isBroken) break;
        if (next === NO_TOKEN && byte !== MARK_END) expects = behindValue;
        token = next;
        out[outAt++] = byte;
        at++;
      }
    }
    this.#outAt = outAt;
    this.#token = token;
    this.#expects = expects;
    this.#isKey = isKey;
    if (isBroken) this.#breakOff(at, bytes[at - 1] ?? this.#lastByte);
    return at;
  }

  #behindValue(): number {
    return this.#depth === 0 ? AFTER_DOCUMENT : AFTER_VALUE;
  }

  #isObject(): boolean {
    return this.#depth > 0 && this.#stack[this.#depth - 1] === 1;
  }

  #open(byte: number): number {
    if (this.#depth === 0) this.#documentCount++;
    if (this.#depth === this.#stack.length) {
      const grown = new Uint8Array(this.#stack.length * 2);
      grown.set(this.#stack);
      this.#stack = grown;
    }
    this.#stack[this.#depth] = byte === OPEN_BRACE ? 1 : 0;
    this.#setDepth(this.#depth + 1);
    return byte === OPEN_BRACE ? FIRST_KEY : FIRST_VALUE;
  }

  #closes(byte: number, expects: number): boolean {
    if (this.#depth === 0 || this.#isObject() !== (byte === CLOSE_BRACE)) return false;
    return expects === AFTER_VALUE || expects === (byte === CLOSE_BRACE ? FIRST_KEY : FIRST_VALUE);
  }

  #setDepth(depth: number): void {
    this.#depth = depth;
    this.#lineLength = this.#isTooWide ? 0 : lineLengthAt(depth, this.#indent);
  }

  /** The number or word that begins with a byte; `NO_TOKEN` where none does. */
  #startScalar(byte: number, at: number): number {
    const isNumber = NUMBER_STEPS[NUMBER_CLASSES[byte] ?? 0] !== 0;
    const word = isNumber ? undefined : WORDS.get(byte);
    if (!isNumber && (word === undefined || (byte === MARK && this.#read + at > 0))) return NO_TOKEN;
    if (this.#depth === 0 && byte !== MARK) this.#documentCount++;
    if (word === undefined) {
      this.#numberStep = 0;
      return NUMBER;
    }
    this.#word = word;
    this.#wordAt = 0;
    return WORD;
  }

  /** The token behind this byte of a word; `REST` where it is none. */
  #goOnWord(byte: number): number {
    if (byte !== this.#word[this.#wordAt]) return REST;
    this.#wordAt++;
    return this.#wordAt === this.#word.length ? NO_TOKEN : WORD;
  }

  /** The token behind this byte of an escape; `REST` where it may not stand in one. */
  #goOnEscape(byte: number): number {
    if (this.#escapeLeft === 0) this.#escapeLeft = ESCAPE_LENGTHS[byte] ?? 0;
    else if (!isHexDigit(byte)) return REST;
    if (this.#escapeLeft === 0) return REST;
    this.#escapeLeft--;
    return this.#escapeLeft === 0 ? STRING : ESCAPE;
  }

  #breakOff(at: number, byteBefore: number): void {
    const isMerged = this.#token === NO_TOKEN && this.#lineLength === 0 && isBlank(byteBefore);
    if (isMerged) this.#out[this.#outAt++] = SPACE;
    this.#token = REST;
    this.#brokenAt = this.#read + at;
  }

  #takeRest(bytes: Uint8Array, from: number): number {
    const count = Math.min(bytes.length - from, CHUNK_BYTES - this.#outAt);
    this.#out.set(bytes.subarray(from, from + count), this.#outAt);
    this.#outAt += count;
    return from + count;
  }

  #flush(at: number): void {
    this.#emit(this.#out.subarray(0, this.#outAt));
    this.#written += this.#outAt;
    this.#out = makeChunk(this.#indent);
    this.#outAt = 0;
    if (!isLayoutTooWide(this.#written, this.#read + at)) return;
    this.#isTooWide = true;
    this.#lineLength = 0;
  }
}

function makeChunk(indent: Indent): Uint8Array {
  return new Uint8Array(CHUNK_BYTES + SPARE_BYTES).fill(indent === '\t' ? TAB : SPACE);
}

function isOpening(byte: number): boolean {
  return byte === OPEN_BRACE || byte === OPEN_BRACKET;
}

function isClosing(byte: number): boolean {
  return byte === CLOSE_BRACE || byte === CLOSE_BRACKET;
}

function isHexDigit(byte: number): boolean {
  const letter = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x66);
}
