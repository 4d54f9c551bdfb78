import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/**
 * The id that keeps a request from being carried out twice stands for another request already.
 * Source: docs.stripe.com/api/idempotent_requests, draft-ietf-httpapi-idempotency-key-header 2.7.
 */
export const idempotencyKeyReused: Rule = {
  id: 'idempotency-key-reused',
  check({ draft, refusalStatus: status, words, record }) {
    if (draft === null || (status !== 409 && status !== 400 && status !== 422)) return null;
    const row = draft.headers.find(
      ({ name, isEnabled }) => isEnabled && /^(?:x-)?(?:idempotency-key|request-id)$/i.test(name.trim()),
    );
    if (row === undefined || !/\bidempoten/i.test(words)) return null;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.idempotency-key-reused.summary', { name: row.name }),
      explanation: say('finding.idempotency-key-reused.explanation'),
      evidence: [
        { from: 'answer-body', name: null, value: words.split('\n')[0] ?? null },
        { from: 'request', name: row.name, value: row.value },
      ],
      place: { in: 'header', name: row.name },
      fixes: [
        {
          id: 'new-idempotency-key',
          label: say('fix.set-header', { name: row.name, value: record.id }),
          because: say('because.another-request-another-id'),
          certainty: 'certain',
          edits: [{ op: 'set-header', name: row.name, value: record.id }],
        },
      ],
    };
  },
};
