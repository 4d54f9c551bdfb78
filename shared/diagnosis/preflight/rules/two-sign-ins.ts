import type { RequestDraft } from '../../../model/request-draft.ts';
import { say } from '../../../texts/text.ts';
import { isAuthorization, listCredentials } from '../../credentials.ts';
import type { RuleFix } from '../../rule.ts';
import type { DraftRule } from '../draft-rule.ts';
import type { DraftView } from '../draft-view.ts';

/** A header is typed that the sign-in sends too: one of them goes out, and it is not the sign-in. */
export const twoSignIns: DraftRule = {
  id: 'two-sign-ins',
  alsoIn: ['auth'],
  check(view) {
    const { draft } = view;
    const name = nameOfSignIn(view);
    const row =
      name === null
        ? undefined
        : draft.headers.find(
            (each) => each.isEnabled && each.name.trim().toLowerCase() === name.toLowerCase(),
          );
    if (name === null || row === undefined) return null;
    return {
      severity: 'warning',
      certainty: 'certain',
      summary: say('preflight.two-sign-ins', { name }),
      explanation: say('preflight.two-sign-ins.explanation'),
      evidence: [{ from: 'request', name, value: null }],
      place: { in: 'header', name: row.name },
      fixes: [removeRow(row.name), dropSignIn(draft)],
    };
  },
};

/** The header that the sign-in would send; that of a folder is there to be replaced. */
function nameOfSignIn({ draft, variables }: DraftView): string | null {
  const [signIn] = listCredentials({ ...draft, headers: [], params: [] }, variables);
  if (signIn === undefined || signIn.travelsIn !== 'header') return null;
  return isAuthorization(signIn.name) ? 'Authorization' : signIn.name.trim();
}

function removeRow(name: string): RuleFix {
  return {
    id: 'remove-typed-header',
    label: say('fix.remove-header', { name }),
    because: say('because.sign-in-sends-it'),
    certainty: 'possible',
    edits: [{ op: 'remove-header', name }],
  };
}

function dropSignIn({ auth }: RequestDraft): RuleFix {
  return {
    id: 'drop-sign-in',
    label: say('fix.drop-sign-in'),
    because: say('because.header-is-sent'),
    certainty: 'possible',
    edits: [{ op: 'set-auth', auth: { ...auth, kind: 'none' } }],
  };
}
