import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { findKnownCode } from '../known-codes.ts';
import type { KnownCode } from '../known-codes.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { waitFix } from '../send-again.ts';

/** The answer names a code that its standard or its vendor documents: what it means, in plain words. */
export const knownCode: Rule = {
  id: 'known-code',
  check(exchange) {
    const found = firstKnown(exchange);
    if (found === null) return null;
    return {
      severity: 'error',
      certainty: exchange.reading?.report.confidence === 'certain' ? 'certain' : 'likely',
      summary: say(`code.${found.key}`),
      explanation: say(`code.${found.key}.advice`),
      evidence: [{ from: 'answer-body', name: null, value: found.code }],
      place: null,
      fixes: fixesFor(found.key, exchange),
    };
  },
};

/** By the code, or by the type that stands above it. */
function firstKnown({
  isRefused,
  reading,
}: Exchange): { readonly key: KnownCode; readonly code: string } | null {
  if (!isRefused || reading === null) return null;
  for (const { code, title } of reading.report.errors.slice(0, 20)) {
    for (const named of [code, title]) {
      const key = named === null ? null : findKnownCode(reading.shape, named);
      if (key !== null && named !== null) return { key, code: named };
    }
  }
  return null;
}

/** Of all of them, one passes by itself: the person has yet to press a button somewhere else. */
function fixesFor(key: KnownCode, { retry }: Exchange): RuleFix[] {
  return key === 'oauth.authorization-pending' && retry !== null
    ? [waitFix(retry.ms, say('because.server-names-wait'), 'certain')]
    : [];
}
