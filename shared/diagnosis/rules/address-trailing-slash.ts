import { say } from '../../texts/text.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import type { Rule } from '../rule.ts';

const SAYS_SLASH =
  /\b(?:does not|doesn['’]t|must|should|has to) end (?:in|with) a (?:trailing )?slash\b|\bnote the trailing slash\b|\b(?:missing|without|requires?|append|needs?|lacks?|add|must (?:end|have|contain|include))\b[^.\n]{0,20}\b(?:trailing )?slash\b|\btrailing slash\b[^.\n]{0,20}\b(?:missing|required|needed)/i;

/** With a slash at its end it is another address for many servers, GitHub's API among them (docs.github.com/rest). */
export const addressTrailingSlash: Rule = {
  id: 'address-trailing-slash',
  check({ draft, refusalStatus: status, words }) {
    if (draft === null || !STATUSES.has(status ?? 0)) return null;
    const parts = splitAddress(draft.url);
    const path = parts.path.replace(/\/+$/, '');
    const wantsOne = SAYS_SLASH.test(words);
    if (wantsOne && path === parts.path && path !== '') return addSlash(parts);
    if (
      status === 404 &&
      path === parts.path &&
      isCollection(path) &&
      parts.fragment.length <= 1 &&
      isOfDjango(words)
    )
      return maybeSlash(parts);
    // What stands behind a number sign belongs to the path, and was not sent.
    if (path === '' || path === parts.path || status !== 404 || parts.fragment.length > 1) return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.address-trailing-slash.summary'),
      explanation: say('finding.address-trailing-slash.explanation'),
      evidence: [{ from: 'request', name: 'address', value: parts.path }],
      place: {
        in: 'url',
        offset: parts.origin.length + path.length,
        length: parts.path.length - path.length,
      },
      fixes: [
        {
          id: 'remove-trailing-slash',
          label: say('fix.remove-trailing-slash'),
          because: say('because.slash-makes-another-address'),
          certainty: 'likely',
          edits: [{ op: 'set-url', url: joinAddress({ ...parts, path }) }],
        },
      ],
    };
  },
};

/** The last step is a word, and no name of a file or an id: `/api/stops`. */
function isCollection(path: string): boolean {
  return /\/[a-z][a-z_-]*$/i.test(path) && !path.endsWith('-');
}

/** The page of Django, whose addresses end in a slash by custom (docs.djangoproject.com, `APPEND_SLASH`). */
function isOfDjango(words: string): boolean {
  return /\bThe requested resource was not found on this server\b|\bURLconf\b/.test(words);
}

function maybeSlash(parts: ReturnType<typeof splitAddress>): ReturnType<Rule['check']> {
  const found = addSlash(parts);
  return found === null
    ? null
    : {
        ...found,
        severity: 'info',
        certainty: 'possible',
        fixes: found.fixes.map((fix) => ({
          ...fix,
          because: say('because.slash-makes-another-address'),
          certainty: 'possible',
        })),
      };
}

/** Django says it under 500, where it cannot redirect a POST (`APPEND_SLASH`). */
const STATUSES: ReadonlySet<number> = new Set([400, 404, 405, 500]);

function addSlash(parts: ReturnType<typeof splitAddress>): ReturnType<Rule['check']> {
  return {
    severity: 'error',
    certainty: 'certain',
    summary: say('finding.address-trailing-slash.missing'),
    explanation: say('finding.address-trailing-slash.explanation'),
    evidence: [{ from: 'request', name: 'address', value: parts.path }],
    place: { in: 'url', offset: parts.origin.length + parts.path.length, length: 0 },
    fixes: [
      {
        id: 'add-trailing-slash',
        label: say('fix.add-trailing-slash'),
        because: say('because.server-says'),
        certainty: 'certain',
        edits: [{ op: 'set-url', url: joinAddress({ ...parts, path: `${parts.path}/` }) }],
      },
    ],
  };
}
