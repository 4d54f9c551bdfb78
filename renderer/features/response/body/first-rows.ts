import { createJsonBytePrinter } from '../../../../shared/json/json-byte-printer.ts';
import { EventStreamPrinter } from '../../../../shared/http/event-stream-printer.ts';
import { EVENT_STREAM, isJsonType } from '../../../../shared/http/media-type.ts';
import type { BodyView } from '../../../../shared/model/body-view.ts';
import type { ReceivedBody } from '../../../../shared/model/response-record.ts';
import { cutRows } from './cut-rows.ts';
import type { BodyRow } from './row-source.ts';

/** More than any screen shows, and a millisecond of work at every size of answer. */
const FIRST_CHARACTERS = 16_384;
const FIRST_ROWS = 200;

/**
 * The first screen of a body from the bytes that came with the record, so that it is painted together with the verdict
 * and no call has to be waited for. Empty where the body is not text.
 */
export function firstRows(body: ReceivedBody, view: BodyView): readonly BodyRow[] {
  const slice = withoutHalfCharacter(body.head.slice(0, FIRST_CHARACTERS));
  if (slice === '') return [];
  const isCut = slice.length < body.head.length || body.tail !== '' || !body.isComplete;
  const rows = cutRows(view === 'readable' ? layOutFor(body, slice) : slice);
  // The last row of a slice may go on.
  if (isCut && rows.length > 1) rows.pop();
  return rows.slice(0, FIRST_ROWS);
}

/** Whether the readable view of a body is laid out as JSON: by its label, or by its first character. */
export function isLaidOut(body: Pick<ReceivedBody, 'mediaType' | 'head'>): boolean {
  return isJsonType(body.mediaType) || /^[\s\uFEFF]*[{[]/.test(body.head.slice(0, 1024));
}

function layOutFor(body: ReceivedBody, text: string): string {
  if (body.mediaType === EVENT_STREAM) return new EventStreamPrinter().write(text);
  return isLaidOut(body) ? layOut(text) : text;
}

function layOut(text: string): string {
  const decoder = new TextDecoder();
  let out = '';
  const printer = createJsonBytePrinter({
    indent: 2,
    emit: (bytes) => {
      out += decoder.decode(bytes, { stream: true });
    },
  });
  printer.write(new TextEncoder().encode(text));
  printer.end();
  return out + decoder.decode();
}

function withoutHalfCharacter(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
