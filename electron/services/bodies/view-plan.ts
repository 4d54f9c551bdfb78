import { EVENT_STREAM, isJsonType } from '../../../shared/http/media-type.ts';
import type { BodyView } from '../../../shared/model/body-view.ts';
import type { KeptBody } from './body-bytes.ts';
import { detectText, isUtf8Name } from './detect-text.ts';
import { MEMORY_BYTES } from './spool.ts';

/** How a body is shown: as bytes, or as text that may have to be decoded and laid out first. */
export type ViewPlan =
  | { readonly kind: 'hex' }
  | {
      readonly kind: 'text';
      /** Null where the bytes are UTF-8 already. */
      readonly decodeFrom: string | null;
      readonly layout: 'json' | 'form' | 'events' | null;
    };

/**
 * Decided by the label and the first bytes, once for each body and view, so that a view does not change its kind while
 * more is arriving.
 */
export function planView(body: KeptBody, view: BodyView): ViewPlan {
  const facts = detectText(body.contentType, body.spool.head());
  if (!facts.isText) return { kind: 'hex' };
  const decodeFrom = isUtf8Name(facts.charset.name) ? null : facts.charset.name;
  const layout = view === 'readable' ? layoutFor(facts.mediaType, body) : null;
  return { kind: 'text', decodeFrom, layout };
}

/** Whether enough has come to plan by: nothing and blanks say nothing of what will follow. */
export function canPlan({ spool }: KeptBody): boolean {
  return spool.isSettled || spool.byteLength > MEMORY_BYTES || firstCharacter(spool.head()) !== '';
}

/** A label of JSON is believed where the body could begin a JSON value; without one, only an object or a list is. */
function layoutFor(mediaType: string, body: KeptBody): 'json' | 'form' | 'events' | null {
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  if (mediaType === EVENT_STREAM) return 'events';
  const first = firstCharacter(body.spool.head());
  if (isJsonType(mediaType)) return '{["-0123456789tfn'.includes(first) && first !== '' ? 'json' : null;
  return first === '{' || first === '[' ? 'json' : null;
}

/** The first that is no JSON blank, mark of byte order or zero byte (of UTF-16); `''` where there is none. */
function firstCharacter(bytes: Uint8Array): string {
  const skipped = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00];
  const byte = bytes.find((each) => !skipped.includes(each));
  return byte === undefined ? '' : String.fromCharCode(byte);
}
