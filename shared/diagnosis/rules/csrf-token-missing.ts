import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/** Headers in which a server hands a token against forgery out, and takes it back. */
const TOKEN_HEADERS = [
  'X-CSRF-Token',
  'X-XSRF-Token',
  'X-CSRFToken',
  'X-Request-Verification-Token',
] as const;
/** Cookies that hold one, and the header in which it goes back (Django, Angular, Laravel). */
const TOKEN_COOKIES: readonly (readonly [cookie: string, header: string])[] = [
  ['csrftoken', 'X-CSRFToken'],
  ['XSRF-TOKEN', 'X-XSRF-TOKEN'],
];

/**
 * The server wants to see that the call comes from one of its own pages: the token for that is in its answer.
 * Source: SAP Gateway ("CSRF Token Handling"), docs.djangoproject.com/ref/csrf, Laravel's 419.
 */
export const csrfTokenMissing: Rule = {
  id: 'csrf-token-missing',
  check(exchange) {
    const { draft, refusalStatus: status, words } = exchange;
    if (draft === null || (status !== 403 && status !== 419 && status !== 400 && status !== 409)) return null;
    const token = offeredToken(exchange) ?? waiver(words);
    const isAboutIt =
      token?.isNamed === true ||
      /\b(?:csrf|xsrf|cross-site request forgery)\b/i.test(words) ||
      status === 419;
    if (!isAboutIt && token?.isHeader !== true) return null;
    return {
      severity: 'error',
      certainty: isAboutIt ? 'certain' : 'likely',
      summary: say('finding.csrf-token-missing.summary'),
      explanation:
        token === null
          ? say('finding.csrf-token-missing.read-first')
          : say('finding.csrf-token-missing.explanation', { name: token.header }),
      evidence: [
        token === null
          ? { from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }
          : {
              from: token.isWaiver ? 'answer-body' : 'answer-header',
              name: token.header,
              value: token.value,
            },
      ],
      place: { in: 'header', name: token?.header ?? 'X-CSRF-Token' },
      fixes:
        token === null
          ? []
          : [
              {
                id: 'send-csrf-token',
                label: say('fix.set-header', { name: token.header, value: token.value }),
                because: token.isWaiver ? say('because.waives-check') : say('because.answer-hands-it-out'),
                certainty: 'likely',
                edits: [{ op: 'set-header', name: token.header, value: token.value }],
              },
            ],
    };
  },
};

interface OfferedToken {
  readonly header: string;
  readonly value: string;
  readonly isHeader: boolean;
  /** The answer speaks of this very header. */
  readonly isNamed?: true;
  /** It asks for the check not to be made, as programs may that are no browser. */
  readonly isWaiver?: true;
}

/** Source: developer.atlassian.com/cloud/jira, "XSRF check failed": programs send this header with files. */
function waiver(words: string): OfferedToken | null {
  return /\bXSRF check failed\b/i.test(words)
    ? { header: 'X-Atlassian-Token', value: 'no-check', isHeader: false, isWaiver: true }
    : null;
}

/** A header of the answer that its words tell to send back: a session's number, a nonce. */
function namedToken({ answer, words }: Exchange): OfferedToken | null {
  for (const [header, value] of answer?.headers ?? [])
    if (
      /^x-/i.test(header) &&
      /session|token|nonce|csrf|xsrf|ticket/i.test(header) &&
      value !== '' &&
      words.toLowerCase().includes(header.toLowerCase())
    )
      return { header, value, isHeader: true, isNamed: true };
  return null;
}

function offeredToken(exchange: Exchange): OfferedToken | null {
  for (const header of TOKEN_HEADERS) {
    const value = exchange.answerHeader(header);
    // SAP answers "Required" where one has to be fetched first.
    if (value !== null && value !== '' && !/^required$/i.test(value))
      return { header, value, isHeader: true };
  }
  const named = namedToken(exchange);
  if (named !== null) return named;
  const cookies = exchange.answer?.headers.filter(([name]) => name.toLowerCase() === 'set-cookie') ?? [];
  for (const [cookie, header] of TOKEN_COOKIES) {
    const found = cookies.find(([, value]) => value.startsWith(`${cookie}=`))?.[1];
    const value = found?.slice(cookie.length + 1).split(';')[0] ?? '';
    if (value !== '') return { header, value: decode(value), isHeader: false };
  }
  return null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
