import { say } from '../../../texts/text.ts';
import { isLocalHost } from '../is-local-host.ts';
import { swapOrigin } from '../../swap-origin.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A key on its way through http can be read by everybody on that way. Source: RFC 6750 5.3, RFC 7617 4. */
export const insecureAddress: DraftRule = {
  id: 'insecure-address',
  check({ draft, variables, credentials, address }) {
    if (address === null || address.scheme !== 'http' || isLocalHost(address.hostname)) return null;
    if (!credentials.some(({ value }) => value.trim() !== '')) return null;
    const edits = swapOrigin(draft, variables, (origin) => origin.replace(/^http(?=:\/\/)/i, 'https'));
    return {
      severity: 'warning',
      certainty: 'certain',
      summary: say('preflight.insecure-address'),
      explanation: say('preflight.insecure-address.explanation'),
      evidence: [{ from: 'request', name: 'address', value: address.origin }],
      place: { in: 'url', offset: 0, length: draft.url.startsWith('http://') ? 7 : null },
      fixes:
        edits.length === 0
          ? []
          : [
              {
                id: 'change-scheme',
                label: say('fix.change-scheme', { scheme: 'https' }),
                because: say('because.https-hides-it'),
                certainty: 'likely',
                edits,
              },
            ],
    };
  },
};
