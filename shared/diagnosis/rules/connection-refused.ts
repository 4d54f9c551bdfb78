import { parseAddress } from '../../http/parse-address.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { fillKnown } from '../known-values.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { swapOrigin } from '../swap-origin.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** The computer was reached, and nothing listens on the port. Source: connect(2), ECONNREFUSED. */
export const connectionRefused: Rule = {
  id: 'connection-refused',
  check(exchange) {
    const { failure } = exchange;
    if (failure?.code !== 'connection-refused') return null;
    const host = String(failure.detail['host'] ?? '');
    const port = String(failure.detail['port'] ?? '');
    const isLocal = LOOPBACK.test(host);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.connection-refused.summary', { port }),
      explanation: isLocal
        ? say('finding.connection-refused.local')
        : say('finding.connection-refused.explanation'),
      evidence: [
        {
          from: 'failure',
          name: 'connection-refused',
          value: String(failure.detail['tried'] ?? `${host}:${port}`),
        },
      ],
      place: { in: 'url', offset: null, length: null },
      fixes: isLocal ? [...knownPorts(exchange, { host, port }), ...otherFamily(exchange, host)] : [],
    };
  },
};

/** A variable knows another port on this computer: that is where something is said to listen. */
function knownPorts(
  { draft, variables }: Exchange,
  refused: { readonly host: string; readonly port: string },
): RuleFix[] {
  if (draft === null) return [];
  for (const { name } of variables) {
    const reading = parseAddress(fillKnown(`{{${name}}}`, variables));
    if (reading.kind !== 'address' || !LOOPBACK.test(reading.address.hostname)) continue;
    const { port, origin } = reading.address;
    if (String(port) === refused.port) continue;
    return [
      {
        id: 'use-known-port',
        label: say('fix.use-known-port', { port: String(port) }),
        because: say('because.variable-names-port', { variable: name }),
        certainty: 'likely',
        edits: swapOrigin(draft, variables, () => origin),
      },
    ];
  }
  return [];
}

/** `localhost` can mean 127.0.0.1 or ::1, and a program may listen on one of them alone. */
function otherFamily({ draft, variables }: Exchange, host: string): RuleFix[] {
  if (draft === null) return [];
  const other = host === '127.0.0.1' || host === '::1' ? 'localhost' : '127.0.0.1';
  const written = host === '::1' ? '[::1]' : host;
  const edits = swapOrigin(draft, variables, (origin) =>
    origin.includes(written) ? origin.replace(written, other) : null,
  );
  if (edits.length === 0) return [];
  return [
    {
      id: 'use-other-loopback',
      label: say('fix.use-other-host', { host: other }),
      because: say('because.localhost-is-two'),
      certainty: 'possible',
      edits,
    },
  ];
}
