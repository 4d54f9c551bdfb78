import { say } from '../texts/text.ts';
import type { Exchange } from './exchange.ts';
import { hostOf } from './expected-sign-in.ts';
import type { RuleFix } from './rule.ts';

/**
 * Skipping the check of a certificate: for one host, until the app is closed, always the last suggestion and always
 * marked, because anyone on the way could then read and change everything.
 */
export function trustHostFix(exchange: Exchange): RuleFix[] {
  const host = String(exchange.failure?.detail['host'] ?? '') || hostOf(exchange);
  if (host === '') return [];
  return [
    {
      id: 'trust-host',
      label: say('fix.trust-host', { host }),
      because: say('because.trust-is-risky'),
      certainty: 'possible',
      edits: [{ op: 'trust-host', host }],
      isRisky: true,
    },
  ];
}
