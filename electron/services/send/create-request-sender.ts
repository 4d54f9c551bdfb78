import type { Procedures } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import { createEngine } from './create-engine.ts';
import type { EngineOptions } from './create-engine.ts';
import type { StandingFact } from './standing-fact.ts';

export type SendInput = Parameters<Handlers<Procedures>['request.send']>[0];

export interface RequestSenderOptions extends EngineOptions {
  readonly readScopes: (input: SendInput) => Promise<ResolveScopes>;
}

export interface RequestSender {
  /** Sends a draft. Rejects only as `readScopes` does; whatever the network does is a record. */
  send(input: SendInput): Promise<ResponseRecord>;
  /** Ends an exchange at once. One that is not (or no longer) under way is passed over. */
  cancel(recordId: RecordId): void;
  tell(fact: StandingFact): void;
  /** What the engine knows already, for one that has to be started again. */
  remember(fact: StandingFact): void;
  /** Cancels what is under way and closes every connection. */
  close(): Promise<void>;
}

/** Sends in this process: what a command does, and a host that has no other process to give. */
export function createRequestSender({ readScopes, ...options }: RequestSenderOptions): RequestSender {
  const engine = createEngine(options);
  return {
    send: (input) => engine.run(input, () => readScopes(input)),
    cancel: (recordId) => engine.cancel(recordId),
    tell: (fact) => engine.tell(fact),
    // This engine ends with the process.
    remember: () => undefined,
    close: () => engine.close(),
  };
}
