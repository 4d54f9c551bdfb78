import { say } from '../../../texts/text.ts';
import { typeOfBody } from '../../body-kind.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A body, and nothing that says what it is: the header was left out. Source: RFC 9110 8.3. */
export const contentTypeMissing: DraftRule = {
  id: 'content-type-missing',
  alsoIn: ['headers', 'body'],
  check({ draft, inherited, hasBody }) {
    const isNamed = (name: string): boolean => name.trim().toLowerCase() === 'content-type';
    const isSent =
      !draft.settings.omittedHeaders.some(isNamed) ||
      draft.headers.some(({ isEnabled, name }) => isEnabled && isNamed(name)) ||
      inherited.headers.some(({ name }) => isNamed(name));
    if (!hasBody || isSent) return null;
    const value = typeOfBody(draft);
    if (value === null) return null;
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('finding.content-type-missing.summary'),
      explanation: say('preflight.content-type-missing'),
      evidence: [{ from: 'request', name: 'Content-Type', value: null }],
      place: { in: 'header', name: 'Content-Type' },
      fixes: [
        {
          id: 'add-content-type',
          label: say('fix.add-header', { name: 'Content-Type', value }),
          because: say('because.body-kind-unsaid'),
          certainty: 'likely',
          edits: [{ op: 'set-header', name: 'Content-Type', value }],
        },
      ],
    };
  },
};
