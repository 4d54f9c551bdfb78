import { parseAddress } from '../../http/parse-address.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { fillKnown } from '../known-values.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { swapOrigin } from '../swap-origin.ts';

/** Endings that are typed by mistake, and what was meant. */
const MISTYPED_ENDINGS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\.(?:con|cmo|ocm|vom|xom|comm|cm)$/, '.com'],
  [/\.(?:ogr|rog|orgg)$/, '.org'],
  [/\.(?:nte|ent|nett)$/, '.net'],
  [/\.$/, ''],
];

/** No server goes by that name. Source: getaddrinfo(3), EAI_NONAME. */
export const hostNotFound: Rule = {
  id: 'host-not-found',
  check(exchange) {
    const { failure, draft, variables } = exchange;
    if (failure?.code !== 'host-not-found') return null;
    const host = String(failure.detail['host'] ?? '');
    const meant = meantHost(host, exchange);
    const edits =
      meant === null || draft === null
        ? []
        : swapOrigin(draft, variables, (origin) =>
            origin.includes(host) ? origin.replace(host, meant) : null,
          );
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.host-not-found.summary', { host }),
      explanation: host.includes('.')
        ? say('finding.host-not-found.explanation')
        : say('finding.host-not-found.short'),
      evidence: [{ from: 'failure', name: 'host-not-found', value: host }],
      place: { in: 'url', offset: null, length: null },
      fixes:
        edits.length === 0 || meant === null
          ? []
          : [
              {
                id: 'use-other-host',
                label: say('fix.use-other-host', { host: meant }),
                because: say('because.name-is-similar'),
                certainty: 'likely',
                edits,
              },
            ],
    };
  },
};

/** A host that the variables know and that is a typing mistake away, or the same with a usual ending. */
function meantHost(host: string, { variables }: Exchange): string | null {
  const known = variables.flatMap(({ name }) => {
    const reading = parseAddress(fillKnown(`{{${name}}}`, variables));
    return reading.kind === 'address' && reading.address.hostname !== host ? [reading.address.hostname] : [];
  });
  const similar = nearest(host, known);
  if (similar !== null) return similar;
  const ending = MISTYPED_ENDINGS.find(([wrong]) => wrong.test(host));
  return ending === undefined ? null : host.replace(ending[0], ending[1]);
}
