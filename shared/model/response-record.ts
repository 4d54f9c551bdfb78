import * as z from 'zod';
import { FAILURE_CODES, FAILURE_PHASES } from '../http/failure-code.ts';
import { hopCookiesSchema } from './cookie.ts';
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
  /** How its issuer signed it, `sha256WithRSAEncryption`; absent where that is not known. */
  signature: z.string().optional(),
  /** Its key, `RSA 2048`. */
  key: z.string().optional(),
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
  /** The same and what the server sent or this computer knows of its issuers, where it showed a certificate. */
  chain: z.array(certificateSchema).optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** Milliseconds of each leg; `null` where the leg did not take place (a reused connection, a literal address, plain HTTP). */
export const phasesSchema = z.object({
  dnsMs: z.number().nullable(),
  connectMs: z.number().nullable(),
  /** Asking a proxy for the way on; absent where there is no proxy. The legs before it lead to the proxy. */
  proxyMs: z.number().nullable().optional(),
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
  /** The proxy in between, without its sign-in; the remote address is then the proxy's. Absent: straight. */
  proxy: z
    .object({
      /** `http://proxy.example:3128`. */
      address: z.string(),
      /** Who decided so. */
      from: z.enum(['request', 'settings', 'environment', 'system']),
      /** False where the proxy itself is given a plain http request to pass on, and can read it. */
      isTunnel: z.boolean(),
    })
    .optional(),
  tls: z
    .object({
      protocol: z.string(),
      cipher: z.string(),
      /** The server's own first, then its issuers as far as they were sent. */
      chain: z.array(certificateSchema),
      /** False only where the person allowed an exception for this host and this run. */
      isVerified: z.boolean(),
      /** In whose list the authority stands that vouches for it: what comes with the app, this computer's, the person's own. */
      vouchedBy: z.enum(['built-in', 'system', 'own']).optional(),
      /** Subject of the certificate that was held ready for the server to ask for. */
      ownCertificate: z.string().optional(),
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
  /** Set where it travelled over HTTP/2, which has no Host and no headers about the connection (RFC 9113 8.2.2, 8.3.1). */
  http2: z
    .object({
      /** What took the place of Host. */
      authority: z.string(),
      /** Typed headers that HTTP/2 forbids, so that they were not sent; lower case. */
      leftOut: z.array(z.string()),
    })
    .optional(),
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
    .enum(['switched-off', 'loop', 'too-many', 'unsupported-scheme', 'unreadable', 'several-locations'])
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
  /** Fields that came behind the body. */
  trailers: headersSchema.optional(),
});
export type AnswerHead = z.infer<typeof answerHeadSchema>;

/** Why a request was sent a second time by itself. */
export const RETRY_REASONS = [
  /** A connection that had been kept open ended before a byte of the answer came (RFC 9110 9.2.2, RFC 9112 9.3.1). */
  'connection-ended',
  /** The server said that it had not begun with it (RFC 9113 8.7). */
  'not-begun',
  /** The server wants it over HTTP/1.1 (RFC 9113 7, HTTP_1_1_REQUIRED). */
  'needs-http-1.1',
] as const;
export type RetryReason = (typeof RETRY_REASONS)[number];

/** What breaks the rules of HTTP/1.1 in an answer that could be read all the same. */
export const ANSWER_FAULTS = [
  'bare-line-feed',
  'folded-header',
  'blank-before-colon',
  'blank-before-name',
  'line-without-colon',
  'name-characters',
  'value-characters',
  'blank-lines-first',
  'junk-before-status',
  'status-line',
  'status-out-of-range',
  'length-repeated',
  'lengths-differ',
  'length-invalid',
  'length-with-chunks',
  'unknown-transfer-coding',
  'chunk-line',
  'chunk-end',
  'trailer-line',
  'no-blank-line',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

/** An answer that asked for a sign-in which the next request gave. */
export const signInAskedSchema = z.object({
  /** As the server wrote it: `Digest`. */
  scheme: z.string(),
  /** `challenge`: it asked. `stale`: the number given before had run out, and the sign-in itself was not at fault. */
  why: z.enum(['challenge', 'stale']),
});
export type SignInAsked = z.infer<typeof signInAskedSchema>;

/** One request and its answer on the wire. */
export const hopSchema = z.object({
  request: sentRequestSchema,
  phases: phasesSchema,
  connection: connectionSchema.nullable(),
  answer: answerHeadSchema.nullable(),
  redirect: redirectSchema.nullable(),
  /** Set where the request after this one is the same with the sign-in that this answer asked for. */
  signInAsked: signInAskedSchema.optional(),
  /** Set where this is the second try; what the first cost is in none of the phases. */
  retried: z.object({ because: z.enum(RETRY_REASONS), lostMs: z.number() }).optional(),
  /** Set where cookies were sent from the jar, or the answer had any. */
  cookies: hopCookiesSchema.optional(),
  /** Set where a strict reading refused the answer: what it forgave. */
  faults: z.array(z.enum(ANSWER_FAULTS)).optional(),
  /** The beginning of what came, a character for each byte, up to 64 kB: where it had faults or was no answer at all. */
  rawAnswer: z.string().optional(),
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
  charset: z.object({ name: z.string(), from: z.enum(['label', 'bom', 'document', 'bytes', 'default']) }),
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

/** One exchange, without what came before it. */
const exchangeRecordSchema = z.object({
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
export type ExchangeRecord = z.infer<typeof exchangeRecordSchema>;

/** How a token was asked for; `refresh` is with the refresh token of an earlier sign-in. */
export const TOKEN_GRANTS = ['client-credentials', 'password', 'authorization-code', 'refresh'] as const;

/** A call for a token that a request needed: an exchange like any other, its tokens masked. */
export const tokenCallSchema = z.object({
  grant: z.enum(TOKEN_GRANTS),
  /** `first`: there was none. `expired`: it had run out. `refused`: the API no longer took it. `asked`: a person wanted it. */
  why: z.enum(['first', 'expired', 'refused', 'asked']),
  record: exchangeRecordSchema,
});
export type TokenCall = z.infer<typeof tokenCallSchema>;

export const responseRecordSchema = exchangeRecordSchema.extend({
  /** The calls for a token that came before this request, in order. */
  tokenCalls: z.array(tokenCallSchema).optional(),
});
export type ResponseRecord = z.infer<typeof responseRecordSchema>;
