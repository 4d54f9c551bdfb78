import type { BodyContent } from '../http/body-content.ts';
import type { Address } from '../http/parse-address.ts';
import type { RedirectableHeader } from '../http/redirect-policy.ts';
import type { AwsSignIn } from './sign-in-kinds.ts';
import type { Secret } from '../variables/mask-secrets.ts';

/**
 * What is about to be sent, every variable replaced. Stays on the service side: secrets are in it, in the clear.
 */
export interface ResolvedRequest {
  readonly method: string;
  readonly address: Address;
  /** In wire order. `Host`, `Connection` and `Content-Length` are written by the engine; a `Host` row is among these. */
  readonly headers: readonly ResolvedHeader[];
  /** Null where no body is sent. */
  readonly body: BodyContent | null;
  /** The same as text, for showing what was sent. */
  readonly bodyText: string;
  /** Every value to keep off the screen, whether this request uses it or not. */
  readonly secrets: readonly Secret[];
  /** Names of the secrets whose values are in it. */
  readonly usedSecrets: readonly string[];
  /** Names in the body that no variable stands for. */
  readonly unresolvedInBody: readonly string[];
  /** A sign-in that can be worked out only when the request goes out, or when the answer asks for it. */
  readonly signing: Signing | null;
  /** `name=value` of a key that signs in through the address, as it stands there; null where none does. */
  readonly queryKey: string | null;
}

/** What the engine needs for a sign-in that hangs on the request itself. */
export type Signing =
  | { readonly kind: 'digest'; readonly username: string; readonly password: string }
  | ({ readonly kind: 'aws' } & AwsSignIn);

export interface ResolvedHeader extends RedirectableHeader {
  /** Who put it there. `address`: from `name:password@` in the address. */
  readonly from: 'default' | 'row' | 'inherited' | 'sign-in' | 'address' | 'cookies';
}
