import type { AuthPart } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** The scope that AWS expected, as its message says it. */
const EXPECTED =
  /\b(?:expecting|scoped to(?: a valid| correct)?)\s+(?<what>region|service)?:?\s*'(?<value>[\w-]{2,40})'/i;
const TIME = /RequestTimeTooSkewed|Signature (?:expired|not yet current)|RequestExpired/i;
const SIGNATURE =
  /SignatureDoesNotMatch|InvalidSignature|AuthorizationHeaderMalformed|Credential should be scoped/i;

/**
 * What AWS did not take of a signature: the clock, the region or service in it, or the secret. Source: docs.aws.amazon.com,
 * "Troubleshoot Signature Version 4 signing".
 */
export const awsSignature: Rule = {
  id: 'aws-signature',
  check({ draft, status, words, errors }) {
    if (draft?.auth.kind !== 'aws' || status === null || status < 400) return null;
    const said = [words, ...errors.slice(0, 5).map(({ code, message }) => `${code ?? ''} ${message}`)].join(
      '\n',
    );
    const isTime = TIME.test(said);
    if (!isTime && !SIGNATURE.test(said)) return null;
    const { aws } = draft.auth;
    const expected = EXPECTED.exec(said)?.groups;
    const value = expected?.['value'];
    const part: 'region' | 'service' = expected?.['what']?.toLowerCase() === 'service' ? 'service' : 'region';
    const isWrong = !isTime && value !== undefined && value !== aws[part];
    const edits: Edit[] = isWrong
      ? [{ op: 'set-auth', auth: { ...draft.auth, aws: { ...aws, [part]: value } } }]
      : [];
    const fix: RuleFix = {
      id: 'sign-for-scope',
      label: say(`fix.sign-for-${part}`, { value: value ?? '' }),
      because: say('because.server-says-what-it-expects'),
      certainty: 'certain',
      edits,
    };
    const place: AuthPart = isTime ? 'kind' : isWrong ? part : 'secretAccessKey';
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say(
        isTime
          ? 'finding.aws-signature.clock'
          : isWrong
            ? 'finding.aws-signature.scope'
            : 'finding.aws-signature.summary',
      ),
      explanation: say(
        isTime
          ? 'finding.aws-signature.clock-explanation'
          : isWrong
            ? 'finding.aws-signature.scope-explanation'
            : 'finding.aws-signature.explanation',
      ),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' }],
      place: { in: 'auth', part: place },
      fixes: isWrong ? [fix] : [],
    };
  },
};
