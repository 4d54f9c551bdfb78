import { say } from '../../texts/text.ts';
import { templateNames } from '../../variables/parse-template.ts';
import { cleanKey } from '../clean-key.ts';
import { listCredentials } from '../credentials.ts';
import { expectedSignIn, travelsThere } from '../expected-sign-in.ts';
import { isLesserKey, otherKeys } from '../key-variables.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { findTokenOutOfTime } from '../token-fault.ts';

/** The key is where it belongs and was not taken: expired, withdrawn, or of another account. */
export const keyRefused: Rule = {
  id: 'key-refused',
  check(exchange) {
    const { draft, likeStatus, words, variables, record, view } = exchange;
    // A token that is over by its own words has a rule of its own.
    if (draft === null || likeStatus !== 401 || findTokenOutOfTime(exchange) !== null) return null;
    const asked = expectedSignIn(exchange);
    // Whoever says that a key has run out has found and read it, wherever a guess would look for one.
    const expected = asked?.certainty !== 'certain' && /\bexpired\b/i.test(exchange.words) ? null : asked;
    const credential = listCredentials(draft, variables).find(
      (each) => each.value.trim() !== '' && (expected === null || travelsThere(each, expected.way)),
    );
    // A key in another place, or with something round it, is not refused for what it is.
    if (credential === undefined || cleanKey(credential.value) !== credential.value) return null;
    const used = templateNames(credential.value);
    const isExpiredToken = record.secretFacts.some(
      ({ variable, oddities }) => used.includes(variable) && oddities.includes('expired-jwt'),
    );
    const challenge = view?.headers.find(([name]) => name.toLowerCase() === 'www-authenticate')?.[1] ?? '';
    const saysExpired = /\bexpired?\b/i.test(words) || /expired/i.test(challenge);
    const isExpired = isExpiredToken || saysExpired;
    // Where the key itself is at fault, another one of the environment may do.
    const others =
      used.length === 0 ? [] : otherKeys(variables, used).filter(({ name }) => !isLesserKey(name));
    return {
      severity: 'error',
      certainty: isExpired ? 'certain' : 'possible',
      summary: isExpired ? say('finding.key-refused.expired') : say('finding.key-refused.summary'),
      explanation: say('finding.key-refused.explanation'),
      evidence: isExpiredToken
        ? [{ from: 'request', name: credential.name, value: 'exp' }]
        : [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
      place: used[0] === undefined ? credential.place : { in: 'variable', name: used[0] },
      fixes: others.slice(0, 2).map(({ name }): RuleFix => ({
        id: 'use-other-key',
        label: say('fix.use-other-key', { variable: name }),
        because: say('because.environment-has-other-key'),
        certainty: isExpired ? 'likely' : 'possible',
        edits: credential.replacement(`{{${name}}}`),
      })),
    };
  },
};
