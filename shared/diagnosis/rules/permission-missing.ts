import { say } from '../../texts/text.ts';
import { templateNames } from '../../variables/parse-template.ts';
import { isUsedUp } from '../allowances.ts';
import { parseChallenges } from '../challenges.ts';
import { listCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import type { GatewayCase } from '../gateway-case.ts';
import { otherKeys } from '../key-variables.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { statusEvidence } from '../status-evidence.ts';
import { findMissingScopes, findTokenOutOfTime } from '../token-fault.ts';

/** What a gateway may say that is about permissions after all. */
const ABOUT_PERMISSIONS: ReadonlySet<GatewayCase> = new Set([
  'permission-missing',
  'not-subscribed',
  'key-refused',
  'policy',
]);

/** The server knows who is asking and says no. Source: RFC 9110 15.5.4, RFC 6750 3.1 (`insufficient_scope`). */
export const permissionMissing: Rule = {
  id: 'permission-missing',
  check(exchange) {
    const { draft, likeStatus, answer, variables, view, answerer } = exchange;
    // A gateway's no, or a used-up allowance, is not about permissions.
    if (likeStatus !== 403 || answer === null || isUsedUp(answer.headers) || view?.look === 'html')
      return null;
    if (answerer !== null && answerer.case !== null && !ABOUT_PERMISSIONS.has(answerer.case)) return null;
    // There, somebody was asked and said no: no key is at fault.
    if (exchange.reading?.shape === 'oauth2-redirect') return null;
    // What a token says about itself tells more, and has rules of its own.
    if (findTokenOutOfTime(exchange) !== null || findMissingScopes(exchange) !== null) return null;
    const scope = findScope(exchange);
    const credential = draft === null ? undefined : listCredentials(draft, variables)[0];
    const used = credential === undefined ? [] : templateNames(credential.value);
    const others = credential === undefined ? [] : otherKeys(variables, used);
    return {
      severity: 'error',
      certainty: scope === null ? 'likely' : 'certain',
      summary: say('finding.permission-missing.summary'),
      explanation:
        scope === null
          ? say('finding.permission-missing.explanation')
          : say('finding.permission-missing.scope', { scope: scope.name }),
      evidence: scope === null ? [statusEvidence(exchange)] : [scope.evidence],
      place: used[0] === undefined ? (credential?.place ?? null) : { in: 'variable', name: used[0] },
      fixes: others.slice(0, 2).map(({ name }): RuleFix => ({
        id: 'use-other-key',
        label: say('fix.use-other-key', { variable: name }),
        because: say('because.environment-has-other-key'),
        certainty: 'possible',
        edits: credential?.replacement(`{{${name}}}`) ?? [],
      })),
    };
  },
};

interface NamedScope {
  readonly name: string;
  readonly evidence: {
    readonly from: 'answer-header' | 'answer-body';
    readonly name: string | null;
    readonly value: string;
  };
}

const NAMED_SCOPE =
  /\b(?:permissions?|scopes?|rights?|roles?|privileges?)\b\s*[:=]?\s*["'`‘“]?([A-Za-z][\w:./*-]*[:._/-][\w:./*-]*\w)|["'`‘“]?([A-Za-z][\w.-]*:[\w:.*-]*\w)["'`’”]?\s+(?:permission|scope|right|role)/i;

function findScope({ words, answer }: Exchange): NamedScope | null {
  const header = answer?.headers.find(([name]) => name.toLowerCase() === 'www-authenticate')?.[1] ?? null;
  const scope =
    header === null
      ? undefined
      : parseChallenges(header.slice(0, 4096))
          .find(({ params }) => params.has('scope'))
          ?.params.get('scope');
  if (header !== null && scope !== undefined && scope !== '')
    return { name: scope, evidence: { from: 'answer-header', name: 'WWW-Authenticate', value: header } };
  const named = NAMED_SCOPE.exec(words);
  const name = named?.[1] ?? named?.[2];
  return name === undefined
    ? null
    : { name, evidence: { from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' } };
}
