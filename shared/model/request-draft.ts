import * as z from 'zod';
import { HTTP_VERSIONS, TLS_VERSIONS } from '../http/sending-words.ts';
import { makeAws, makeDigest, makeOAuth2 } from '../draft/make-sign-ins.ts';
import { draftIdSchema } from './ids.ts';
import { awsSchema, digestSchema, oauth2Schema } from './sign-in-kinds.ts';

/**
 * What the person typed: may be incomplete, may contain `{{names}}`, is never "corrected" on the way.
 *
 * Auth and body keep what was typed under every kind, so that switching the kind and back loses nothing; only the
 * part that `kind` names is sent and saved.
 */

/** One line of a table. A row that is switched off stays in the file and is not sent. `id` is stable while the draft lives. */
export const rowSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  value: z.string(),
  isEnabled: z.boolean(),
  note: z.string(),
});
export type Row = z.infer<typeof rowSchema>;

/** A query row mirrors a part of the address; a path row gives the value of a `:name` segment. */
export const paramRowSchema = rowSchema.extend({ place: z.enum(['query', 'path']) });
export type ParamRow = z.infer<typeof paramRowSchema>;

export const draftAuthSchema = z.object({
  /** `unsupported`: a kind that this version cannot send (NTLM, say); it is kept in the file as it is. */
  kind: z.enum(['none', 'inherit', 'api-key', 'basic', 'bearer', 'digest', 'oauth2', 'aws', 'unsupported']),
  apiKey: z.object({ place: z.enum(['header', 'query']), name: z.string(), value: z.string() }),
  basic: z.object({ username: z.string(), password: z.string() }),
  bearer: z.object({ token: z.string() }),
  // The defaults let drafts of earlier versions open.
  digest: digestSchema.default(makeDigest),
  oauth2: oauth2Schema.default(makeOAuth2),
  aws: awsSchema.default(makeAws),
  unsupportedType: z.string().nullable(),
});
export type DraftAuth = z.infer<typeof draftAuthSchema>;
export type AuthKind = DraftAuth['kind'];

/** One part of a multipart body. The value of a `file` is its path, within the collection or on this computer. */
export const multipartRowSchema = rowSchema.extend({
  kind: z.enum(['text', 'file']),
  /** Media type of the part; `''`: none for a text, by the file's name for a file. */
  contentType: z.string(),
});
export type MultipartRow = z.infer<typeof multipartRowSchema>;

export const draftBodySchema = z.object({
  /** `unsupported`: a kind that this version cannot send; it is kept in the file as it is. */
  kind: z.enum(['none', 'json', 'text', 'xml', 'form', 'multipart', 'file', 'graphql', 'unsupported']),
  /** Sent byte for byte (as UTF-8) for `json`, `text` and `xml`. */
  text: z.string(),
  form: z.array(rowSchema),
  multipart: z.array(multipartRowSchema).default([]),
  /** `contentType` `''`: by the file's name. */
  file: z.object({ path: z.string(), contentType: z.string() }).default({ path: '', contentType: '' }),
  /** `variables` is JSON as typed, or nothing. */
  graphql: z
    .object({ query: z.string(), variables: z.string(), operationName: z.string() })
    .default({ query: '', variables: '', operationName: '' }),
  unsupportedType: z.string().nullable(),
});
export type DraftBody = z.infer<typeof draftBodySchema>;
export type BodyKind = DraftBody['kind'];

/** Through which road a request goes: what the app is set to, straight, or a proxy of its own. */
export const proxyChoiceSchema = z.union([
  z.enum(['app', 'none']),
  /** `address`: `http://`, `https://` or `socks5://`, may hold `{{names}}`; `bypass`: hosts that are reached straight, `a, .b`. */
  z.object({ address: z.string(), bypass: z.string() }),
]);
export type ProxyChoice = z.infer<typeof proxyChoiceSchema>;

/**
 * How requests are sent, as a request, a folder or a collection may say. `null` means what stands above says it, in the
 * end the app. The defaults let drafts of earlier versions open.
 */
export const sendingSettingsSchema = z.object({
  timeoutMs: z.number().int().positive().nullable(),
  followRedirects: z.boolean().nullable(),
  maxRedirects: z.number().int().min(0).nullable(),
  /** Cap on the decoded bytes of an answer. */
  maxBodyBytes: z.number().int().positive().nullable().default(null),
  /** `auto`: HTTP/2 where the server offers it (ALPN). */
  httpVersion: z.enum(HTTP_VERSIONS).nullable().default(null),
  usesCookies: z.boolean().nullable().default(null),
  /** True: reserved characters in query values are encoded too; false: the address is sent as it is shown. */
  encodesAddress: z.boolean().nullable().default(null),
  proxy: proxyChoiceSchema.nullable().default(null),
  /** The oldest version of TLS that is spoken. */
  oldestTls: z.enum(TLS_VERSIONS).nullable().default(null),
});
export type SendingSettings = z.infer<typeof sendingSettingsSchema>;

export const draftSettingsSchema = sendingSettingsSchema.extend({
  /** Default headers (lower case) that this request leaves out, such as `user-agent`. */
  omittedHeaders: z.array(z.string()),
});
export type DraftSettings = z.infer<typeof draftSettingsSchema>;

export const requestDraftSchema = z.object({
  id: draftIdSchema,
  name: z.string(),
  method: z.string(),
  /** The whole address as typed, enabled query rows included; a fragment is kept but not sent. */
  url: z.string(),
  params: z.array(paramRowSchema),
  headers: z.array(rowSchema),
  auth: draftAuthSchema,
  body: draftBodySchema,
  settings: draftSettingsSchema,
  /** Notes in Markdown, shown as plain text. */
  notes: z.string(),
});
export type RequestDraft = z.infer<typeof requestDraftSchema>;
