import { say } from '../../texts/text.ts';
import { acceptedTypes } from '../body-kind.ts';
import type { Exchange } from '../exchange.ts';
import { saysLittle } from '../says-little.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { statusEvidence } from '../status-evidence.ts';

/** The server has no answer in the formats that were asked for. Source: RFC 9110 15.5.7. */
export const acceptNotMet: Rule = {
  id: 'accept-not-met',
  check(exchange) {
    const { refusalStatus: status } = exchange;
    const accept = exchange.sentHeader('accept');
    if (
      status !== 406 &&
      !((status === 400 || status === 415) && isNoType(accept) && saysLittle(exchange.words))
    )
      return null;
    const isSure = status === 406;
    const offered = offeredTypes(exchange, accept ?? '');
    const isWide = accept === null || /\*\/\*/.test(accept);
    const other = otherPreference(exchange);
    const value = offered[0] ?? (isWide ? 'application/json' : '*/*');
    return {
      severity: 'error',
      certainty: isSure ? 'certain' : 'possible',
      summary: say('finding.accept-not-met.summary'),
      explanation: say('finding.accept-not-met.explanation', { accept: accept ?? '*/*' }),
      evidence: [statusEvidence(exchange), { from: 'request', name: 'Accept', value: accept }],
      place: { in: 'header', name: 'Accept' },
      fixes: [
        ...(other === null ? [] : [dropPreference(other, isWide && offered.length === 0)]),
        {
          id: 'widen-accept',
          label: say('fix.set-header', { name: 'Accept', value }),
          because:
            offered.length > 0
              ? say('because.server-says')
              : isWide
                ? say('because.format-to-be-named')
                : say('because.accept-too-narrow'),
          certainty:
            !isSure || (isWide && offered.length === 0)
              ? 'possible'
              : offered.length > 0
                ? 'certain'
                : 'likely',
          edits: [{ op: 'set-header', name: 'Accept', value }],
        },
      ],
    };
  },
};

/** `json`: a media type has a slash in it (RFC 9110 12.5.1). */
function isNoType(accept: string | null): boolean {
  return accept !== null && accept.split(',').some((range) => !/^\s*[\w*+.-]+\/[\w*+.-]+/.test(range));
}

/** The formats that the answer names, in a header or in words, without the ones that were asked for. */
function offeredTypes(exchange: Exchange, asked: string): string[] {
  const { types } = acceptedTypes(exchange);
  const wanted = asked.toLowerCase();
  return types.filter((type) => type !== 'text/html' && !wanted.includes(type));
}

/** A language or a character set can be what the server has no answer in. */
function otherPreference({ draft }: Exchange): string | null {
  return (
    draft?.headers.find(
      ({ name, isEnabled }) => isEnabled && /^accept-(?:language|charset|encoding)$/i.test(name.trim()),
    )?.name ?? null
  );
}

function dropPreference(name: string, isLikelier: boolean): RuleFix {
  return {
    id: 'drop-preference',
    label: say('fix.remove-header', { name }),
    because: say('because.accept-too-narrow'),
    certainty: isLikelier ? 'likely' : 'possible',
    edits: [{ op: 'remove-header', name }],
  };
}
