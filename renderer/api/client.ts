import type { ProcedureName, Procedures } from '../../shared/ipc/contract.ts';
import type { Client } from '../../shared/ipc/define.ts';
import type { ApiErrorCode } from '../../shared/ipc/envelope.ts';
import type { Transport } from './transport.ts';

export type ApiClient = Client<Procedures>;

/** A call that the host refused or failed. `message` is a sentence for the person. */
export class ApiCallError extends Error {
  readonly code: ApiErrorCode;
  readonly capability: string | null;

  constructor(code: ApiErrorCode, message: string, capability: string | null) {
    super(message);
    this.name = 'ApiCallError';
    this.code = code;
    this.capability = capability;
  }
}

/**
 * Every procedure of the contract as a function. The names come from the types alone: listing them at run time would
 * carry the schemas, and zod with them, into the page's first load. A name that is not in the contract is refused by
 * the dispatcher.
 */
export function createClient(transport: Transport): ApiClient {
  return new Proxy({} as ApiClient, {
    get: (_target, name) => {
      // Not a promise: awaiting the client must not call the host.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      return async (input: unknown) => {
        const envelope = await transport.invoke(String(name) as ProcedureName, input);
        if (envelope.ok) return envelope.value;
        throw new ApiCallError(envelope.error.code, envelope.error.message, envelope.error.capability);
      };
    },
  });
}
