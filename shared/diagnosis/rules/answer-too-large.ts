import { DEFAULT_MAX_BODY_BYTES } from '../../http/sending-choices.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** What the disk of a computer can hold at best; more is a stream without end. */
const MOST_BYTES = 100_000_000_000;
/** Less would soon be too little again. */
const LEAST_BYTES = 1_000_000;

/** The answer reached the size at which it was stopped; the limit is the person's. */
export const answerTooLarge: Rule = {
  id: 'answer-too-large',
  check({ failure, draft, body }) {
    if (failure?.code !== 'body-too-large') return null;
    const before = draft?.settings.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
    const limitBytes = Number(failure.detail['limitBytes'] ?? before);
    const bytes = Math.min(Math.max(Math.max(before, limitBytes) * 10, LEAST_BYTES), MOST_BYTES);
    // A hundredfold is no compression any more.
    const isBomb = body !== null && body.codings.length > 0 && body.decodedBytes > body.wireBytes * 100;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.answer-too-large.summary', { limitBytes }),
      explanation: isBomb
        ? say('finding.answer-too-large.bomb', { wireBytes: body.wireBytes })
        : say('finding.answer-too-large.explanation'),
      evidence: [{ from: 'failure', name: failure.code, value: String(limitBytes) }],
      place: { in: 'settings' },
      fixes:
        draft === null || bytes <= limitBytes
          ? []
          : [
              {
                id: 'allow-larger-answer',
                label: say('fix.allow-larger-answer', { bytes }),
                because: say('because.size-limit-is-yours'),
                certainty: isBomb ? 'possible' : 'likely',
                edits: [{ op: 'set-size-limit', bytes }],
              },
            ],
    };
  },
};
