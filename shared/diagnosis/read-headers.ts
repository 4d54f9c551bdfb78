import { parseHttpDate } from '../http/http-date.ts';
import type { Headers } from '../model/response-record.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { GRPC_STATUSES } from './grpc-statuses.ts';
import { parseChallenges } from './challenges.ts';
import { dayOf, deprecationTime } from './end-of-life.ts';
import { readLinks } from './links.ts';
import { readDurationMs } from './rate-limit.ts';

/** One sentence for a header, its value read. `now`: epoch milliseconds. */
export type ReadHeader = (value: string, now: number) => Message;

/**
 * Headers of answers whose value says what matters: sign-in, the end of an address, copies, what stands in between, gRPC.
 * Sources: RFC 9110, 9111, 9745, 8594, 8288; grpc.io, "Status codes"; the vendors' pages.
 */
export const READ_ANSWER_HEADERS: Readonly<Record<string, ReadHeader>> = {
  'cf-cache-status': (value) => explainCopy(value),
  'cf-error-type': (value) => say('header.cf-error', { what: brief(value) }),
  'cf-error-origin': (value) => say('header.cf-error', { what: brief(value) }),
  'cf-mitigated': () => say('header.cf-mitigated'),
  'content-range': explainRange,
  deprecation: (value, now) => {
    const time = deprecationTime(value, now);
    const day = time === null ? null : dayOf(time);
    return day === null ? say('header.deprecation') : say('header.deprecation-date', { day });
  },
  'grpc-message': (value) => say('header.grpc-message', { words: brief(percentDecoded(value)) }),
  'grpc-status': (value) => {
    const name = GRPC_STATUSES[Number(value.trim())];
    return name === undefined || value.trim() === ''
      ? say('header.grpc-status')
      : say('header.grpc-status-named', { code: value.trim(), name });
  },
  link: explainLink,
  'server-timing': explainTiming,
  'strict-transport-security': (value) =>
    say(
      /max-age\s*=\s*"?0\b/i.test(value) ? 'header.strict-transport-off' : 'header.strict-transport-security',
    ),
  sunset: (value, now) => {
    const time = parseHttpDate(value, now);
    const day = time === null ? null : dayOf(time);
    return day === null ? say('header.sunset') : say('header.sunset-date', { day });
  },
  via: (value) => say('header.via-named', { names: brief(value) }),
  warning: (value) => {
    const words = /^\s*\d{3}\s+\S{1,200}\s+"((?:[^"\\]|\\.){1,1000})"/.exec(value)?.[1];
    return words === undefined ? say('header.warning') : say('header.warning-words', { words: brief(words) });
  },
  'www-authenticate': explainChallenges,
  'x-accepted-github-permissions': (value) => say('header.permissions-wanted', { names: brief(value) }),
  'x-accepted-oauth-scopes': (value) => say('header.permissions-wanted', { names: brief(value) }),
  'x-amzn-errortype': (value) => say('header.error-code', { code: brief(value.split(':')[0] ?? value) }),
  'x-api-warn': (value) => say('header.vendor-warning', { words: brief(value) }),
  'azure-deprecating': (value) => say('header.vendor-deprecation', { words: brief(value) }),
  'x-shopify-api-deprecated-reason': (value) => say('header.vendor-deprecation', { words: brief(value) }),
  'x-cache': (value) => explainCopy(value),
  'x-csrf-token': (value) =>
    say(/^required$/i.test(value.trim()) ? 'header.csrf-required' : 'header.csrf-token'),
  'x-xsrf-token': () => say('header.csrf-token'),
  'x-ms-error-code': (value) => say('header.error-code', { code: brief(value) }),
  'x-ms-retry-after-ms': (value) => explainWaitMs(value),
  'retry-after-ms': (value) => explainWaitMs(value),
  'x-oauth-scopes': (value) =>
    value.trim() === ''
      ? say('header.permissions-none')
      : say('header.permissions-held', { names: brief(value) }),
  'x-squid-error': (value) => say('header.squid-error', { code: brief(value.split(/\s/)[0] ?? value) }),
  'ngrok-error-code': (value) => say('header.error-code', { code: brief(value) }),
  'x-vercel-error': (value) => say('header.error-code', { code: brief(value) }),
};

/** Which sign-in is wanted, and what was wrong with the one that was sent (RFC 6750 3, RFC 9728 5.1). */
function explainChallenges(value: string): Message {
  const challenges = parseChallenges(value);
  const schemes = challenges.map(({ scheme }) => scheme).join(', ') || value.trim();
  const param = (name: string): string | undefined =>
    challenges.map(({ params }) => params.get(name)).find((each) => each !== undefined && each !== '');
  const words = param('error_description') ?? param('error');
  if (words !== undefined) return say('header.www-authenticate-error', { schemes, words: brief(words) });
  const scope = param('scope');
  if (scope !== undefined) return say('header.www-authenticate-scope', { schemes, scope: brief(scope) });
  const metadata = param('resource_metadata');
  return metadata === undefined
    ? say('header.www-authenticate', { schemes })
    : say('header.www-authenticate-metadata', { schemes, url: metadata });
}

const LINK_TEXTS = [
  ['next', 'header.link-next'],
  ['successor-version', 'header.link-successor'],
  ['deprecation', 'header.link-deprecation'],
  ['sunset', 'header.link-deprecation'],
  ['blocked-by', 'header.link-blocked-by'],
  ['help', 'header.link-help'],
  ['service-doc', 'header.link-help'],
  ['service-desc', 'header.link-help'],
  ['prev', 'header.link-previous'],
  ['previous', 'header.link-previous'],
] as const;

function explainLink(value: string): Message {
  const headers: Headers = [['Link', value]];
  const rels = readLinks(headers).flatMap((link) => link.rels);
  const found = LINK_TEXTS.find(([rel]) => rels.includes(rel));
  return say(found?.[1] ?? 'header.link');
}

/** `HIT`, `Miss from cloudfront`, `TCP_MISS`, `Error from cloudfront`, `DYNAMIC`: whether a copy answered. */
function explainCopy(value: string): Message {
  if (/\berror\b/i.test(value)) return say('header.copy-error');
  if (/\b(?:stale|updating)\b/i.test(value)) return say('header.copy-stale');
  if (/hit|revalidated/i.test(value)) return say('header.copy-hit');
  return /miss|expired/i.test(value)
    ? say('header.copy-miss')
    : /dynamic|bypass|pass|none/i.test(value)
      ? say('header.copy-not-kept')
      : say('header.x-cache');
}

/** `bytes 0-99/1234`, and after 416 `bytes &#42;/1234` (RFC 9110 14.4). */
function explainRange(value: string): Message {
  const whole = /\*\/(\d{1,18})\s*$/.exec(value)?.[1];
  if (whole !== undefined) return say('header.content-range-none', { bytes: whole });
  const part = /(\d{1,18})-(\d{1,18})\/(\d{1,18})/.exec(value);
  return part === null
    ? say('header.content-range')
    : say('header.content-range-part', { from: part[1] ?? '', to: part[2] ?? '', bytes: part[3] ?? '' });
}

/** `db;dur=53, app;desc="Shop";dur=47.2` (w3c.github.io/server-timing). */
function explainTiming(value: string): Message {
  const parts = [
    ...value
      .slice(0, 4096)
      .matchAll(/(?:^|,)\s*([\w.-]{1,60})((?:\s*;\s*[\w-]{1,20}=(?:"[^"]{0,200}"|[^\s,;"]{1,60}))*)/g),
  ]
    .map(([, name = '', parameters = '']) => ({
      name: /desc="?([^";,]{1,60})/.exec(parameters)?.[1] ?? name,
      ms: /dur="?(\d{1,9}(?:\.\d{1,3})?)/.exec(parameters)?.[1],
    }))
    .flatMap(({ name, ms }) => (ms === undefined ? [] : [`${name} ${ms} ms`]));
  return parts.length === 0
    ? say('header.server-timing')
    : say('header.server-timing-read', { parts: parts.slice(0, 6).join(', ') });
}

function explainWaitMs(value: string): Message {
  const text = value.trim();
  const ms = /^\d{1,12}(?:\.\d{1,9})?$/.test(text) ? Number(text) : readDurationMs(text);
  return ms === null
    ? say('header.retry-after-unread')
    : say('header.retry-after', { seconds: Math.ceil(ms / 1000) });
}

/** gRPC writes other characters than printable ASCII as `%` and two hexadecimal digits. */
export function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function brief(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
