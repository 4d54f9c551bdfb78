import * as z from 'zod';

/** What is typed for the kinds of sign-in that take more than a key. Every text may hold `{{names}}`. */

/** RFC 7616: the server asks, a second request answers without ever sending the password. */
export const digestSchema = z.object({ username: z.string(), password: z.string() });
export type DigestSignIn = z.infer<typeof digestSchema>;

/** RFC 6749 4.1, 4.3 and 4.4. */
export const OAUTH_FLOWS = ['client-credentials', 'authorization-code', 'password'] as const;
export type OAuthFlow = (typeof OAUTH_FLOWS)[number];

/** A parameter that a provider wants beyond the standard's, such as `audience`. */
export const oauthExtraSchema = z.object({
  name: z.string(),
  value: z.string(),
  /** Which of the requests to the provider it goes with. */
  goesWith: z.enum(['authorization', 'token', 'refresh']),
  place: z.enum(['query', 'body', 'header']),
});
export type OAuthExtra = z.infer<typeof oauthExtraSchema>;

export const oauth2Schema = z.object({
  flow: z.enum(OAUTH_FLOWS),
  /** Where the person signs in; for `authorization-code`. */
  authorizationUrl: z.string(),
  tokenUrl: z.string(),
  /** `''`: the token address. */
  refreshUrl: z.string(),
  /** The redirect address that is registered at the provider, on this computer; `''`: any free port of 127.0.0.1. */
  callbackUrl: z.string(),
  clientId: z.string(),
  /** `''`: a public client. */
  clientSecret: z.string(),
  /** How the client says who it is at the token address: by Basic, or by fields of the form. */
  clientPlace: z.enum(['header', 'body']),
  /** For `password`. */
  username: z.string(),
  password: z.string(),
  /** Separated by blanks. */
  scope: z.string(),
  /** RFC 7636; without it a code that is caught on the way can be used by whoever caught it. */
  usesPkce: z.boolean(),
  /** Where the token travels: in Authorization behind a word, or in the address under a name. */
  tokenPlace: z.enum(['header', 'query']),
  /** The word in front of it, or the name of the parameter. */
  tokenWord: z.string(),
  tokenKind: z.enum(['access-token', 'id-token']),
  /** Whether Send gets a token by itself where there is none. */
  fetchesItself: z.boolean(),
  /** Whether one that runs out is renewed with the refresh token. */
  renewsItself: z.boolean(),
  extras: z.array(oauthExtraSchema),
});
export type OAuth2SignIn = z.infer<typeof oauth2Schema>;

/** AWS Signature Version 4. `region` and `service` empty: read off a host of AWS. */
export const awsSchema = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string(),
  region: z.string(),
  service: z.string(),
});
export type AwsSignIn = z.infer<typeof awsSchema>;
