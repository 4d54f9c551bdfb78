import { findHeader } from '../../http/headers.ts';
import type { HeaderPair } from '../../model/response-record.ts';
import { errorsOf } from '../json-report.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';

/** Where servers put the words and the code of an error when they send no body, the surest first. */
const MESSAGE_HEADERS = [
  'x-error-message',
  'x-error-description',
  'x-error-detail',
  'x-ms-error-message',
  'x-amz-error-message',
  'x-message',
  'x-reason',
  'x-error',
  'x-api-error',
  'x-api-error-message',
] as const;
const CODE_HEADERS = [
  'x-error-code',
  'x-ms-error-code',
  'x-amz-error-code',
  'x-amzn-errortype',
  'x-vercel-error',
  'x-api-error-code',
  'ngrok-error-code',
] as const;

/**
 * An answer without a body whose headers say what was wrong, as a HEAD request or a storage service has it. Sources:
 * learn.microsoft.com/rest/api/storageservices ("x-ms-error-code"), docs.aws.amazon.com/AmazonS3 (`x-amz-error-code` where
 * a body cannot be sent), and names that many servers share.
 */
export const errorHeaders: Shape = {
  id: 'error-headers',
  recognise(answer) {
    if (answer.look !== 'empty' || answer.status === null || answer.status < 400) return null;
    const message = firstOf(answer.headers, MESSAGE_HEADERS);
    const code = firstOf(answer.headers, CODE_HEADERS)?.split(':')[0]?.trim() ?? null;
    const errors = errorsOf({ message, code: code !== null && /^\S{1,120}$/.test(code) ? code : null });
    return errors.length === 0 ? null : { ...EMPTY_REPORT, confidence: 'likely', errors };
  },
};

function firstOf(headers: readonly HeaderPair[], names: readonly string[]): string | null {
  for (const name of names) {
    const value = findHeader(headers, name)?.trim() ?? '';
    if (value !== '') return value.slice(0, LIMITS.messageLength);
  }
  return null;
}
