import { say } from '../../../texts/text.ts';
import { timeFault } from '../../read-jwt.ts';
import { tokenOf } from '../../token-of.ts';
import type { DraftRule } from '../draft-rule.ts';

/** The token is over, or not valid yet, by the times that stand in it. Source: RFC 7519 4.1.4 and 4.1.5. */
export const tokenOutOfTime: DraftRule = {
  id: 'token-out-of-time',
  alsoIn: ['auth'],
  check({ credentials, variables, secretFacts, now }) {
    for (const credential of credentials) {
      const token = tokenOf(credential, { variables, secretFacts });
      const fault = token === null ? null : timeFault(token.claims, now);
      if (token === null || fault === null) continue;
      const at = (fault === 'expired' ? token.claims.expiresAt : token.claims.notBefore) ?? now;
      return {
        severity: 'error',
        certainty: 'likely',
        summary: say(`token.${fault}`, { ms: Math.abs(now - at) }),
        explanation: say(`token.${fault}.explanation`),
        evidence: [{ from: 'request', name: credential.name, value: fault === 'expired' ? 'exp' : 'nbf' }],
        place: token.variable === null ? credential.place : { in: 'variable', name: token.variable },
        fixes: [],
      };
    }
    return null;
  },
};
