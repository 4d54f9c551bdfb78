/**
 * Codes that standards and vendors document, and the key of what they mean: `code.<key>` in the texts is the meaning,
 * `code.<key>.advice` what to do. A new one is a line here and two sentences there; a key without them does not compile.
 */

/** RFC 6749 4.1.2.1 and 5.2, RFC 6750 3.1, RFC 8628 3.5, RFC 9449 8, OpenID Connect Core 3.1.2.6. */
const OAUTH = {
  invalid_request: 'oauth.invalid-request',
  invalid_client: 'oauth.invalid-client',
  invalid_grant: 'oauth.invalid-grant',
  unauthorized_client: 'oauth.unauthorized-client',
  unsupported_grant_type: 'oauth.unsupported-grant-type',
  invalid_scope: 'oauth.invalid-scope',
  redirect_uri_mismatch: 'oauth.redirect-uri',
  invalid_redirect_uri: 'oauth.redirect-uri',
  invalid_token: 'oauth.invalid-token',
  insufficient_scope: 'oauth.insufficient-scope',
  authorization_pending: 'oauth.authorization-pending',
  expired_token: 'oauth.device-code-expired',
  use_dpop_nonce: 'oauth.dpop-nonce',
  interaction_required: 'oauth.interaction',
  account_selection_required: 'oauth.interaction',
  access_denied: 'oauth.access-denied',
  unsupported_response_type: 'oauth.unsupported-response-type',
  login_required: 'oauth.interaction',
  consent_required: 'oauth.interaction',
} as const;

/** docs.aws.amazon.com, "Common errors" of the services; docs.aws.amazon.com/AmazonS3, "Error responses". */
const AWS = {
  ExpiredToken: 'aws.expired',
  ExpiredTokenException: 'aws.expired',
  RequestExpired: 'aws.expired',
  SignatureDoesNotMatch: 'aws.signature',
  InvalidSignatureException: 'aws.signature',
  IncompleteSignature: 'aws.signature',
  IncompleteSignatureException: 'aws.signature',
  RequestTimeTooSkewed: 'aws.clock',
  UnrecognizedClientException: 'aws.unknown-key',
  InvalidClientTokenId: 'aws.unknown-key',
  InvalidAccessKeyId: 'aws.unknown-key',
  AuthFailure: 'aws.unknown-key',
  AccessDenied: 'aws.denied',
  AccessDeniedException: 'aws.denied',
  UnauthorizedOperation: 'aws.denied',
  PermanentRedirect: 's3.region',
  AuthorizationHeaderMalformed: 's3.region',
  IllegalLocationConstraintException: 's3.region',
} as const;

/** docs.aws.amazon.com/apigateway, "Gateway response types". */
const API_GATEWAY = {
  MissingAuthenticationTokenException: 'aws.no-route',
  ForbiddenException: 'aws.gateway-key',
} as const;

/** w3.org/TR/soap12-part1, section 5.4.6; SOAP 1.1, section 4.4.1. */
const SOAP = {
  VersionMismatch: 'soap.version',
  MustUnderstand: 'soap.must-understand',
} as const;

/** docs.cloud.google.com/apis/docs/errors; googleapis, google/api/error_reason.proto. */
const GOOGLE = {
  SERVICE_DISABLED: 'google.disabled',
  accessNotConfigured: 'google.disabled',
  API_KEY_INVALID: 'google.key',
  API_KEY_SERVICE_BLOCKED: 'google.key',
  API_KEY_HTTP_REFERRER_BLOCKED: 'google.key',
  API_KEY_IP_ADDRESS_BLOCKED: 'google.key',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'google.scope',
  insufficientPermissions: 'google.scope',
} as const;

/** learn.microsoft.com/graph/resolve-auth-errors. */
const GRAPH = {
  InvalidAuthenticationToken: 'graph.token',
  Authorization_RequestDenied: 'graph.denied',
  accessDenied: 'graph.denied',
  ErrorAccessDenied: 'graph.denied',
} as const;

/** kubernetes.io/docs/reference/using-api/api-concepts. */
const KUBERNETES = {
  Conflict: 'kubernetes.conflict',
  Forbidden: 'kubernetes.forbidden',
} as const;

/** elastic.co/docs/troubleshoot/elasticsearch. */
const ELASTICSEARCH = {
  index_not_found_exception: 'elasticsearch.no-index',
  version_conflict_engine_exception: 'elasticsearch.conflict',
  cluster_block_exception: 'elasticsearch.blocked',
} as const;

/** developers.cloudflare.com/api, "Troubleshooting". */
const CLOUDFLARE = {
  '10000': 'cloudflare.token',
  '9109': 'cloudflare.token',
  '6111': 'cloudflare.token',
  '7003': 'cloudflare.route',
} as const;

type KeyIn<Table> = Table[keyof Table];
export type KnownCode =
  | KeyIn<typeof OAUTH>
  | KeyIn<typeof AWS>
  | KeyIn<typeof API_GATEWAY>
  | KeyIn<typeof SOAP>
  | KeyIn<typeof GOOGLE>
  | KeyIn<typeof GRAPH>
  | KeyIn<typeof KUBERNETES>
  | KeyIn<typeof ELASTICSEARCH>
  | KeyIn<typeof CLOUDFLARE>;

/** By the id of the shape that carries the codes. */
const TABLES: Readonly<Record<string, Readonly<Record<string, KnownCode>>>> = {
  oauth2: OAUTH,
  'oauth2-redirect': OAUTH,
  entra: OAUTH,
  'www-authenticate': OAUTH,
  aws: AWS,
  s3: AWS,
  'aws-api-gateway': API_GATEWAY,
  soap: SOAP,
  google: GOOGLE,
  'microsoft-graph': GRAPH,
  kubernetes: KUBERNETES,
  elasticsearch: ELASTICSEARCH,
  'cloudflare-api': CLOUDFLARE,
};

/** The key of a code in answers of that shape; null where it is not known. */
export function findKnownCode(shape: string, code: string): KnownCode | null {
  const table = Object.hasOwn(TABLES, shape) ? TABLES[shape] : undefined;
  return table !== undefined && Object.hasOwn(table, code) ? (table[code] ?? null) : null;
}
