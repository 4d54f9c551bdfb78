import * as z from 'zod';
import { FAILURE_CODES, FAILURE_PHASES } from '../http/failure-code.ts';
import { bodyIdSchema, draftIdSchema, recordIdSchema } from './ids.ts';
import { tokenClaimsSchema } from './token-claims.ts';

/**
 * Everything that happened when a request was sent: immutable, JSON, and free of secret values.
 *
 * A network failure is a record, not an exception; an answer that broke off half-way is a response with an
 * `interruption`. Header lists keep the order, the case and the repeats of the wire.
 */

export const headerPairSchema = z.tuple([z.string(), z.string()]);
export type HeaderPair = z.infer<typeof headerPairSchema>;
export const headersSchema = z.array(headerPairSchema);
export type Headers = z.infer<typeof headersSchema>;

export const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** DNS names and addresses it is for. */
  names: z.array(z.string()),
  validFromMs: z.number().nullable(),
  validToMs: z.number().nullable(),
  fingerprint256: z.string(),
  isSelfSigned: z.boolean(),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  phase: z.enum(FAILURE_PHASES),
  /** What Node, OpenSSL or undici called it; shown folded away. */
  rawCode: z.string().nullable(),
  rawMessage: z.string(),
  /** Values that the explanation needs: host, port, address, variable, limitMs, limitBytes, header, scheme, character … */
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  certificate: certificateSchema.nullable(),
});
export type Failure = z.infer<typeof failureSchema>;

/** Milliseconds of each leg; `null` where the leg did not take place (a reused connection, a literal address, plain HTTP). */
export const phasesSchema = z.object({
  dnsMs: z.number().nullable(),
  connectMs: z.number().nullable(),
  tlsMs: z.number().nullable(),
  /** From the request's last byte handed to the system until the answer's head. */
  waitingMs: z.number().nullable(),
  receivingMs: z.number().nullable(),
});
export type Phases = z.infer<typeof phasesSchema>;

export const connectionSchema = z.object({
  isReused: z.boolean(),
  remoteAddress: z.string().nullable(),
  remotePort: z.number().nullable(),
  tls: z
    .object({
      protocol: z.string(),
      cipher: z.string(),
      /** The server's own first, then its issuers as far as they were sent. */
      chain: z.array(certificateSchema),
      /** False only where the person allowed an exception for this host and this run. */
      isVerified: z.boolean(),
    })
    .nullable(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** The request as it went out; secret values are replaced by `‹name›`. */
export const sentRequestSchema = z.object({
  method: z.string(),
  url: z.string(),
  /** In wire order, with the ones that the app added. */
  headers: headersSchema,
  /** Names (lower case) of the headers that the app added by itself. */
  addedHeaders: z.array(z.string()),
  body: z.object({
    byteLength: z.number(),
    /** Up to 64 kB of it as text, masked. */
    head: z.string(),
  }),
});
export type SentRequest = z.infer<typeof sentRequestSchema>;

/** What is odd about a value that must not be shown: enough for the rules, useless to a thief. */
export const SECRET_ODDITIES = [
  'empty',
  'leading-blank',
  'trailing-blank',
  'inner-blank',
  'line-break',
  'quoted',
  'invisible-character',
  'non-ascii',
  'has-scheme-bearer',
  'has-scheme-basic',
  'placeholder',
  'expired-jwt',
] as const;
export const secretFactSchema = z.object({
  variable: z.string(),
  oddities: z.array(z.enum(SECRET_ODDITIES)),
  /** Where the value is a JSON Web Token: what it claims, without whom it speaks for. */
  token: tokenClaimsSchema.optional(),
});
export type SecretFact = z.infer<typeof secretFactSchema>;
export type SecretOddity = (typeof SECRET_ODDITIES)[number];

export const redirectSchema = z.object({
  /** `Location` as sent. */
  location: z.string(),
  /** Where it leads, resolved; `null` where it was not followed. */
  to: z.string().nullable(),
  notFollowedBecause: z
    .enum(['switched-off', 'loop', 'too-many', 'unsupported-scheme', 'unreadable'])
    .nullable(),
  methodChange: z.object({ from: z.string(), to: z.string() }).nullable(),
  hasDroppedBody: z.boolean(),
  /** Names of the headers left behind because the origin changed. */
  droppedHeaders: z.array(z.string()),
});
export type Redirect = z.infer<typeof redirectSchema>;

export const answerHeadSchema = z.object({
  status: z.number(),
  /** Reason phrase as sent, may be empty. */
  statusText: z.string(),
  httpVersion: z.string(),
  headers: headersSchema,
  /** 1xx answers that came first, such as 103 Early Hints. */
  informational: z.array(z.object({ status: z.number(), headers: headersSchema })),
});
export type AnswerHead = z.infer<typeof answerHeadSchema>;

/** One request and its answer on the wire. */
export const hopSchema = z.object({
  request: sentRequestSchema,
  phases: phasesSchema,
  connection: connectionSchema.nullable(),
  answer: answerHeadSchema.nullable(),
  redirect: redirectSchema.nullable(),
});
export type Hop = z.infer<typeof hopSchema>;

export const receivedBodySchema = z.object({
  id: bodyIdSchema,
  /** Bytes of content as they came, before decoding. */
  wireBytes: z.number(),
  decodedBytes: z.number(),
  /** Content codings in the order they were applied by the server, `['gzip']` say. */
  codings: z.array(z.string()),
  /**
   * `plain`: no coding. `decoded`: all codings undone. `cut`: the coded stream ended early, what could be read is kept.
   * `wrong-label`: the bytes are not what Content-Encoding says; kept raw. `limit`: stopped at the cap.
   */
  decoding: z.enum(['plain', 'decoded', 'cut', 'wrong-label', 'limit']),
  /** Lower case, without parameters; `''` where none was given. */
  mediaType: z.string(),
  charset: z.object({ name: z.string(), from: z.enum(['label', 'bom', 'document', 'default']) }),
  isText: z.boolean(),
  /** The first 64 kB of decoded text (`''` for binary). */
  head: z.string(),
  /** The last 16 kB where the text is longer than the head, else `''`. */
  tail: z.string(),
  /** False while it is still arriving, and for good where it broke off. */
  isComplete: z.boolean(),
});
export type ReceivedBody = z.infer<typeof receivedBodySchema>;

export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('response'),
    answer: answerHeadSchema,
    body: receivedBodySchema,
    /** Why the answer broke off, where it did. */
    interruption: failureSchema.nullable(),
  }),
  z.object({ kind: z.literal('failure'), failure: failureSchema }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

export const responseRecordSchema = z.object({
  id: recordIdSchema,
  draftId: draftIdSchema,
  startedAt: z.number(),
  totalMs: z.number(),
  /** In order; the last one belongs to the outcome. Empty where nothing left this computer. */
  hops: z.array(hopSchema),
  outcome: outcomeSchema,
  secretFacts: z.array(secretFactSchema),
  /** Names in the body that no variable stands for: sent as typed. */
  unresolvedInBody: z.array(z.string()),
});
export type ResponseRecord = z.infer<typeof responseRecordSchema>;
