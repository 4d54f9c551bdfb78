import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { sendAgainFix, waitFix } from '../send-again.ts';

/** HTTP/2 was demanded and is not to be had, or it broke. Sources: RFC 9113 5.4, 7, 8.7; RFC 7301. */
export const http2Trouble: Rule = {
  id: 'http2-trouble',
  check(exchange) {
    const { failure } = exchange;
    if (failure === null) return null;
    const evidence = [{ from: 'failure', name: failure.code, value: failure.rawCode }] as const;
    const common = { severity: 'error', certainty: 'certain', evidence: [...evidence] } as const;
    if (failure.code === 'http2-unavailable')
      return {
        ...common,
        summary: say('finding.http2-trouble.unavailable'),
        explanation: say('finding.http2-trouble.unavailable-explanation'),
        place: { in: 'settings' },
        fixes: chooseVersion(exchange, 'auto'),
      };
    if (failure.code === 'http2-refused')
      return {
        ...common,
        summary: say('finding.http2-trouble.refused'),
        explanation: say('finding.http2-trouble.refused-explanation'),
        place: null,
        fixes: [waitFix(5000, say('because.nothing-was-begun'), 'likely'), ...chooseVersion(exchange, '1.1')],
      };
    if (failure.code === 'http2-broken')
      return {
        ...common,
        summary: say('finding.http2-trouble.broken', { reason: String(failure.detail['reason'] ?? '') }),
        explanation: say('finding.http2-trouble.broken-explanation'),
        place: null,
        fixes: [sendAgainFix(exchange, say('because.may-have-been-once')), ...chooseVersion(exchange, '1.1')],
      };
    return null;
  },
};

function chooseVersion({ draft }: Exchange, version: 'auto' | '1.1'): RuleFix[] {
  if (draft === null || draft.settings.httpVersion === version) return [];
  return [
    {
      id: version === 'auto' ? 'choose-any-http' : 'choose-http-1.1',
      label: say(version === 'auto' ? 'fix.choose-any-http' : 'fix.choose-http-1.1'),
      because: say(version === 'auto' ? 'because.server-chooses-http' : 'because.http-1-is-simpler'),
      certainty: version === 'auto' ? 'certain' : 'possible',
      edits: [{ op: 'set-http-version', version }],
    },
  ];
}
