import { cleanKey } from '../clean-key.ts';
import { listCredentials } from '../credentials.ts';
import type { Place } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** Everything but what a header's value may hold: visible characters, blanks, tabs, and bytes above ASCII (RFC 9110 5.5). */
const CANNOT_TRAVEL = /[^\t\x20-\x7e\x80-\xff]/gu;

/** A header holds something that cannot travel in one, or may not be set by hand. */
export const headerInvalid: Rule = {
  id: 'header-invalid',
  check({ failure, draft, variables }) {
    if (failure?.code !== 'header-invalid') return null;
    const header = String(failure.detail['header'] ?? '');
    const reason = String(failure.detail['reason'] ?? '');
    const character = String(failure.detail['codePoint'] ?? '');
    const isSignIn = failure.detail['from'] === 'sign-in';
    const place: Place = isSignIn ? { in: 'auth', part: 'value' } : { in: 'header', name: header };
    const edits = draft === null ? [] : mend(draft, { header, reason, isSignIn, variables });
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.header-invalid.summary', { header }),
      explanation:
        reason === 'not-supported'
          ? say('finding.header-invalid.not-supported')
          : reason === 'twice'
            ? say('finding.header-invalid.twice')
            : say('finding.header-invalid.character', { character }),
      evidence: [{ from: 'failure', name: header, value: character === '' ? reason : character }],
      place,
      fixes:
        edits.length === 0
          ? []
          : [
              {
                id: 'clean-header',
                label:
                  reason === 'not-supported'
                    ? say('fix.remove-header', { name: header })
                    : say('fix.clean-header', { name: header }),
                because: say('because.cannot-travel'),
                certainty: 'certain',
                edits,
              },
            ],
    };
  },
};

interface Fault {
  readonly header: string;
  readonly reason: string;
  readonly isSignIn: boolean;
  readonly variables: Parameters<typeof listCredentials>[1];
}

function mend(draft: RequestDraft, { header, reason, isSignIn, variables }: Fault): Edit[] {
  const lowerCase = header.toLowerCase();
  if (reason === 'not-supported') return [{ op: 'remove-header', name: header }];
  const credential = listCredentials(draft, variables).find(({ name }) => name.toLowerCase() === lowerCase);
  if (isSignIn && credential !== undefined) {
    const cleaned = cleanKey(credential.value);
    return cleaned === credential.value || cleaned === '' ? [] : [...credential.replacement(cleaned)];
  }
  const row = draft.headers.find(({ name, isEnabled }) => isEnabled && name.toLowerCase() === lowerCase);
  if (row === undefined) return [];
  if (reason === 'name-character' || reason === 'name-missing') {
    const name = row.name.replace(/[:\s]+$|^\s+/g, '').replace(/[^!#$%&'*+.^_`|~0-9A-Za-z-]/g, '-');
    return name === '' || name === row.name
      ? [{ op: 'remove-header', name: row.name }]
      : [{ op: 'rename-header', from: row.name, to: name }];
  }
  // Setting a header leaves one of that name, which is what mends a doubled one.
  const value = row.value.replace(CANNOT_TRAVEL, '').trim();
  return [{ op: 'set-header', name: row.name, value }];
}
