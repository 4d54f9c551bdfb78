import type { RequestDraft } from '../../model/request-draft.ts';
import type { KnownVariable } from '../../model/environment.ts';
import { say } from '../../texts/text.ts';
import { basicFromVariables } from '../basic-variables.ts';
import { parseChallenges } from '../challenges.ts';
import { listCredentials } from '../credentials.ts';
import { expectedSignIn } from '../expected-sign-in.ts';
import type { ExpectedSignIn } from '../expected-sign-in.ts';
import type { Exchange } from '../exchange.ts';
import { keyVariables, otherKeys } from '../key-variables.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { showWay, signInEdit } from '../sign-in-edits.ts';
import { isKeyName } from '../sign-in-names.ts';
import { statusEvidence } from '../status-evidence.ts';

/** Nothing in the request says who is asking. Source: RFC 9110 11.6.1 and 15.5.2. */
export const keyMissing: Rule = {
  id: 'key-missing',
  check(exchange) {
    const { draft, variables } = exchange;
    if (draft === null || !asksForKey(exchange) || sendsKey(exchange, draft)) return null;
    const expected = expectedSignIn(exchange);
    const emptyKey = expected === null ? null : keyVariables(variables).find(({ hasValue }) => !hasValue);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.key-missing.summary'),
      explanation:
        expected === null
          ? say('finding.key-missing.explanation')
          : say('finding.key-missing.explanation-where', { where: showWay(expected.way) }),
      evidence: [expected?.evidence ?? statusEvidence(exchange)],
      place:
        emptyKey === null || emptyKey === undefined
          ? { in: 'auth', part: 'kind' }
          : { in: 'variable', name: emptyKey.name },
      fixes: expected === null ? guessBearer(draft, variables) : proposeKeys(draft, expected, variables),
    };
  },
};

/** A 403 or 400 that speaks of a missing key, or asks for a sign-in by its header, means the same as a 401. */
export function asksForKey(exchange: Exchange): boolean {
  const { refusalStatus: status, likeStatus, words } = exchange;
  if (likeStatus === 401) return true;
  if (status !== 403 && status !== 400) return false;
  if (
    parseChallenges(exchange.answerHeader('www-authenticate') ?? '').some(
      ({ params }) => params.get('error') === 'invalid_request',
    )
  )
    return true;
  return /\b(?:key|token|credential)s?\b[^.\n]{0,30}\b(?:query|url|address)\b[^.\n]{0,30}\bnot\b|\b(?:lacks?|missing|without|no|needs?|requires?|set|send|provide|add|include)\b[^.\n]{0,60}\b(?:api[- ]?key|access token|subscription key)\b|\b(?:api[- ]?key|access token|subscription key|credentials?|authentication)\b[^.\n]{0,40}\b(?:missing|required|must be used|not (?:found|provided|sent|supplied|present))|\b(?:missing|no|without)\b[^.\n]{0,20}\b(?:api[- ]?key|access token|subscription key|credentials)\b/i.test(
    words,
  );
}

function sendsKey({ record, variables }: Exchange, draft: RequestDraft): boolean {
  if (listCredentials(draft, variables).some(({ value }) => value.trim() !== '')) return true;
  // An inherited sign-in does not stand in the draft, but it was sent.
  const first = record.hops[0]?.request ?? null;
  return first !== null && draft.auth.kind === 'inherit' && first.headers.some(([name]) => isKeyName(name));
}

function proposeKeys(
  draft: RequestDraft,
  { way, certainty, evidence }: ExpectedSignIn,
  variables: readonly KnownVariable[],
): RuleFix[] {
  const because =
    evidence.from === 'answer-header'
      ? say('because.header-says', { header: evidence.name ?? '' })
      : say('because.server-says');
  if (way.kind === 'basic') {
    const edit = basicFromVariables(draft.auth, variables);
    return edit === null
      ? []
      : [
          {
            id: 'add-sign-in',
            label: say('fix.sign-in-with-name'),
            because,
            certainty: 'likely',
            edits: [edit],
          },
        ];
  }
  return otherKeys(variables, [])
    .slice(0, 3)
    .map(({ name }, index) => ({
      id: 'add-key',
      label: say('fix.add-key', { variable: name, where: showWay(way) }),
      because,
      certainty: index === 0 ? certainty : 'possible',
      edits: [signInEdit(draft.auth, way, `{{${name}}}`)],
    }));
}

/** Where nothing says how, the commonest way by far, as a try. */
function guessBearer(draft: RequestDraft, variables: readonly KnownVariable[]): RuleFix[] {
  const way = { kind: 'bearer' } as const;
  return otherKeys(variables, [])
    .slice(0, 1)
    .map(({ name }) => ({
      id: 'add-key',
      label: say('fix.add-key', { variable: name, where: showWay(way) }),
      because: say('because.usually-bearer'),
      certainty: 'possible',
      edits: [signInEdit(draft.auth, way, `{{${name}}}`)],
    }));
}
