import type { FailureCode } from '../../http/failure-code.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

const WORDS: Partial<Record<FailureCode, 'summary' | 'refused' | 'unusable'>> = {
  'client-certificate-required': 'summary',
  'client-certificate-refused': 'refused',
  'client-certificate-unusable': 'unusable',
};

/** The server asks this side for a certificate. Source: RFC 8446 4.3.2; nginx 495 and 496, and its 400 pages. */
export const clientCertificateRequired: Rule = {
  id: 'client-certificate-required',
  check({ failure, status, view }) {
    const page =
      status === 400
        ? /No required SSL certificate was sent|The SSL certificate error/.exec(
            view?.text.slice(0, 4096) ?? '',
          )?.[0]
        : undefined;
    const isStatus = status === 495 || status === 496 || page !== undefined;
    const words = failure === null ? undefined : WORDS[failure.code];
    if (words === undefined && !isStatus) return null;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say(`finding.client-certificate-required.${words ?? 'summary'}`),
      explanation: say('finding.client-certificate-required.explanation'),
      evidence: [
        failure === null
          ? { from: page === undefined ? 'status' : 'answer-body', name: null, value: page ?? String(status) }
          : { from: 'failure', name: failure.code, value: failure.rawCode },
      ],
      place: null,
      fixes: [],
    };
  },
};
