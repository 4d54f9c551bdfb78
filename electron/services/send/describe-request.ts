import type { HeaderPair, SentRequest } from '../../../shared/model/response-record.ts';
import type { SecretMask } from '../../../shared/variables/mask-secrets.ts';
import { toHttp2Request } from './http2-request.ts';
import type { WireRequest } from './wire-request.ts';

/** How much of a sent body a record shows, in UTF-16 units. */
const SHOWN_BODY = 65_536;

export interface DescribedRequest {
  readonly url: string;
  readonly wire: WireRequest;
  readonly bodyText: string;
  /** Whether it travelled, or would have, over HTTP/2. */
  readonly isHttp2: boolean;
}

/** A request as a record shows it, without its secrets. */
export function describeRequest(
  { url, wire, bodyText, isHttp2 }: DescribedRequest,
  mask: SecretMask,
): SentRequest {
  const over2 = isHttp2 ? toHttp2Request(wire, '') : null;
  const { sentHeaders, addedHeaders } = over2 ?? wire;
  const [maskedUrl = '', ...texts] = mask.applyAll([url, ...sentHeaders.flat()]);
  return {
    method: wire.method,
    url: maskedUrl,
    headers: sentHeaders.map((_pair, at): HeaderPair => [texts[2 * at] ?? '', texts[2 * at + 1] ?? '']),
    addedHeaders,
    body: { byteLength: wire.body?.byteLength ?? 0, head: showBody(bodyText, mask) },
    ...(over2 === null ? {} : { http2: over2.facts }),
  };
}

/** Masked before it is cut, so that no half of a secret stands at the end. */
function showBody(text: string, mask: SecretMask): string {
  if (text === '') return '';
  return mask.apply(text.slice(0, SHOWN_BODY + mask.longestForm)).slice(0, SHOWN_BODY);
}
