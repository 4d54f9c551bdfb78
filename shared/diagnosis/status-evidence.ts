import type { Evidence } from '../model/diagnosis.ts';
import type { Exchange } from './exchange.ts';

/** What a rule rests on that goes by the status: the status, or the words of a body that says no under a success. */
export function statusEvidence({ status, words }: Exchange): Evidence {
  return status !== null && status >= 400
    ? { from: 'status', name: null, value: String(status) }
    : { from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' };
}
