import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { Signing } from '../../../shared/model/resolved-request.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { createSecretMask } from '../../../shared/variables/mask-secrets.ts';
import { Resolution } from '../../../shared/variables/resolution.ts';
import { resolveSignIn } from '../../../shared/variables/resolve-sign-in.ts';
import { makeStandIns, standInFor } from '../../../shared/variables/stand-ins.ts';

/** What a sign-in adds to a request, with everything secret masked. */
export type SignInPreview =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  /** `name=value`, as it stands in the address. */
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'missing'; readonly variable: string };

/** Shown for a secret that was typed as it is; no variable has such a name. */
const TYPED = '••••••';

export function previewSignIn(auth: DraftAuth, known: readonly KnownVariable[]): SignInPreview {
  const { scopes, secrets } = makeStandIns(known, { headers: [], auth: null });
  const typed = { name: TYPED, value: standInFor(secrets.length) };
  const resolution = new Resolution([{ ...typed, isSecret: true, scope: 'given' }, ...scopes.variables]);
  const signIn = resolveSignIn(withTypedHidden(auth), resolution, scopes.grant);
  const [missing] = resolution.unresolved;
  if (missing !== undefined) return { kind: 'missing', variable: missing.variable };
  const mask = createSecretMask([typed, ...secrets, ...signIn.secrets]);
  const shown = signIn.signing === null ? null : showSigning(signIn.signing);
  if (shown !== null) return { kind: 'header', name: 'Authorization', value: mask.apply(shown) };
  if (signIn.header !== null)
    return { kind: 'header', name: mask.apply(signIn.header.name), value: mask.apply(signIn.header.value) };
  return signIn.query === null ? { kind: 'nothing' } : { kind: 'query', text: mask.apply(signIn.query.text) };
}

/** What it will look like: the sums are known only when the request goes out. */
function showSigning(signing: Signing): string {
  if (signing.kind === 'digest') return `Digest username="${signing.username}", realm=…, nonce=…, response=…`;
  const scope = [signing.accessKeyId, '…', signing.region || '…', signing.service || '…', 'aws4_request'];
  return `AWS4-HMAC-SHA256 Credential=${scope.join('/')}, SignedHeaders=…, Signature=…`;
}

/** A value with a variable in it is taken as deliberate: what stands around the name is no secret. */
function withTypedHidden(auth: DraftAuth): DraftAuth {
  const hide = (value: string): string =>
    value.trim() === '' || value.includes('{{') ? value : `{{${TYPED}}}`;
  return {
    ...auth,
    apiKey: { ...auth.apiKey, value: hide(auth.apiKey.value) },
    basic: { ...auth.basic, password: hide(auth.basic.password) },
    bearer: { token: hide(auth.bearer.token) },
    digest: { ...auth.digest, password: hide(auth.digest.password) },
    aws: {
      ...auth.aws,
      secretAccessKey: hide(auth.aws.secretAccessKey),
      sessionToken: hide(auth.aws.sessionToken),
    },
  };
}
