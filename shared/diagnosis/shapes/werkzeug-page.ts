import { errorsOf } from '../json-report.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { decodeEntities } from '../xml-reading.ts';

/**
 * Flask's own pages, made by Werkzeug: a title with the number and the name of the status, the name again as the heading,
 * and a paragraph that says what it means.
 *
 * Source: pallets/werkzeug, src/werkzeug/exceptions.py, `HTTPException.get_body`.
 */
export const werkzeugPage: Shape = {
  id: 'werkzeug',
  recognise(answer) {
    if (answer.look !== 'html') return null;
    const match =
      /^\s*<!doctype html>\s*<html lang=en>\s*<title>([45]\d\d) ([^<]{1,100})<\/title>\s*<h1>([^<]{1,100})<\/h1>\s*<p>([^<]{1,1000})<\/p>/i.exec(
        answer.text.slice(0, 4096),
      );
    if (match === null) return null;
    const [, status = '', title = '', heading = '', paragraph = ''] = match;
    if (title !== heading) return null;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors: errorsOf({
        message: decodeEntities(paragraph).replace(/\s+/g, ' ').trim(),
        title: decodeEntities(title),
      }),
      status: Number(status),
      isFailure: answer.status === null,
    };
  },
};
