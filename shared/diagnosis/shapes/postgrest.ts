import { hasMember, hasOnly, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * PostgREST, and Supabase before it: `{"code": "23505", "details", "hint", "message"}`, where the code is PostgreSQL's, or
 * PostgREST's own with `PGRST` in front. The column stands in the words.
 *
 * Source: docs.postgrest.org/en/stable/references/errors; postgresql.org/docs/current/errcodes-appendix.
 */
export const postgrest: Shape = {
  id: 'postgrest',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'code');
    const message = wordsAt(root, 'message');
    if (code === null || message === null || !/^(?:PGRST\w{1,3}|[0-9A-Z]{5})$/.test(code)) return null;
    if (!hasMember(root, 'details') || !hasMember(root, 'hint')) return null;
    if (!hasOnly(root, ['code', 'details', 'hint', 'message'])) return null;
    const details = wordsAt(root, 'details');
    // The details tell which value it was; the message is about the rule of the database that it broke.
    const spoken = details !== null && details.startsWith('Key (') ? details : message;
    return reportOn(answer, {
      confidence: 'certain',
      headline: spoken === message ? null : message,
      errors: errorsOf({
        message: spoken,
        code: textAt(root, 'code'),
        field: fieldNamed(columnIn(`${message}\n${details ?? ''}`)),
      }),
      status: null,
    });
  },
};

/** `Key (email)=(…) already exists`, `null value in column "email"`. */
function columnIn(words: string): string | null {
  return (
    /\bKey \("?([\w$]{1,60})"?\)=/.exec(words)?.[1] ?? /\bcolumn "([\w$]{1,60})"/.exec(words)?.[1] ?? null
  );
}
