import { isIdempotent } from '../http/is-idempotent.ts';
import type { Certainty } from '../model/diagnosis.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import type { Exchange } from './exchange.ts';
import type { RuleFix } from './rule.ts';

/** Sending the same once more after a wait, where the server refused and so did nothing. */
export function waitFix(ms: number, because: Message, certainty: Certainty): RuleFix {
  return {
    id: ms === 0 ? 'send-again' : 'wait',
    label: ms === 0 ? say('fix.send-again') : say('fix.wait', { ms }),
    because,
    certainty,
    edits: [{ op: 'wait', ms }],
  };
}

/** Sending the same once more, where it is not known how far the server got: less sure where that may do a thing twice. */
export function sendAgainFix({ draft, sent }: Exchange, because: Message): RuleFix {
  const isSafe = isIdempotent(sent?.method ?? draft?.method ?? '');
  return waitFix(0, isSafe ? because : say('because.may-repeat'), isSafe ? 'likely' : 'possible');
}
