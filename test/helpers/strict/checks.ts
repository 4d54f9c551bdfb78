import { refuse } from './refusal.ts';
import type { Arrived, Check } from './refusal.ts';

/** What a strict server can insist on besides its data. Every refusal has several wordings. */

export const KEY = 'dk_7Hq2Lm9ZsT40xW';

/** Only these methods, told by `Allow` or only in words. */
export function method(allowed: readonly string[], tells: 'allow' | 'words' | 'nothing' = 'allow'): Check {
  return (request) => {
    if (allowed.includes(request.method)) return null;
    const list = allowed.join(', ');
    return refuse(
      405,
      'method_not_allowed',
      tells === 'words'
        ? [
            `Use ${list} for this address.`,
            `Request method '${request.method}' is not supported. Supported: ${list}`,
            `Method ${request.method} not allowed; try ${list}`,
            `Only ${list} is possible here`,
          ]
        : [
            `The method ${request.method} is not allowed here.`,
            `Method "${request.method}" not allowed.`,
            'Method Not Allowed',
          ],
      tells === 'allow' ? { allow: list } : {},
    );
  };
}

export function path(wanted: string, wordings?: readonly string[]): Check {
  return (request) =>
    request.path === wanted
      ? null
      : refuse(404, 'not_found', wordings ?? ['Not found', 'No such resource.', 'Nothing lives here.']);
}

/** The key in a header of its own. */
export function keyHeader(name: string, options: { readonly isNamedAs?: 401 | 403 | 400 } = {}): Check {
  return ({ headers }) => {
    const given = headers[name.toLowerCase()];
    if (given === KEY) return null;
    const status = options.isNamedAs ?? 401;
    return given === undefined
      ? refuse(status, 'missing_key', [
          `Missing API key. Send it in the ${name} header.`,
          `No API key found in request: header ${name} is required.`,
          `Authentication required: set "${name}".`,
          `The request lacks the header '${name}' with your API key.`,
          `Header ${name} not provided, an api key is required`,
        ])
      : refuse(401, 'invalid_key', [
          'The API key is not valid.',
          'Invalid API key',
          `The key in ${name} is unknown.`,
        ]);
  };
}

export function keyQuery(name: string): Check {
  return ({ query }) => {
    const given = query.get(name);
    if (given === KEY) return null;
    return given === null
      ? refuse(401, 'missing_key', [
          `The query parameter ${name} is missing.`,
          `Please pass your key as the "${name}" query parameter.`,
          `API key required, e.g. ?${name}=YOUR_KEY`,
          `Missing required query param: ${name}`,
        ])
      : refuse(401, 'invalid_key', ['The key is not known.', 'Unknown key']);
  };
}

/** `Authorization: <scheme> <key>`, told by a challenge or in words. */
export function scheme(wanted: string, tells: 'challenge' | 'words'): Check {
  return ({ headers }) => {
    if (headers.authorization === `${wanted} ${KEY}`) return null;
    return refuse(
      401,
      'unauthorized',
      tells === 'challenge'
        ? ['Unauthorized', 'Authentication credentials were not provided.', 'You have to sign in first.']
        : [
            `Authorization header must be in the form "${wanted} <token>".`,
            `Expected 'Authorization: ${wanted} ...'`,
            `Send the token as ${wanted} in the Authorization header.`,
            `Authorization header should start with ${wanted}`,
            `A ${wanted} token is required in the Authorization header.`,
          ],
      tells === 'challenge' ? { 'www-authenticate': `${wanted} realm="depot"` } : {},
    );
  };
}

/** The key alone in Authorization. */
export const rawKey: Check = ({ headers }) =>
  headers.authorization === KEY
    ? null
    : refuse(401, 'unauthorized', [
        'Send the key in Authorization as it is, without "Bearer".',
        'The Authorization header must contain only the API key, without a scheme.',
        'Invalid Authorization header: do not prefix the key with Bearer',
        'Authorization must be the raw key (no prefix).',
      ]);

export const NAME_AND_PASSWORD = { user: 'packer', password: 'cardboard-31' };

export function basic(user = NAME_AND_PASSWORD.user, password = NAME_AND_PASSWORD.password): Check {
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return ({ headers }) =>
    headers.authorization === wanted
      ? null
      : refuse(401, 'unauthorized', ['Unauthorized', 'Name or password is wrong.', 'Please sign in.'], {
          'www-authenticate': 'Basic realm="depot", charset="UTF-8"',
        });
}

type Tells = 'accept-post' | 'accept-patch' | 'accept' | 'words' | 'nothing';

/** The body's label has to be exactly this. */
export function contentType(wanted: string, tells: Tells, status: 400 | 415 = 415): Check {
  return ({ headers }) => {
    const given = headers['content-type'];
    if (given?.toLowerCase() === wanted.toLowerCase()) return null;
    return refuse(
      status,
      'unsupported_media_type',
      tells === 'words'
        ? [
            `Content-Type must be ${wanted}.`,
            `Content type '${given ?? ''}' is not supported, use '${wanted}'.`,
            `Unsupported Media Type. Expected ${wanted}`,
            `This endpoint consumes ${wanted} only; the content type was ${given ?? 'missing'}.`,
          ]
        : [
            `Content type ${given ?? 'missing'} is not supported.`,
            'Unsupported Media Type',
            'The media type of the request body is not supported.',
          ],
      tells === 'words' || tells === 'nothing' ? {} : { [tells]: wanted },
    );
  };
}

/** One type, with or without a charset behind it. */
export function essence(wanted: string, tells: Tells, status: 400 | 415 = 415): Check {
  return (request) => {
    const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    return given === wanted ? null : contentType(wanted, tells, status)(request);
  };
}

export function accept(offered: readonly string[], tells: 'words' | 'list' | 'nothing'): Check {
  return ({ headers }) => {
    const given = (headers.accept ?? '').split(',').map((each) => each.split(';')[0]?.trim() ?? '');
    if (given.some((type) => type === '*/*' || offered.includes(type))) return null;
    const list = offered.join(', ');
    return refuse(
      406,
      'not_acceptable',
      tells === 'words'
        ? [
            `Available representations: ${list}`,
            `Could not satisfy the request Accept header. We can produce ${list}.`,
            `Accept must be one of: ${list}`,
          ]
        : ['Could not satisfy the Accept header.', 'Not Acceptable'],
      tells === 'list' ? { 'content-location': '/v1/shipments.json', accept: list } : {},
    );
  };
}

export const CURRENT_TAG = '"9c41"';

/** The version that is to be changed has to be named, and to be the present one. */
export function ifMatch(tells: 'etag' | 'words'): Check {
  return ({ headers }) => {
    const given = headers['if-match'];
    if (given === CURRENT_TAG) return null;
    const inWords = tells === 'words' ? ` The current ETag is ${CURRENT_TAG}.` : '';
    return refuse(
      given === undefined ? 428 : 412,
      'precondition',
      given === undefined
        ? [
            `This request is required to be conditional; use If-Match.${inWords}`,
            `If-Match missing.${inWords}`,
          ]
        : [`The shipment has been changed since.${inWords}`, `Precondition failed.${inWords}`],
      tells === 'etag' ? { etag: CURRENT_TAG } : {},
    );
  };
}

/** A header whose value the refusal names. */
export function header(name: string, value: string, wordings: readonly string[], status = 400): Check {
  return ({ headers }) =>
    headers[name.toLowerCase()] === value ? null : refuse(status, 'header_required', wordings);
}

/** A header that has to be there, whatever it says. */
export function anyHeader(name: string, wordings: readonly string[], status = 400): Check {
  return ({ headers }) =>
    (headers[name.toLowerCase()] ?? '') === '' ? refuse(status, 'header_required', wordings) : null;
}

export function withoutHeader(name: string, status: number, wordings: readonly string[]): Check {
  return ({ headers }) =>
    headers[name.toLowerCase()] === undefined ? null : refuse(status, 'header_refused', wordings);
}

export const noBody: Check = ({ body, headers }) =>
  body === '' && (headers['content-length'] ?? '0') === '0'
    ? null
    : refuse(400, 'body_not_allowed', [
        'A GET request must not have a body.',
        'Request body is not allowed for this method.',
        'Unexpected body',
      ]);

export const someBody: Check = ({ body }) =>
  body === ''
    ? refuse(400, 'body_missing', [
        'Request body is missing.',
        'Required request body is missing',
        'A body is required.',
        'The request body is empty.',
      ])
    : null;

/** Refuses until so much time has passed. */
export function busy(status: number, ms: number, headers: (ms: number) => Record<string, string>): Check {
  return ({ passedMs }) =>
    passedMs >= ms
      ? null
      : refuse(
          status,
          'busy',
          ['Please slow down.', 'Too many requests', 'Service is temporarily unavailable.'],
          headers(ms - passedMs),
        );
}

/** Refuses so many times, then answers. */
export function once(status: number, wordings: readonly string[]): Check {
  return ({ earlier }) => (earlier > 0 ? null : refuse(status, 'passing', wordings));
}

/** Sends on to another address. */
export function movedTo(status: number, target: (request: Arrived) => string | null): Check {
  return (request) => {
    const location = target(request);
    return location === null ? null : refuse(status, 'moved', ['Moved.'], { location });
  };
}

/** What a gateway says in place of the API. */
export function page(isMet: (request: Arrived) => boolean, status: number, text: string): Check {
  return (request) =>
    isMet(request) ? null : { status, code: '', wordings: [], raw: { type: 'text/html', text } };
}

/** Anything else: refused with these words unless it holds. */
export function unless(
  isMet: (request: Arrived) => boolean,
  status: number,
  wordings: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Check {
  return (request) => (isMet(request) ? null : refuse(status, 'refused', wordings, headers));
}
