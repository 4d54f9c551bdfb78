import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { inEnglish } from '../foreign-words.ts';
import { SAYS_MISSING } from '../name-mend.ts';
import type { Rule } from '../rule.ts';

const STATUSES: ReadonlySet<number> = new Set([400, 404, 422]);
const SAYS_UNREADABLE =
  /\b(?:invalid|illegal|unsafe|unescaped|unencoded|not allowed) (?:character|uri|url|percent|escape)|\bURI ?(?:Error|malformed)|\bmalformed (?:uri|url|request|percent|escape|query)|\bfailed to decode\b|\b(?:percent|url)[- ]?(?:encod|decod|escap)\w*|\bbad (?:uri|url|escape)\b|\bRFC ?3986\b/i;

/**
 * A character of the address means something else there than itself, or nothing at all: a number sign ends what is sent,
 * a per cent sign begins a code, brackets and the like do not belong. Source: RFC 3986 2.1 and 3.4.
 */
export const addressNotEncoded: Rule = {
  id: 'address-not-encoded',
  check(exchange) {
    const { draft, isRefused, refusalStatus: status, words } = exchange;
    if (draft === null || !isRefused || !STATUSES.has(status ?? 0)) return null;
    const found =
      byFragment(exchange) ??
      byPercent(exchange) ??
      (SAYS_UNREADABLE.test(words) ? byCharacter(draft.url) : null);
    if (found === null || found.url === draft.url) return null;
    const { sign, offset, url, certainty } = found;
    return {
      severity: 'error',
      certainty,
      summary: say('finding.address-not-encoded.summary', { sign }),
      explanation:
        sign === '#'
          ? say('finding.address-not-encoded.fragment')
          : say('finding.address-not-encoded.explanation'),
      evidence: [{ from: 'request', name: 'address', value: draft.url }],
      place: { in: 'url', offset, length: 1 },
      fixes: [
        {
          id: 'encode-in-address',
          label: say('fix.encode-in-address', { sign, code: encode(sign) }),
          because: say('because.sign-has-meaning'),
          certainty,
          edits: [{ op: 'set-url', url }],
        },
      ],
    };
  },
};

interface Found {
  readonly sign: string;
  readonly offset: number;
  readonly url: string;
  readonly certainty: 'likely' | 'possible';
}

/** `?color=#ff8800&size=2`: what stands behind the sign was not sent, and the server misses it. */
function byFragment({ draft, errors, words }: Exchange): Found | null {
  const url = draft?.url ?? '';
  const offset = url.indexOf('#');
  const query = url.indexOf('?');
  if (offset === -1 || query === -1 || query > offset) return null;
  const before = /[?&]([^=&#]+)=[^&#]*$/.exec(url.slice(0, offset))?.[1] ?? '';
  const lost = [...url.slice(offset).matchAll(/&([^=&#]+)=/g)].map(([, name = '']) => name);
  const isMissed = [before, ...lost].some(
    (name) =>
      name !== '' &&
      (errors.some(({ field }) => field?.path.at(-1) === name) ||
        new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(words)),
  );
  if (!isMissed && !SAYS_MISSING.test(inEnglish(words))) return null;
  return {
    sign: '#',
    offset,
    url: `${url.slice(0, offset)}${url.slice(offset).replaceAll('#', '%23')}`,
    certainty: isMissed ? 'likely' : 'possible',
  };
}

/** A per cent sign without a code behind it. */
function byPercent({ draft, refusalStatus: status, words }: Exchange): Found | null {
  const url = draft?.url ?? '';
  const offset = url.search(BARE_PERCENT);
  if (offset === -1) return null;
  return {
    sign: '%',
    offset,
    url: url.replaceAll(BARE_PERCENT_ALL, '%25'),
    certainty: status === 400 || SAYS_UNREADABLE.test(words) ? 'likely' : 'possible',
  };
}

const BARE_PERCENT = /%(?![0-9a-f]{2}|\{\{)/i;
const BARE_PERCENT_ALL = /%(?![0-9a-f]{2}|\{\{)/gi;

/** Signs that RFC 3986 has no place for in a path or a query. */
function byCharacter(url: string): Found | null {
  const start = Math.max(0, url.indexOf('/', url.indexOf('//') + 2));
  const parts = url.slice(start).split(/(\{\{[^{}]*\}\})/);
  const encoded = parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(ODD, encode)));
  const offset = url.slice(start).search(ODD);
  return offset === -1
    ? null
    : {
        sign: url.charAt(start + offset),
        offset: start + offset,
        url: url.slice(0, start) + encoded.join(''),
        certainty: 'likely',
      };
}

const ODD = /[[\]{}|\\^`"<> ]/g;

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
