import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** Statuses that a header of the request brings about by itself, and the headers (RFC 9110 13, 14.2, 10.1.1). */
const HEADERS_BY_STATUS: Readonly<Record<number, readonly string[]>> = {
  304: ['If-None-Match', 'If-Modified-Since'],
  416: ['Range'],
  417: ['Expect'],
  421: ['Host'],
  463: ['X-Forwarded-For'],
};

/** Sums over a body: copied along with a request, they are those of another one. Source: RFC 9530, docs.aws.amazon.com (BadDigest). */
const CHECKSUMS = ['Content-MD5', 'Digest', 'Content-Digest', 'Repr-Digest', 'X-Amz-Content-Sha256'];

/** Without one header of the request the answer would be the ordinary one. */
export const headerNotWanted: Rule = {
  id: 'header-not-wanted',
  isForSuccess: true,
  check({ draft, status, view }) {
    const isAboutHost =
      status === 400 &&
      /\binvalid host\b|\bhost ?name\b|\bhost header\b/i.test(view?.text.slice(0, 2048) ?? '');
    const isAboutOrigin =
      (status === 403 || status === 400) &&
      /\bCORS\b|\borigin\b[^.\n]{0,40}\bnot (?:allowed|permitted)|\b(?:invalid|disallowed|forbidden) origin\b/i.test(
        view?.text.slice(0, 2048) ?? '',
      );
    const named = isAboutHost ? ['Host'] : isAboutOrigin ? ['Origin'] : undefined;
    const isAboutSum =
      status === 400 &&
      /\bdid not match\b|\bdoes(?: not|n't) match\b|\bmismatch|\bBadDigest\b/i.test(
        view?.text.slice(0, 2048) ?? '',
      );
    const names =
      status === null
        ? undefined
        : (named ?? (isAboutSum ? CHECKSUMS : undefined) ?? HEADERS_BY_STATUS[status]);
    const row = draft?.headers.find(
      ({ name, isEnabled }) =>
        isEnabled && names?.some((each) => each.toLowerCase() === name.trim().toLowerCase()),
    );
    if (row === undefined) return null;
    const isPlain = status === 304;
    return {
      severity: isPlain ? 'info' : 'error',
      certainty: 'certain',
      summary: isPlain
        ? say('finding.header-not-wanted.unchanged')
        : say('finding.header-not-wanted.summary', { name: row.name }),
      explanation: say('finding.header-not-wanted.explanation', { name: row.name }),
      evidence: [{ from: 'request', name: row.name, value: row.value }],
      place: { in: 'header', name: row.name },
      fixes: [
        {
          id: 'remove-header',
          label: say('fix.remove-header', { name: row.name }),
          because: say('because.request-shows'),
          certainty: 'likely',
          edits: [{ op: 'remove-header', name: row.name }],
        },
      ],
    };
  },
};
