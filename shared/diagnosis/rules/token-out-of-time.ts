import { say } from '../../texts/text.ts';
import { proposeOtherKeys } from '../propose-other-keys.ts';
import type { Rule } from '../rule.ts';
import { findTokenOutOfTime } from '../token-fault.ts';

/** The token was refused, and by its own times it is over or not valid yet. Source: RFC 7519 4.1.4, 4.1.5, RFC 6750 3.1. */
export const tokenOutOfTime: Rule = {
  id: 'token-out-of-time',
  check(exchange) {
    const found = findTokenOutOfTime(exchange);
    if (found === null) return null;
    const { credential, token, fault, ms } = found;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say(`token.${fault}`, { ms }),
      explanation: say(`token.${fault}.explanation`),
      evidence: [{ from: 'request', name: credential.name, value: fault === 'expired' ? 'exp' : 'nbf' }],
      place: token.variable === null ? credential.place : { in: 'variable', name: token.variable },
      fixes: proposeOtherKeys(credential, exchange.variables, 'likely'),
    };
  },
};
