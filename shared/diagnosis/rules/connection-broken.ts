import type { FailureCode } from '../../http/failure-code.ts';
import { isIdempotent } from '../../http/is-idempotent.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { sendAgainFix } from '../send-again.ts';
import { swapOrigin } from '../swap-origin.ts';

/** Interruptions that often happen once: a name service that was busy, a server that closed an idle connection. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  'connection-reset',
  'connection-closed',
  'dns-unavailable',
]);

/** The connection went away before an answer was there. */
export const connectionBroken: Rule = {
  id: 'connection-broken',
  check(exchange) {
    const { failure, record } = exchange;
    if (failure === null || !PASSING.has(failure.code) || record.outcome.kind === 'response') return null;
    const isUnsure =
      failure.code !== 'dns-unavailable' && !isIdempotent(record.hops.at(-1)?.request.method ?? 'GET');
    const wasReused = record.hops.at(-1)?.connection?.isReused === true;
    return {
      severity: 'error',
      certainty: wasReused ? 'likely' : 'possible',
      summary: say('finding.connection-broken.summary'),
      explanation: isUnsure
        ? say('finding.connection-broken.unsure')
        : wasReused
          ? say('finding.connection-broken.reused')
          : say('finding.connection-broken.explanation'),
      evidence: [{ from: 'failure', name: failure.code, value: failure.rawCode }],
      place: null,
      fixes: [
        sendAgainFix(exchange, say('because.may-have-been-once')),
        ...(wasReused ? [] : trySecure(exchange)),
      ],
    };
  },
};

/** A port that speaks https hangs up on plain http as often as it says so. */
function trySecure({ draft, variables, sent, failure }: Exchange): RuleFix[] {
  // Port 80 speaks http; of any other nobody knows.
  const isPlain = /^http:\/\/[^/?#]*:(?!80(?:[/?#]|$))\d+/i.test(sent?.url ?? '');
  if (draft === null || !isPlain || failure?.code === 'dns-unavailable') return [];
  const edits = swapOrigin(draft, variables, (origin) => origin.replace(/^http(?=:\/\/)/i, 'https'));
  if (edits.length === 0) return [];
  return [
    {
      id: 'change-scheme',
      label: say('fix.change-scheme', { scheme: 'https' }),
      because: say('because.may-speak-https'),
      certainty: 'possible',
      edits,
    },
  ];
}
