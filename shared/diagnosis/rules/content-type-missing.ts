import type { Certainty, Evidence } from '../../model/diagnosis.ts';
import { say } from '../../texts/text.ts';
import { acceptedTypes, typeOfBody } from '../body-kind.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';
import { statusEvidence } from '../status-evidence.ts';

/** Nothing said what the body is. Source: RFC 9110 8.3 and 15.5.16. */
export const contentTypeMissing: Rule = {
  id: 'content-type-missing',
  check(exchange) {
    const { draft, sent, refusalStatus: status } = exchange;
    const isMissing = draft !== null && sent !== null && exchange.sentHeader('content-type') === null;
    if (!isMissing || !exchange.isRefused) return null;
    const speaksOfIt = /\bcontent[- ]?type\b|\bmedia type\b/i.test(exchange.words);
    const hasBody = sent.body.byteLength > 0;
    if (status !== 415 && !speaksOfIt && !(hasBody && (status === 400 || status === 422))) return null;
    const certainty: Certainty = status === 415 || speaksOfIt ? 'certain' : 'possible';
    const { types, header } = acceptedTypes(exchange);
    const own = typeOfBody(draft);
    // What the body is, where the server takes it; else what it takes first; JSON where nobody says.
    const type =
      own !== null && (types.length === 0 || types.includes(own)) ? own : (types[0] ?? 'application/json');
    return {
      severity: 'error',
      certainty,
      summary: say('finding.content-type-missing.summary'),
      explanation: hasBody
        ? say('finding.content-type-missing.explanation')
        : say('finding.content-type-missing.without-body'),
      evidence: [evidenceOf(exchange, header), { from: 'request', name: 'Content-Type', value: null }],
      place: { in: 'header', name: 'Content-Type' },
      fixes: [
        {
          id: 'add-content-type',
          label: say('fix.add-header', { name: 'Content-Type', value: type }),
          because: header === null ? say('because.body-kind-unsaid') : say('because.header-says', { header }),
          certainty,
          edits: [{ op: 'set-header', name: 'Content-Type', value: type }],
        },
      ],
    };
  },
};

export function evidenceOf(exchange: Exchange, header: string | null): Evidence {
  return header === null
    ? statusEvidence(exchange)
    : { from: 'answer-header', name: header, value: exchange.answerHeader(header) };
}
