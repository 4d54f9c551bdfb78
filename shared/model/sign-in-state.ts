import * as z from 'zod';
import { failureSchema, tokenCallSchema } from './response-record.ts';

/** How it stands with a sign-in by OAuth 2.0. The token itself never leaves the service side. */
export const signInStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('signed-in'),
    /** Epoch ms; null where the server did not say. */
    expiresAt: z.number().nullable(),
    /** Whether there is a refresh token. */
    canRenew: z.boolean(),
    /** What the server allowed, where it said so. */
    scope: z.string().nullable(),
  }),
  /** `address`: where the person signs in, once it is known and where they have to open it. */
  z.object({ kind: z.literal('under-way'), callId: z.string(), address: z.string().nullable() }),
]);
export type SignInState = z.infer<typeof signInStateSchema>;

export const signInResultSchema = z.object({
  state: signInStateSchema,
  /** Null where it worked. */
  failure: failureSchema.nullable(),
  calls: z.array(tokenCallSchema),
});
export type SignInResult = z.infer<typeof signInResultSchema>;
