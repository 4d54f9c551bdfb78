import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/**
 * A file of the body lies outside the collection and was never chosen here. A collection can come from anybody, and must
 * not be able to name a file of this computer and have it sent.
 */
export const fileNotAllowed: Rule = {
  id: 'file-not-allowed',
  check({ failure }) {
    if (failure?.code !== 'file-unusable' || failure.detail['reason'] !== 'not-allowed') return null;
    const path = String(failure.detail['path'] ?? '');
    const name = String(failure.detail['name'] ?? '');
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.file-not-allowed'),
      explanation: say('finding.file-not-allowed.explanation', { path }),
      evidence: [],
      place: name === '' ? null : { in: 'form', name },
      fixes: [
        {
          id: 'allow-file',
          label: say('fix.allow-file', { path }),
          because: say('because.only-you-know-the-file'),
          certainty: 'possible',
          edits: [{ op: 'allow-file', path }],
          isRisky: true,
        },
      ],
    };
  },
};
