import * as z from 'zod';

/** A cookie as RFC 6265 5.3 stores it. */
export const cookieSchema = z.object({
  name: z.string(),
  value: z.string(),
  /** Without a leading dot. */
  domain: z.string(),
  path: z.string(),
  /** Meant for this very host and not for those below it. */
  isHostOnly: z.boolean(),
  isSecure: z.boolean(),
  isHttpOnly: z.boolean(),
  sameSite: z.enum(['strict', 'lax', 'none']).nullable(),
  /** Epoch ms; null: it lasts as long as the app runs. */
  expiresAt: z.number().nullable(),
});
export type Cookie = z.infer<typeof cookieSchema>;

/**
 * Why a cookie was not taken: `unreadable`; `other-domain`: it is for a host that this one has no say over;
 * `public-suffix`: it would be for everybody below `.com`, say; `not-secure`: its name or its flag asks for https;
 * `other`: for a reason of the library's.
 */
export const COOKIE_REFUSALS = [
  'unreadable',
  'other-domain',
  'public-suffix',
  'not-secure',
  'other',
] as const;

/** What became of cookies with one request and its answer. */
export const hopCookiesSchema = z.object({
  /** Names of those that were sent from the jar. */
  sent: z.array(z.string()),
  kept: z.array(cookieSchema),
  /** The server let them expire. */
  removed: z.array(cookieSchema.pick({ name: true, domain: true, path: true })),
  refused: z.array(z.object({ name: z.string(), reason: z.enum(COOKIE_REFUSALS) })),
});
export type HopCookies = z.infer<typeof hopCookiesSchema>;
