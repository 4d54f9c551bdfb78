import { DEFAULT_CHOICES } from '../http/sending-choices.ts';
import { DEFAULT_TIMEOUT_MS } from '../http/time-limit.ts';
import type { AuthPart, Change, Place } from '../model/diagnosis.ts';
import type { DraftAuth, DraftBody, RequestDraft, Row } from '../model/request-draft.ts';
import { graphqlText } from '../variables/graphql-text.ts';
import { diffTexts } from './diff-texts.ts';

/** More changes than anybody reads. */
const MOST_CHANGES = 50;

/** What would be sent differently, before and after, in the order in which a person reads a request. */
export function diffDrafts(before: RequestDraft, after: RequestDraft): Change[] {
  return [
    ...diffValues({ in: 'method' }, before.method, after.method),
    ...diffAddress(before, after),
    ...diffAuth(before.auth, after.auth),
    ...diffRows(before.headers, after.headers, (name) => ({ in: 'header', name })),
    ...diffBody(before.body, after.body),
    ...diffValues({ in: 'settings' }, limitLine(before), limitLine(after)),
    ...diffValues({ in: 'settings' }, proxyLine(before), proxyLine(after)),
    ...diffValues({ in: 'settings' }, oldestTlsLine(before), oldestTlsLine(after)),
    ...diffValues({ in: 'settings' }, sizeLine(before), sizeLine(after)),
    ...diffValues({ in: 'settings' }, versionLine(before), versionLine(after)),
  ].slice(0, MOST_CHANGES);
}

function limitLine({ settings }: RequestDraft): string {
  return `${(settings.timeoutMs ?? DEFAULT_TIMEOUT_MS) / 1000} s`;
}

function proxyLine({ settings: { proxy } }: RequestDraft): string {
  return `proxy: ${proxy === null || typeof proxy === 'string' ? (proxy ?? 'app') : proxy.address}`;
}

function oldestTlsLine({ settings }: RequestDraft): string {
  return `TLS ${settings.oldestTls ?? DEFAULT_CHOICES.oldestTls}`;
}

function sizeLine({ settings }: RequestDraft): string {
  const bytes = settings.maxBodyBytes ?? DEFAULT_CHOICES.maxBodyBytes;
  return bytes < 1_000_000 ? `${bytes} B` : `${bytes / 1_000_000} MB`;
}

function versionLine({ settings }: RequestDraft): string {
  return `HTTP ${settings.httpVersion ?? DEFAULT_CHOICES.httpVersion}`;
}

function diffValues(place: Place, before: string | null, after: string | null): Change[] {
  return before === after ? [] : [{ place, before, after }];
}

/** A change of the query alone is told by its params; anything else is told by the address as a whole. */
function diffAddress(before: RequestDraft, after: RequestDraft): Change[] {
  const paramChanges = diffRows(before.params, after.params, (name) => ({ in: 'param', name }));
  if (withoutQuery(before.url) === withoutQuery(after.url)) return paramChanges;
  const url: Change = {
    place: { in: 'url', offset: null, length: null },
    before: before.url,
    after: after.url,
  };
  const isPathRow = ({ place }: Change): boolean =>
    place.in === 'param' && after.params.some((row) => row.place === 'path' && row.name === place.name);
  return [url, ...paramChanges.filter(isPathRow)];
}

function withoutQuery(url: string): string {
  return url.replace(/\?[^#]*/, '');
}

/** Rows by id; a row that is switched off counts as not there. */
function diffRows(before: readonly Row[], after: readonly Row[], placeOf: (name: string) => Place): Change[] {
  const changes: Change[] = [];
  const isActive = (row: Row | undefined): row is Row =>
    row !== undefined && row.isEnabled && (row.name !== '' || row.value !== '');
  for (const old of before) {
    if (!isActive(old)) continue;
    const now = after.find(({ id }) => id === old.id);
    if (!isActive(now)) changes.push({ place: placeOf(old.name), before: lineOf(old), after: null });
    else if (lineOf(now) !== lineOf(old))
      changes.push({ place: placeOf(now.name), before: lineOf(old), after: lineOf(now) });
  }
  for (const now of after) {
    const old = before.find(({ id }) => id === now.id);
    if (isActive(now) && !isActive(old))
      changes.push({ place: placeOf(now.name), before: null, after: lineOf(now) });
  }
  return changes;
}

function lineOf(row: Row): string {
  return `${row.name}: ${row.value}`;
}

function diffAuth(before: DraftAuth, after: DraftAuth): Change[] {
  if (before.kind !== after.kind)
    return [{ place: { in: 'auth', part: 'kind' }, before: authLine(before), after: authLine(after) }];
  switch (after.kind) {
    case 'api-key':
      return before.apiKey.place === after.apiKey.place && before.apiKey.name === after.apiKey.name
        ? diffValues({ in: 'auth', part: 'value' }, before.apiKey.value, after.apiKey.value)
        : diffValues({ in: 'auth', part: 'name' }, authLine(before), authLine(after));
    case 'basic':
      return [
        ...diffValues({ in: 'auth', part: 'username' }, before.basic.username, after.basic.username),
        ...diffValues({ in: 'auth', part: 'password' }, before.basic.password, after.basic.password),
      ];
    case 'bearer':
      return diffValues({ in: 'auth', part: 'token' }, before.bearer.token, after.bearer.token);
    case 'digest':
      return diffParts(['username', 'password'], before.digest, after.digest);
    case 'oauth2':
      return diffParts(OAUTH_PARTS, before.oauth2, after.oauth2);
    case 'aws':
      return diffParts(AWS_PARTS, before.aws, after.aws);
    case 'none':
    case 'inherit':
    case 'unsupported':
      return [];
  }
}

const OAUTH_PARTS = [
  'tokenUrl',
  'authorizationUrl',
  'callbackUrl',
  'clientId',
  'clientSecret',
  'clientPlace',
  'username',
  'password',
  'scope',
] as const;
const AWS_PARTS = ['accessKeyId', 'secretAccessKey', 'sessionToken', 'region', 'service'] as const;

function diffParts<P extends AuthPart>(
  parts: readonly P[],
  before: Readonly<Record<P, string>>,
  after: Readonly<Record<P, string>>,
): Change[] {
  return parts.flatMap((part) => diffValues({ in: 'auth', part }, before[part], after[part]));
}

/** A sign-in as the line it sends; null where it sends none of its own. */
function authLine(auth: DraftAuth): string | null {
  switch (auth.kind) {
    case 'api-key':
      return auth.apiKey.place === 'header'
        ? `${auth.apiKey.name}: ${auth.apiKey.value}`
        : `?${auth.apiKey.name}=${auth.apiKey.value}`;
    case 'basic':
      return `Authorization: Basic ${auth.basic.username}:${auth.basic.password}`;
    case 'bearer':
      return `Authorization: Bearer ${auth.bearer.token}`;
    case 'digest':
      return `Authorization: Digest ${auth.digest.username}:${auth.digest.password}`;
    case 'oauth2':
      return `OAuth 2.0: ${auth.oauth2.clientId}`;
    case 'aws':
      return `Authorization: AWS4-HMAC-SHA256 ${auth.aws.accessKeyId}`;
    case 'none':
    case 'inherit':
    case 'unsupported':
      return null;
  }
}

function diffBody(before: DraftBody, after: DraftBody): Change[] {
  const whole: Place = { in: 'body', line: null, column: null, offset: null, length: null, path: null };
  if (before.kind !== after.kind) return [{ place: whole, before: before.kind, after: after.kind }];
  if (after.kind === 'none' || after.kind === 'unsupported') return [];
  if (after.kind === 'form') return diffRows(before.form, after.form, (name) => ({ in: 'form', name }));
  if (after.kind === 'multipart')
    return diffRows(before.multipart, after.multipart, (name) => ({ in: 'form', name }));
  if (after.kind === 'file') return diffValues(whole, before.file.path, after.file.path);
  if (after.kind === 'graphql') return diffTexts(graphqlText(before.graphql), graphqlText(after.graphql));
  return diffTexts(before.text, after.text);
}
