import type { Headers, SentRequest } from '../../model/response-record.ts';
import { findHeader } from '../../http/headers.ts';
import { makePastedExchange, makeSentRequest } from './make-record.ts';
import type { KnownAnswer, PastedExchange } from './make-record.ts';

/** `HTTP/1.1 404 Not Found`, `HTTP/2 200`. */
const STATUS_LINE = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/;
const REQUEST_LINE = /^([A-Z]{3,20}) (\S+) HTTP\/\d(?:\.\d)?$/;
const HEADER_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/;
/** Lines with which `curl -v` comments on the transfer. */
const CURL_COMMENT = /^(?:\* |[{}] \[\d+ bytes data\]|  ?% Total|\s+Dload)/;

/**
 * A raw HTTP answer: status line, headers, body, with any line ends. Of several after each other (`curl -i` with
 * redirects or 100 Continue, the transcript of `curl -v`) the last is taken, with the request that led to it where the
 * transcript has it. Null where there is no status line.
 */
export function readRawHttp(text: string): PastedExchange | null {
  if (!/^(?:< )?HTTP\/\d/m.test(text)) return null;
  const transcript = /^< HTTP\/\d/m.test(text) ? fromCurl(text) : null;
  if (transcript !== null) return makePastedExchange(transcript.answer, transcript.request);
  const answer = lastAnswer(text);
  return answer === null ? null : makePastedExchange(answer, null);
}

/** True for a raw request: a request line and a header under it. */
export function isRawRequest(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\r\n|\n|\r/, 2);
  return REQUEST_LINE.test(first.trim()) && (second.trim() === '' || HEADER_LINE.test(second.trim()));
}

/** Answers stand one after the other; only the last one's body is what came in the end. */
function lastAnswer(text: string): KnownAnswer | null {
  let answer: KnownAnswer | null = null;
  let rest = text.replace(/^\uFEFF?\s*/, '');
  for (;;) {
    const head = readHead(rest);
    if (head === null) return answer;
    answer = { ...head.answer, body: head.rest };
    // Only an answer without a body of its own is followed by another.
    if (!STATUS_LINE.test(firstLine(head.rest))) return answer;
    rest = head.rest;
  }
}

function firstLine(text: string): string {
  const end = text.search(/\r|\n/);
  return end === -1 ? text : text.slice(0, end);
}

function readHead(text: string): { readonly answer: KnownAnswer; readonly rest: string } | null {
  const status = STATUS_LINE.exec(firstLine(text).trimEnd());
  if (status === null) return null;
  const blank = /\r\n\r\n|\n\n|\r\r|\n\r\n/.exec(text);
  const headText = blank === null ? text : text.slice(0, blank.index);
  const rest = blank === null ? '' : text.slice(blank.index + blank[0].length);
  return { answer: answerOf(status, readHeaders(headText.split(/\r\n|\n|\r/).slice(1))), rest };
}

function answerOf(status: RegExpExecArray, headers: Headers): KnownAnswer {
  return {
    httpVersion: status[1] ?? '',
    status: Number(status[2]),
    statusText: (status[3] ?? '').trim(),
    headers,
    body: '',
    isWhole: true,
  };
}

/** A line that continues the one above (RFC 9112 5.2) belongs to it; one that is no header is skipped. */
function readHeaders(lines: readonly string[]): Headers {
  const headers: Headers = [];
  for (const line of lines) {
    const parts = HEADER_LINE.exec(line);
    const last = headers.at(-1);
    if (parts !== null) headers.push([parts[1] ?? '', (parts[2] ?? '').trimEnd()]);
    else if (/^[ \t]/.test(line) && last !== undefined) last[1] += ` ${line.trim()}`;
  }
  return headers;
}

interface Transcript {
  readonly answer: KnownAnswer;
  readonly request: SentRequest | null;
}

/** `curl -v`: lines of the request begin with `> `, those of the answer with `< `, its body stands bare. */
function fromCurl(text: string): Transcript | null {
  let requestLines: string[] = [];
  let answerLines: string[] = [];
  let body: string[] = [];
  let isTls = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.startsWith('> ') && REQUEST_LINE.test(line.slice(2))) requestLines = [];
    if (line.startsWith('< HTTP/')) {
      answerLines = [];
      body = [];
    }
    if (/^\* .*\b(?:TLS|SSL)\b/.test(line)) isTls = true;
    if (line.startsWith('>')) requestLines.push(line.slice(2));
    else if (line.startsWith('<') && !isBodyLine(line)) answerLines.push(line.slice(2));
    else if (!CURL_COMMENT.test(line)) body.push(line);
  }
  const status = STATUS_LINE.exec((answerLines[0] ?? '').trimEnd());
  if (status === null) return null;
  const answer = { ...answerOf(status, readHeaders(answerLines.slice(1))), body: body.join('\n').trim() };
  return { answer, request: requestOf(requestLines, isTls) };
}

/** A page's first line begins with `<` too, but no blank follows it. */
function isBodyLine(line: string): boolean {
  return line !== '<' && !line.startsWith('< ');
}

function requestOf(lines: readonly string[], isTls: boolean): SentRequest | null {
  const line = REQUEST_LINE.exec((lines[0] ?? '').trim());
  if (line === null) return null;
  const headers = readHeaders(lines.slice(1));
  const target = line[2] ?? '/';
  const host = findHeader(headers, 'host') ?? '';
  const url = /^https?:/.test(target) ? target : `${isTls ? 'https' : 'http'}://${host}${target}`;
  return makeSentRequest({ method: line[1] ?? 'GET', url, headers, body: '' });
}
