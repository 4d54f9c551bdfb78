import { makeError } from '../error-item.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';

/**
 * A web page where an API's answer was expected: its heading or title is all that can be said. A page with 2xx is not an
 * error by itself; whether it should not be there is for the rules to say.
 */
export const genericHtml: Shape = {
  id: 'generic',
  recognise(answer) {
    const page = answer.look === 'html' ? answer.page : null;
    if (page === null || (answer.status !== null && answer.status < 400)) return null;
    const heading = page.heading ?? page.title;
    const named = answer.status === null ? (statusIn(page.title) ?? statusIn(page.heading)) : null;
    // A page of which nothing else is known is an error only if it says so itself.
    if (answer.status === null && named === null) return null;
    const message =
      sentenceBehind(heading, page.words) ??
      page.heading ??
      (isSentence(page.words) && !NAMES_A_FAILURE.test(page.title ?? '') ? page.words : null) ??
      page.title ??
      (page.words === '' ? null : page.words);
    const report = { ...EMPTY_REPORT, status: named, isFailure: named !== null };
    if (message === null) return report;
    const title = [page.title, page.heading].find((each) => each !== null && each !== message) ?? null;
    return { ...report, errors: [makeError({ message, title, code: exceptionOf(page.words) })] };
  },
};

/** Titles that say what is the matter, as servers head their own pages; any other is the name of the site. */
const NAMES_A_FAILURE =
  /\b(?:error|required|not found|forbidden|denied|unavailable|gateway|unauthori[sz]ed|bad request|too many|timeout|blocked)\b/i;

/** A short page without a heading says in one sentence what its title does not. */
function isSentence(words: string): boolean {
  return words.length <= 200 && /^\S+(?:\s+\S+){2,}/.test(words);
}

/** Headings that only say that something is wrong, in front of the sentence that says what. */
const SAYS_NOTHING =
  /^(?:(?:oops|whoops|sorry|oh no|uh[- ]oh|error|fehler|erreur)\b[^]{0,30}|(?:an? )?(?:internal |server |application |unexpected )*(?:error|problem)(?: has)?(?: occurr?ed)?|something went wrong|(?:es ist )?ein fehler(?: ist)? aufgetreten)[.!:…]*$/i;

/** A heading that is the name of a status and no more. */
const NAME_OF_STATUS = /^(?:bad request|not found|forbidden|unauthori[sz]ed|internal server error)[.!]?$/i;

/** The sentence of a page whose heading is no more than its status, or less; null where there is none: "nginx" is no sentence. */
function sentenceBehind(heading: string | null, words: string): string | null {
  if (heading === null || !words.includes(heading)) return null;
  const isStatus = statusIn(heading) !== null || NAME_OF_STATUS.test(heading);
  if (!isStatus && !SAYS_NOTHING.test(heading)) return null;
  const rest = words.slice(words.indexOf(heading) + heading.length).trim();
  return /^\S+(?:\s+\S+){2,}/.test(rest) ? rest : null;
}

/** `502 Bad Gateway`, `HTTP Status 404 – Not Found`, `Error 403`: how servers head their error pages. */
function statusIn(heading: string | null): number | null {
  const digits = /^(?:HTTP\s+)?(?:Error|Status)?\s*([45]\d\d)\b/i.exec(heading ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The exception that a page with a stack trace names. */
function exceptionOf(words: string): string | null {
  return /\b((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception))\b/.exec(words)?.[1] ?? null;
}
