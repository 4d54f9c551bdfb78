import type { AuthPart, Place } from '../model/diagnosis.ts';
import type { Failure } from '../model/response-record.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { findKnownCode } from './known-codes.ts';

export interface SignInTrouble {
  /** What happened. */
  readonly summary: Message;
  /** What to do about it. */
  readonly advice: Message;
  /** What the server itself said, may be `''`. */
  readonly words: string;
  /** The field that is at fault, where one is known. */
  readonly place: Place | null;
}

/** Which field a code of RFC 6749 5.2 is most likely about. */
const PARTS: Readonly<Record<string, AuthPart>> = {
  invalid_client: 'clientId',
  unauthorized_client: 'clientId',
  invalid_scope: 'scope',
  redirect_uri_mismatch: 'callbackUrl',
  invalid_redirect_uri: 'callbackUrl',
  unsupported_grant_type: 'kind',
  invalid_grant: 'username',
};

/** Why a sign-in by OAuth 2.0 or AWS did not come to a request, in words. */
export function describeSignInFailure({ code, detail }: Failure): SignInTrouble {
  const text = (name: string): string => String(detail[name] ?? '');
  const error = text('error');
  const words = [error, text('description')].filter((part) => part !== '').join(': ');
  if (code === 'sign-in-incomplete') {
    const reason = INCOMPLETE.find((each) => each === text('reason')) ?? 'empty';
    const place: Place = { in: 'auth', part: (text('part') || 'kind') as AuthPart };
    return {
      summary: say(`sign-in.${reason}`),
      advice: say(`sign-in.${reason}.advice`),
      words: '',
      place,
    };
  }
  const known = error === '' ? null : findKnownCode('oauth2', error);
  if (known !== null)
    return {
      summary: say(`code.${known}`),
      advice: say(`code.${known}.advice`),
      words,
      place: { in: 'auth', part: PARTS[error] ?? 'kind' },
    };
  const reason = REASONS.find((each) => each === text('reason')) ?? 'refused';
  return {
    summary: say(`sign-in.${reason}`),
    advice: say(`sign-in.${reason}.advice`),
    words,
    place: { in: 'auth', part: reason === 'port-taken' ? 'callbackUrl' : 'tokenUrl' },
  };
}

const INCOMPLETE = ['empty', 'no-address', 'not-this-computer'] as const;
const REASONS = [
  'refused',
  'no-answer',
  'no-token',
  'denied',
  'no-browser',
  'timed-out',
  'port-taken',
] as const;
