import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { waitFix } from '../send-again.ts';

const SAYS_AGAIN =
  /\b(?:try|retry)(?:ing)?\b[^.\n]{0,20}\b(?:again|request|operation|transaction)\b|\b(?:can|may|should) (?:safely )?(?:be )?retr(?:y|ied)\b/i;
/** Only with something else in it would it go better. */
const NEEDS_CHANGE =
  /\b(?:another|different|other|unique|already|exists?|taken|duplicate|correct|valid|new)\b/i;

/** Two requests came at once, and one of them has to come again. Source: developers.notion.com/reference/status-codes (`conflict_error`). */
export const askedToTryAgain: Rule = {
  id: 'asked-to-try-again',
  check({ likeStatus, retry, words }) {
    if (likeStatus !== 409 || retry !== null || !SAYS_AGAIN.test(words) || NEEDS_CHANGE.test(words))
      return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.asked-to-try-again.summary'),
      explanation: say('finding.asked-to-try-again.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
      place: null,
      fixes: [waitFix(0, say('because.server-says'), 'likely')],
    };
  },
};
