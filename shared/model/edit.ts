import * as z from 'zod';
import { HTTP_VERSIONS, TLS_VERSIONS } from '../http/sending-words.ts';
import { draftAuthSchema, draftBodySchema } from './request-draft.ts';

/** A step into JSON: an object's key or an array's index. */
export const jsonPathSchema = z.array(z.union([z.string(), z.number().int().min(0)]));
export type JsonPath = z.infer<typeof jsonPathSchema>;

/**
 * A change to a draft, as data: it can be shown before it is applied, undone, and sent to another process.
 * Header and param names compare as HTTP does (headers without regard to case, params exactly).
 */
export const editSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('set-method'), method: z.string() }),
  z.object({ op: z.literal('set-url'), url: z.string() }),
  z.object({ op: z.literal('set-header'), name: z.string(), value: z.string() }),
  z.object({ op: z.literal('rename-header'), from: z.string(), to: z.string() }),
  z.object({ op: z.literal('remove-header'), name: z.string() }),
  z.object({ op: z.literal('set-param'), name: z.string(), value: z.string() }),
  z.object({ op: z.literal('rename-param'), from: z.string(), to: z.string() }),
  z.object({ op: z.literal('remove-param'), name: z.string() }),
  z.object({ op: z.literal('set-auth'), auth: draftAuthSchema }),
  z.object({ op: z.literal('set-body-kind'), kind: draftBodySchema.shape.kind }),
  z.object({ op: z.literal('set-body-text'), text: z.string() }),
  /** Replaces `length` UTF-16 units at `offset` of the body text. */
  z.object({ op: z.literal('replace-body-text'), offset: z.number(), length: z.number(), text: z.string() }),
  /** `json` is the new value as JSON text, kept digit for digit. */
  z.object({ op: z.literal('set-json-value'), path: jsonPathSchema, json: z.string() }),
  z.object({ op: z.literal('rename-json-key'), path: jsonPathSchema, to: z.string() }),
  z.object({ op: z.literal('remove-json-value'), path: jsonPathSchema }),
  z.object({ op: z.literal('set-form-field'), name: z.string(), value: z.string() }),
  z.object({ op: z.literal('rename-form-field'), from: z.string(), to: z.string() }),
  z.object({ op: z.literal('remove-form-field'), name: z.string() }),
  /** How long the request may take, in ms. */
  z.object({ op: z.literal('set-time-limit'), ms: z.number().int().positive() }),
  /** Sends the request straight, whatever proxy holds for others. */
  z.object({ op: z.literal('go-straight') }),
  /** The oldest version of TLS that the request allows. */
  z.object({ op: z.literal('set-oldest-tls'), version: z.enum(TLS_VERSIONS) }),
  /** Cap on the decoded bytes of the answer. */
  z.object({ op: z.literal('set-size-limit'), bytes: z.number().int().positive() }),
  z.object({ op: z.literal('set-http-version'), version: z.enum(HTTP_VERSIONS) }),
  /** A plain variable of the chosen environment. */
  z.object({ op: z.literal('set-variable'), name: z.string(), value: z.string() }),
  /** Takes blanks, quotes, line breaks and invisible characters off a secret, where it is kept. */
  z.object({ op: z.literal('clean-secret'), name: z.string() }),
  z.object({ op: z.literal('wait'), ms: z.number() }),
  /** Skips certificate checks for one host until the app is closed. Always the last suggestion, always marked risky. */
  z.object({ op: z.literal('trust-host'), host: z.string() }),
  /** The person lets this file be sent, until the app is closed. */
  z.object({ op: z.literal('allow-file'), path: z.string() }),
]);
export type Edit = z.infer<typeof editSchema>;
