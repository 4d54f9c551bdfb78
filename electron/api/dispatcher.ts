import { procedures } from '../../shared/ipc/contract.ts';
import type { Procedures } from '../../shared/ipc/contract.ts';
import type { CallContext, Handlers } from '../../shared/ipc/define.ts';
import type { Envelope } from '../../shared/ipc/envelope.ts';
import { ServiceError } from '../../shared/ipc/service-error.ts';
import { formatMessage, say } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';

/**
 * Name and input in, envelope out; never throws and knows no transport. This is the allow-list: a name that is not in
 * the contract is refused here, in the process that a page cannot edit.
 */
export type Dispatch = (name: string, input: unknown, call: CallContext) => Promise<Envelope>;

export interface DispatcherOptions {
  readonly catalogue: Catalogue;
  /** Parses answers too, so that a service cannot drift from the contract. Off in production: answers are large. */
  readonly checksOutput: boolean;
  /** Told of every fault of ours; the window gets a plain sentence. */
  readonly onFault: (name: string, fault: unknown) => void;
}

export function createDispatcher(handlers: Handlers<Procedures>, options: DispatcherOptions): Dispatch {
  const refuse = (error: ServiceError): Envelope => ({
    ok: false,
    error: {
      code: error.code,
      message: formatMessage(options.catalogue, error.said),
      capability: error.capability,
    },
  });
  return async (name, input, call) => {
    if (!Object.hasOwn(procedures, name))
      return refuse(new ServiceError('unknown-procedure', say('api.unknown-procedure', { name })));
    const key = name as keyof Procedures;
    const parsed = procedures[key].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue === undefined ? '' : issue.path.join('.');
      return refuse(
        new ServiceError(
          'invalid-input',
          say('api.invalid-input', { name, where, problem: issue?.message ?? '' }),
        ),
      );
    }
    try {
      // The map of handlers is keyed by the same name whose schema has just accepted the input.
      const handler = handlers[key] as (input: unknown, call: CallContext) => Promise<unknown>;
      const value = await handler(parsed.data, call);
      return { ok: true, value: options.checksOutput ? procedures[key].output.parse(value) : value };
    } catch (fault) {
      if (fault instanceof ServiceError) return refuse(fault);
      options.onFault(name, fault);
      return refuse(new ServiceError('internal', say('api.internal')));
    }
  };
}
