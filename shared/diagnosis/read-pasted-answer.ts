import type { ResponseRecord } from '../model/response-record.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { makePastedExchange } from './pasted/make-record.ts';
import type { PastedExchange } from './pasted/make-record.ts';
import { readHar } from './pasted/read-har.ts';
import { isRawRequest, readRawHttp } from './pasted/read-raw-http.ts';
import { readSavedRecord } from './pasted/read-saved-record.ts';

/** An answer to explain, or why the text is none. */
export type PastedAnswer =
  | (PastedExchange & { readonly draft: null })
  | { readonly kind: 'not-an-answer'; readonly message: Message };

/**
 * Reads a text that somebody pasted: a raw HTTP answer (also a transcript of `curl -i` or `-v`), a HAR file or an entry
 * of one, a saved record, or the bare body of an answer, whose status is then the one that the body names, if any.
 */
export function readPastedAnswer(text: string): PastedAnswer {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return notAnAnswer(say('pasted.empty'));
  const raw = readRawHttp(trimmed);
  if (raw !== null) return { ...raw, draft: null };
  if (isRawRequest(trimmed) || /^(?:\$ )?curl\s+\S/.test(trimmed)) return notAnAnswer(say('pasted.request'));
  const json = readJson(trimmed);
  const har = readHar(json);
  if (har === 'empty') return notAnAnswer(say('pasted.har-without-entries'));
  const saved = har === null ? readSavedRecord(json) : null;
  const exchange = har ?? (saved === null ? bareBody(trimmed) : ofSaved(saved));
  return { ...exchange, draft: null };
}

function notAnAnswer(message: Message): PastedAnswer {
  return { kind: 'not-an-answer', message };
}

/**
 * Only to recognise the wrapping: what is shown of an answer is read from its own text, digit for digit. A HAR or a
 * record is large, and whole, or it is not one.
 */
function readJson(text: string): unknown {
  if (!/^\{[^]*"(?:log|outcome|record|request)"/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A body alone: nothing is known of its status, headers and times. */
function bareBody(body: string): PastedExchange {
  return makePastedExchange(
    { status: 0, statusText: '', httpVersion: '', headers: [], body, isWhole: true },
    null,
  );
}

/** Of a long body a record holds no more than its beginning. */
function ofSaved(record: ResponseRecord): PastedExchange {
  return { record, bodyText: record.outcome.kind === 'response' ? record.outcome.body.head : '' };
}
