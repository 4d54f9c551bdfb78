import { say } from '../../texts/text.ts';
import { dayOf } from '../journey.ts';
import type { Rule } from '../rule.ts';
import { trustHostFix } from '../trust-host.ts';

/** The certificate is out of its dates. Source: RFC 5280 4.1.2.5. */
export const certificateExpired: Rule = {
  id: 'certificate-expired',
  check(exchange) {
    const { failure, now } = exchange;
    if (failure?.code !== 'certificate-expired' && failure?.code !== 'certificate-not-yet-valid') return null;
    const isEarly = failure.code === 'certificate-not-yet-valid';
    const limit = isEarly ? failure.certificate?.validFromMs : failure.certificate?.validToMs;
    const day = limit === null || limit === undefined ? '' : dayOf(limit);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: isEarly
        ? say('finding.certificate-expired.early', { day })
        : say('finding.certificate-expired.summary', { day }),
      explanation: say('finding.certificate-expired.explanation', { today: dayOf(now) }),
      evidence: [{ from: 'connection', name: failure.certificate?.subject ?? null, value: day }],
      place: null,
      fixes: trustHostFix(exchange),
    };
  },
};
