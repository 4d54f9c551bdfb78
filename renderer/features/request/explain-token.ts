import { listCredentials } from '../../../shared/diagnosis/credentials.ts';
import { fillKnown } from '../../../shared/diagnosis/known-values.ts';
import { readSubject } from '../../../shared/diagnosis/read-jwt.ts';
import { bareToken, tokenOf } from '../../../shared/diagnosis/token-of.ts';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import type { SecretFact } from '../../../shared/model/response-record.ts';
import type { TokenClaims } from '../../../shared/model/token-claims.ts';

export interface ExplainedToken {
  readonly claims: TokenClaims;
  /** Whom it speaks for; null where it does not say, and for a secret: that stays where the secret is kept. */
  readonly subject: string | null;
}

/** What the token of a sign-in claims; null where it has none, or one that says nothing (an opaque one). */
export function explainToken(
  auth: DraftAuth,
  variables: readonly KnownVariable[],
  secretFacts: readonly SecretFact[],
): ExplainedToken | null {
  const [credential] = listCredentials(makeDraft('' as DraftId, { auth }), variables);
  const token = credential === undefined ? null : tokenOf(credential, { variables, secretFacts });
  if (credential === undefined || token === null) return null;
  return {
    claims: token.claims,
    subject: readSubject(bareToken(fillKnown(credential.value, variables))),
  };
}
