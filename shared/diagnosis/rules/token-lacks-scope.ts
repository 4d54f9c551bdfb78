import { say } from '../../texts/text.ts';
import { proposeOtherKeys } from '../propose-other-keys.ts';
import type { Rule } from '../rule.ts';
import { findMissingScopes } from '../token-fault.ts';

/** The server names the scope that it wants, and the token says which it has. Source: RFC 6750 3 and 3.1, RFC 8693 4.2. */
export const tokenLacksScope: Rule = {
  id: 'token-lacks-scope',
  check(exchange) {
    const found = findMissingScopes(exchange);
    if (found === null) return null;
    const { credential, token, missing } = found;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('token.lacks-scope', { scopes: missing.join(', '), count: missing.length }),
      explanation: say('token.lacks-scope.explanation', { held: token.claims.scopes.join(', ') }),
      evidence: [
        {
          from: 'answer-header',
          name: 'WWW-Authenticate',
          value: exchange.answerHeader('www-authenticate'),
        },
        { from: 'request', name: credential.name, value: 'scope' },
      ],
      place: token.variable === null ? credential.place : { in: 'variable', name: token.variable },
      fixes: proposeOtherKeys(credential, exchange.variables, 'possible'),
    };
  },
};
