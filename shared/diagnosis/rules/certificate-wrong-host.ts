import { say } from '../../texts/text.ts';
import { hostOf } from '../expected-sign-in.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { swapOrigin } from '../swap-origin.ts';
import { trustHostFix } from '../trust-host.ts';

/** The certificate is for other names than the one in the address. Source: RFC 9110 4.3.4. */
export const certificateWrongHost: Rule = {
  id: 'certificate-wrong-host',
  check(exchange) {
    const { failure } = exchange;
    if (failure?.code !== 'certificate-wrong-host') return null;
    const names = failure.certificate?.names ?? [];
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.certificate-wrong-host.summary'),
      explanation:
        names.length === 0
          ? say('finding.certificate-wrong-host.explanation')
          : say('finding.certificate-wrong-host.names', { names: names.slice(0, 5).join(', ') }),
      evidence: [
        {
          from: 'connection',
          name: failure.certificate?.subject ?? null,
          value: names.slice(0, 20).join(', '),
        },
      ],
      place: { in: 'url', offset: null, length: null },
      fixes: [...certifiedNameFix(names, exchange), ...trustHostFix(exchange)],
    };
  },
};

/** A name of the certificate that goes with the one typed: with or without `www.`, or the only one there is. */
function certifiedNameFix(names: readonly string[], exchange: Exchange): RuleFix[] {
  const { draft, variables } = exchange;
  const host = hostOf(exchange);
  const plain = names.filter((name) => !name.includes('*') && !/^[\d.]+$|:/.test(name));
  const other =
    plain.find((name) => name === `www.${host}` || `www.${name}` === host) ??
    (plain.length === 1 ? plain[0] : undefined);
  if (draft === null || host === '' || other === undefined) return [];
  const edits = swapOrigin(draft, variables, (origin) =>
    origin.includes(host) ? origin.replace(host, other) : null,
  );
  if (edits.length === 0) return [];
  return [
    {
      id: 'use-certified-name',
      label: say('fix.use-other-host', { host: other }),
      because: say('because.certificate-names-it'),
      certainty: plain.length === 1 ? 'likely' : 'possible',
      edits,
    },
  ];
}
