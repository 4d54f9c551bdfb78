import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { swapOrigin } from '../swap-origin.ts';

/** The server speaks another protocol at this address. Source: RFC 9110 15.5.22. */
export const upgradeRequired: Rule = {
  id: 'upgrade-required',
  check(exchange) {
    const { draft, status, sent, variables } = exchange;
    if (status !== 426) return null;
    const protocols = exchange.answerList('upgrade');
    const isPlain = /^http:/i.test(sent?.url ?? draft?.url ?? '');
    const wantsSocket = protocols.some((each) => /^websocket$/i.test(each));
    const edits =
      draft === null || !isPlain || wantsSocket
        ? []
        : swapOrigin(draft, variables, (origin) => origin.replace(/^http(?=:\/\/)/i, 'https'));
    return {
      severity: 'error',
      certainty: 'certain',
      summary:
        protocols.length === 0
          ? say('finding.upgrade-required.summary')
          : say('finding.upgrade-required.named', { protocols: protocols.join(', ') }),
      explanation: wantsSocket
        ? say('finding.upgrade-required.socket')
        : say('finding.upgrade-required.explanation'),
      evidence: [{ from: 'answer-header', name: 'Upgrade', value: exchange.answerHeader('upgrade') }],
      place: { in: 'url', offset: 0, length: null },
      fixes:
        edits.length === 0
          ? []
          : [
              {
                id: 'change-scheme',
                label: say('fix.change-scheme', { scheme: 'https' }),
                because: say('because.server-says'),
                certainty: protocols.some((each) => /^tls/i.test(each)) ? 'certain' : 'possible',
                edits,
              },
            ],
    };
  },
};
