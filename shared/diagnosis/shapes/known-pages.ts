import { findHeader } from '../../http/headers.ts';
import type { AnswerView } from '../answer-view.ts';
import { makeError } from '../error-item.ts';
import type { GatewayCase } from '../gateway-case.ts';
import { LIMITS } from '../limits.ts';
import type { PageSign } from '../page-signs/page-sign.ts';
import { PAGE_SIGNS } from '../page-signs.ts';
import { LONGEST_WAIT_MS } from '../retry-time.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';
import { decodeEntities } from '../xml-reading.ts';

/** A shape for each page of the tables in `page-signs/`. */
export const KNOWN_PAGES: readonly Shape[] = PAGE_SIGNS.map((sign) => ({
  id: sign.id,
  recognise: (answer) => recognisePage(sign, answer),
}));

function recognisePage(sign: PageSign, answer: AnswerView): AnswerReport | null {
  if (!sign.looks.includes(answer.look)) return null;
  const isSuccess = answer.status !== null && answer.status < 400;
  if (isSuccess && !mayOverrule(sign, answer)) return null;
  if (sign.header !== undefined && !sign.header[1].test(findHeader(answer.headers, sign.header[0]) ?? ''))
    return null;
  const text = pageText(answer);
  const seen = sign.sign.exec(text)?.[0];
  return seen === undefined ? null : readPage(sign, answer, { text, seen });
}

/** Pages of this kind are short: a long one is an article that quotes them. */
function mayOverrule({ overrulesSuccess }: PageSign, { text, tail, page }: AnswerView): boolean {
  if (overrulesSuccess === undefined || text.length > HEAD || tail !== '') return false;
  if (overrulesSuccess === true) return true;
  return page !== null && overrulesSuccess.test([page.title, page.heading, page.words].join(' '));
}

function readPage(
  sign: PageSign,
  answer: AnswerView,
  { text, seen }: { readonly text: string; readonly seen: string },
): AnswerReport {
  const id = firstGroup(sign.requestId, text);
  const seconds = firstGroup(sign.retrySeconds, text);
  const status = answer.status ?? statusOf(answer);
  const error = readError(sign, answer, text);
  return {
    ...EMPTY_REPORT,
    confidence: sign.confidence ?? 'certain',
    errors: error === null ? [] : [error],
    requestId: id === null ? null : { value: id.slice(0, 200), from: 'body' },
    retryAfterMs: seconds === null ? null : Math.min(Number(seconds) * 1000, LONGEST_WAIT_MS),
    status: answer.status === null ? status : null,
    isFailure: answer.status === null || answer.status < 400,
    answerer: {
      who: sign.who,
      name: sign.name,
      evidence: { from: 'answer-body', name: null, value: plain(seen).slice(0, 120) },
      case: caseOf(sign, text, status),
    },
  };
}

/** What the page calls itself, in its own words where it has some. */
function readError(sign: PageSign, answer: AnswerView, text: string): ReportedError | null {
  const code = firstGroup(sign.code, text);
  const heading = answer.page?.heading ?? answer.page?.title ?? null;
  const message = firstGroup(sign.words, text) ?? heading ?? firstLine(answer) ?? code;
  if (message === null) return null;
  const title = heading === message ? null : heading;
  return makeError({ message: message.slice(0, LIMITS.messageLength), code, title });
}

function caseOf(sign: PageSign, text: string, status: number | null): GatewayCase | null {
  const found = sign.cases?.find(([when]) =>
    when instanceof RegExp ? when.test(text) : status !== null && when.includes(status),
  );
  return found?.[1] ?? null;
}

/** So much of a page is looked at: it says what it is at its beginning, and who made it often at its end. */
const HEAD = 16_384;
const END = 2048;

/** Text of a page for all signs, made once. */
const textOfView = new WeakMap<AnswerView, string>();

function pageText(answer: AnswerView): string {
  const known = textOfView.get(answer);
  if (known !== undefined) return known;
  const { text, tail } = answer;
  const end =
    tail === '' && text.length > HEAD ? text.slice(Math.max(HEAD, text.length - END)) : tail.slice(-END);
  const start = text.slice(0, HEAD).trimStart();
  const made = decodeEntities(end === '' ? start : `${start}\n${end}`);
  textOfView.set(answer, made);
  return made;
}

/** The first group of a match that caught something, markup taken out; null where nothing did. */
function firstGroup(pattern: RegExp | undefined, text: string): string | null {
  const caught =
    pattern
      ?.exec(text)
      ?.slice(1)
      .find((group) => group !== undefined) ?? '';
  const words = plain(caught);
  return words === '' ? null : words;
}

function plain(markup: string): string {
  return markup
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstLine(answer: AnswerView): string | null {
  if (answer.look === 'html') return null;
  const line = plain(
    answer.text
      .slice(0, 1024)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '',
  );
  return line === '' ? null : line;
}

/** `502 Bad Gateway`, `HTTP Error 404.13 - Not Found`: the status of a page that was pasted without one. */
function statusOf({ page }: AnswerView): number | null {
  const digits = /^(?:HTTP\s)?(?:Error|Status)?:?\s?([45]\d\d)\b/i.exec(
    page?.title ?? page?.heading ?? '',
  )?.[1];
  return digits === undefined ? null : Number(digits);
}
