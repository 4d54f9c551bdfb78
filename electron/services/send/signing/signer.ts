import type { AnswerHead, SignInAsked } from '../../../../shared/model/response-record.ts';
import type { SentParts } from '../sent-parts.ts';

/**
 * A sign-in that hangs on the request itself, or on what the server answers. Loaded when a request has one: what a plain
 * request does not use costs it nothing.
 */
export interface Signer {
  /** The request as it goes out. Where it leads to another server than the first, it is not signed. */
  sign(sent: SentParts): Promise<SentParts>;
  /** What the answer asks for, where the same request signed anew could give it; null where it is the one to look at. */
  asked(sent: SentParts, answer: Pick<AnswerHead, 'status' | 'headers'>): SignInAsked | null;
}

/** Without what a sign-in put there: a signature belongs to one request and one server. */
export function withoutSignature(headers: SentParts['headers']): SentParts['headers'] {
  return headers.filter(({ name, from }) => from !== 'sign-in' && name.toLowerCase() !== 'authorization');
}
