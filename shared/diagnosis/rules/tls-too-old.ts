import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** The server speaks only versions of TLS that nobody should speak any more. Source: RFC 8996. */
export const tlsTooOld: Rule = {
  id: 'tls-too-old',
  check({ failure, draft }) {
    if (failure?.code !== 'tls-too-old') return null;
    const allowed = String(failure.detail['oldestTls'] ?? '');
    const isOurs = allowed === '1.3';
    const version = isOurs ? '1.2' : '1.0';
    const mayGoOlder = draft !== null && allowed !== '1.0';
    return {
      severity: 'error',
      certainty: 'certain',
      summary: isOurs ? say('finding.tls-too-old.strict') : say('finding.tls-too-old.summary'),
      explanation: isOurs
        ? say('finding.tls-too-old.strict-explanation')
        : say('finding.tls-too-old.explanation'),
      evidence: [{ from: 'failure', name: failure.code, value: failure.rawCode }],
      place: isOurs ? { in: 'settings' } : null,
      fixes: mayGoOlder
        ? [
            {
              id: 'allow-older-tls',
              label: say('fix.allow-older-tls', { version }),
              because: isOurs ? say('because.tls-is-common') : say('because.old-tls-can-be-read'),
              certainty: isOurs ? 'likely' : 'possible',
              edits: [{ op: 'set-oldest-tls', version }],
              ...(isOurs ? {} : { isRisky: true as const }),
            },
          ]
        : [],
    };
  },
};
