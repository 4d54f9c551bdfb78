import { findAllHeaders } from '../../http/headers.ts';
import type { DraftAuth } from '../../model/request-draft.ts';
import type { KnownVariable } from '../../model/environment.ts';
import { say } from '../../texts/text.ts';
import { basicFromVariables } from '../basic-variables.ts';
import { parseChallenges } from '../challenges.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** The server wants Digest, and the request signs in otherwise or not at all. Source: RFC 7616 3.3, RFC 9110 11.6.1. */
export const digestWanted: Rule = {
  id: 'digest-wanted',
  check({ draft, status, answer, variables }) {
    if (draft === null || answer === null || status !== 401 || draft.auth.kind === 'digest') return null;
    const offered = findAllHeaders(answer.headers, 'www-authenticate');
    const schemes = offered.flatMap((value) =>
      parseChallenges(value.slice(0, 4096)).map(({ scheme }) => scheme.toLowerCase()),
    );
    // Where what is set is offered as well, something else is wrong with it.
    if (!schemes.includes('digest') || schemes.includes(draft.auth.kind)) return null;
    const fix = fixFor(draft.auth, variables);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.digest-wanted.summary'),
      explanation: say('finding.digest-wanted.explanation'),
      evidence: [{ from: 'answer-header', name: 'WWW-Authenticate', value: offered[0] ?? null }],
      place: { in: 'auth', part: 'kind' },
      fixes: fix === null ? [] : [fix],
    };
  },
};

/** With the name and password that are typed for Basic, or that variables hold. */
function fixFor(auth: DraftAuth, variables: readonly KnownVariable[]): RuleFix | null {
  const typed = auth.kind === 'basic' ? auth.basic : null;
  const edit = typed === null ? basicFromVariables(auth, variables) : null;
  const held = edit?.op === 'set-auth' ? edit.auth.basic : null;
  const digest = typed ?? held;
  if (digest === null) return null;
  return {
    id: 'sign-in-by-digest',
    label: say('fix.sign-in-by-digest'),
    because: say('because.scheme-asked-for', { scheme: 'Digest' }),
    certainty: 'certain',
    edits: [{ op: 'set-auth', auth: { ...auth, kind: 'digest', digest } }],
  };
}
