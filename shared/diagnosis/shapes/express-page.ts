import { decodeEntities } from '../xml-reading.ts';
import { errorsOf } from '../json-report.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';

/**
 * Express's own page: `<title>Error</title>` and one `<pre>`, with `Cannot POST /path` where no route fits, or a message
 * and the stack in development.
 *
 * Source: expressjs.com/en/guide/error-handling; pillarjs/finalhandler.
 */
export const expressPage: Shape = {
  id: 'express',
  recognise(answer) {
    if (answer.look !== 'html' || answer.page?.title !== 'Error') return null;
    const pre = /<body>\s*<pre>([^]{1,4000}?)(?:<\/pre>|$)/i.exec(answer.text.slice(0, 8192))?.[1];
    if (pre === undefined) return null;
    // The stack begins after the first line.
    const [first = ''] = pre.split(/<br>|\n/);
    const message = decodeEntities(first).trim();
    const exception = /^([A-Za-z_]\w*(?:Error|Exception)): (.+)$/.exec(message);
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors: errorsOf({ message: exception?.[2] ?? message, code: exception?.[1] ?? null }),
      isFailure: answer.status === null,
    };
  },
};
