import type { TextKey } from './texts/text.ts';

/**
 * The vocabulary of the app and of the two vendor documents it follows: which terms there are, and where in the window
 * each one stands, so that its explanation is a key press away from it. A term without its sentences does not compile.
 */

/**
 * Where a term stands, as `place:what` or a place alone: `method:PUT`, `tab:headers`, `sign-in:basic`, `body:json`,
 * `status:4xx`, `error:code`, `header:location` (lower case), `attribute:uuid`, `unique:contact`, `capture:label`.
 */
type Tag = string;

const STANDS_AT = {
  api: ['app'],
  endpoint: ['address'],
  'endpoint-url': ['address'],
  variable: ['address', 'environment'],
  environment: ['environment'],

  'web-methods': ['method'],
  get: ['method:GET'],
  post: ['method:POST'],
  put: ['method:PUT'],
  patch: ['method:PATCH'],
  delete: ['method:DELETE'],
  head: ['method:HEAD'],
  options: ['method:OPTIONS'],

  'key-value-pairs': ['tab:params'],
  headers: ['tab:headers', 'answer:headers'],
  'authorization-key': ['tab:sign-in', 'sign-in:api-key', 'header:authorization'],
  'basic-authentication': ['sign-in:basic'],
  'bearer-token': ['sign-in:bearer'],
  'digest-authentication': ['sign-in:digest'],
  oauth: ['sign-in:oauth2'],
  'client-credentials': ['sign-in:client-credentials'],
  'authorization-code': ['sign-in:authorization-code'],
  'access-token': ['sign-in:access-token'],
  'refresh-token': ['sign-in:refresh-token'],
  scope: ['sign-in:scope'],
  pkce: ['sign-in:pkce'],
  'aws-signature': ['sign-in:aws'],
  body: ['tab:body', 'answer:body'],
  json: ['body:json'],
  webhook: ['app'],
  key: ['sign-in:api-key'],

  'capture-return-values': ['tab:keep-values'],
  'data-group-label': ['capture:data-group-label'],
  label: ['capture:label'],
  parameters: ['capture:parameters'],
  'data-type': ['capture:type'],
  boolean: ['capture:type-boolean'],
  'date-and-time': ['capture:type-date-and-time'],
  integer: ['capture:type-integer'],
  string: ['capture:type-string'],

  'status-code': ['status'],
  '2xx': ['status:2xx'],
  '3xx': ['status:3xx'],
  '4xx': ['status:4xx'],
  '5xx': ['status:5xx'],
  errors: ['answer:errors'],
  'error-timestamp': ['error:timestamp'],
  'error-path': ['error:path'],
  'error-method': ['error:method'],
  'error-status': ['error:status'],
  'error-message': ['error:message'],
  'error-code': ['error:code'],
  'request-id': ['answer:request-id'],
  redirect: ['status:3xx'],

  'header-content-type': ['header:content-type'],
  'header-location': ['header:location'],
  'header-total-count': ['header:total-count'],
  'header-x-dexatel-key': ['header:x-dexatel-key'],
  etag: ['header:etag', 'header:if-match'],

  'attribute-uuid': ['attribute:uuid'],
  'attribute-date': ['attribute:date'],
  'attribute-url': ['attribute:url'],
  'attribute-did': ['attribute:did'],
  'attribute-identifier': ['attribute:identifier'],
  'attribute-name': ['attribute:name'],
  'attribute-template': ['attribute:template'],

  'unique-object-id': ['unique:object-id', 'status:409'],
  'unique-sender-code': ['unique:sender-code', 'status:409'],
  'unique-template-name': ['unique:template-name', 'status:409'],
  'unique-audience-name': ['unique:audience-name', 'status:409'],
  'unique-sender-name': ['unique:sender-name', 'status:409'],
  'unique-contact': ['unique:contact', 'status:409'],
} as const satisfies Record<string, readonly Tag[]>;

export type GlossaryId = keyof typeof STANDS_AT;

/** A term; `term`, `short` and `more` are keys of plain sentences, `more` may be an empty one. */
export interface GlossaryEntry {
  readonly id: GlossaryId;
  readonly term: TextKey & `glossary.${string}`;
  readonly short: TextKey & `glossary.${string}`;
  readonly more: TextKey & `glossary.${string}`;
  readonly standsAt: readonly Tag[];
}

/** Every term, in reading order. */
export const GLOSSARY: readonly GlossaryEntry[] = (Object.keys(STANDS_AT) as GlossaryId[]).map((id) => ({
  id,
  term: `glossary.${id}.term`,
  short: `glossary.${id}.short`,
  more: `glossary.${id}.more`,
  standsAt: STANDS_AT[id],
}));

/** The terms that stand at a tag, in reading order; empty where none does. */
export function glossaryAt(tag: Tag): readonly GlossaryEntry[] {
  return GLOSSARY.filter((entry) => entry.standsAt.includes(tag));
}
