import * as z from 'zod';

/**
 * What a JSON Web Token says about itself (RFC 7519 4.1). Claims, not facts: nobody but the server can check the
 * signature. The token itself and what it says about a person (`sub`, names, addresses) are not in it.
 */
export const tokenClaimsSchema = z.object({
  /** Of the header, `RS256` say; null where it names none. */
  algorithm: z.string().nullable(),
  issuer: z.string().nullable(),
  audience: z.array(z.string()),
  /** What it may be used for, from `scope` (RFC 8693 4.2), `scp` or `permissions`. */
  scopes: z.array(z.string()),
  roles: z.array(z.string()),
  /** Epoch ms, as all times here; null where it does not say. */
  issuedAt: z.number().nullable(),
  notBefore: z.number().nullable(),
  expiresAt: z.number().nullable(),
});
export type TokenClaims = z.infer<typeof tokenClaimsSchema>;
