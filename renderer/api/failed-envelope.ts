import type { ApiErrorCode, Envelope } from '../../shared/ipc/envelope.ts';
import { t } from '../state/language-store.ts';
import { ApiCallError } from './client.ts';

/** Ways in which a call fails before its host could say so itself. */
type OwnMessage = 'api.host-lost' | 'api.run-ended' | 'api.answer-unreadable' | 'api.body-gone';

export function failedEnvelope(code: ApiErrorCode, key: OwnMessage): Envelope {
  return { ok: false, error: { code, message: t(key), capability: null } };
}

export function toCallError(code: ApiErrorCode, key: OwnMessage): ApiCallError {
  return new ApiCallError(code, t(key), null);
}
