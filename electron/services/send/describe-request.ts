import type { HeaderPair, SentRequest } from '../../../shared/model/response-record.ts';
import type { SecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { WireRequest } from './wire-request.ts';

/** How much of a sent body a record shows, in UTF-16 units. */
const SHOWN_BODY = 65_536;

/** A request as a record shows it, without its secrets. */
export function describeRequest(
  url: string,
  wire: WireRequest,
  bodyText: string,
  mask: SecretMask,
): SentRequest {
  const [maskedUrl = '', ...texts] = mask.applyAll([url, ...wire.sentHeaders.flat()]);
  return {
    method: wire.method,
    url: maskedUrl,
    headers: wire.sentHeaders.map((_pair, at): HeaderPair => [texts[2 * at] ?? '', texts[2 * at + 1] ?? '']),
    addedHeaders: wire.addedHeaders,
    body: { byteLength: wire.body?.byteLength ?? 0, head: showBody(bodyText, mask) },
  };
}

/** Masked before it is cut, so that no half of a secret stands at the end. */
function showBody(text: string, mask: SecretMask): string {
  if (text === '') return '';
  return mask.apply(text.slice(0, SHOWN_BODY + mask.longestForm)).slice(0, SHOWN_BODY);
}
