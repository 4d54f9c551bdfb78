import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { trustHostFix } from '../trust-host.ts';

const WORDS = {
  'certificate-self-signed': 'self-signed',
  'certificate-untrusted': 'unknown-issuer',
  'certificate-incomplete-chain': 'incomplete',
  'certificate-weak': 'weak',
} as const;

/** Nobody whom this computer trusts vouches for the certificate. Source: RFC 5280 6. */
export const certificateUntrusted: Rule = {
  id: 'certificate-untrusted',
  check(exchange) {
    const { failure } = exchange;
    const code = failure?.code;
    if (
      code !== 'certificate-self-signed' &&
      code !== 'certificate-untrusted' &&
      code !== 'certificate-incomplete-chain' &&
      code !== 'certificate-weak'
    )
      return null;
    const issuer = failure?.certificate?.issuer ?? '';
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say(`finding.certificate-untrusted.${WORDS[code]}`),
      explanation:
        issuer === ''
          ? say('finding.certificate-untrusted.explanation')
          : say('finding.certificate-untrusted.issuer', { issuer }),
      evidence: [
        {
          from: 'connection',
          name: failure?.certificate?.subject ?? null,
          value: issuer === '' ? null : issuer,
        },
      ],
      place: null,
      fixes: trustHostFix(exchange),
    };
  },
};
