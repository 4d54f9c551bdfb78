import type { Message } from '../texts/text.ts';
import type { ApiErrorCode } from './envelope.ts';

/**
 * What a service throws when it will not or cannot do what was asked. The sentence says what to do next; it is said in
 * the person's language where it leaves the process. Anything else that is thrown is a fault of ours and reaches the
 * window as `internal`.
 */
export class ServiceError extends Error {
  readonly code: ApiErrorCode;
  readonly said: Message;
  readonly capability: string | null;

  constructor(code: ApiErrorCode, said: Message, options: { capability?: string; cause?: unknown } = {}) {
    super(`${said.key} ${JSON.stringify(said.values ?? {})}`, { cause: options.cause });
    this.name = 'ServiceError';
    this.code = code;
    this.said = said;
    this.capability = options.capability ?? null;
  }
}
