import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { basicEdit } from '../sign-in-edits.ts';

/** What stands for a name and never for a password: an e-mail address, an account of Twilio (twilio.com/docs/iam/api). */
const IS_NAME = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$|^(?:AC|SK)[0-9a-f]{32}$/;

/** Name and password stand in each other's place. */
export const signInSwapped: Rule = {
  id: 'sign-in-swapped',
  check({ draft, likeStatus }) {
    if (draft === null || likeStatus !== 401 || draft.auth.kind !== 'basic') return null;
    const { username, password } = draft.auth.basic;
    if (!IS_NAME.test(password.trim()) || IS_NAME.test(username.trim()) || username.trim() === '')
      return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.sign-in-swapped.summary'),
      explanation: say('finding.sign-in-swapped.explanation'),
      evidence: [{ from: 'request', name: 'Authorization', value: 'Basic' }],
      place: { in: 'auth', part: 'username' },
      fixes: [
        {
          id: 'swap-sign-in',
          label: say('fix.swap-sign-in'),
          because: say('because.request-shows'),
          certainty: 'likely',
          edits: [basicEdit(draft.auth, password, username)],
        },
      ],
    };
  },
};
