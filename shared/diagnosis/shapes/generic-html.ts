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
    if (page === null || answer.status === null || answer.status < 400) return null;
    const heading = page.heading ?? page.title;
    const message = heading ?? (page.words === '' ? null : page.words);
    if (message === null) return EMPTY_REPORT;
    const title = page.title !== null && page.title !== message ? page.title : null;
    return { ...EMPTY_REPORT, errors: [makeError({ message, title, code: exceptionOf(page.words) })] };
  },
};

/** The exception that a page with a stack trace names. */
function exceptionOf(words: string): string | null {
  return /\b((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception))\b/.exec(words)?.[1] ?? null;
}
