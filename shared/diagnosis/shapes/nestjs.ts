import {
  hasMember,
  hasOnly,
  integerOf,
  isObject,
  itemsOf,
  member,
  wordsAt,
  wordsOf,
} from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * NestJS, and hapi, which writes the same: `{"statusCode", "error": "Bad Request", "message": "…" or ["…"]}`. The
 * sentences of its validation begin with the way to the field: `items.0.qty must be …`.
 *
 * Source: docs.nestjs.com/exception-filters; .../techniques/validation.
 */
export const nestjs: Shape = {
  id: 'nestjs',
  recognise(answer) {
    const root = answer.json;
    const status = integerOf(member(root, 'statusCode'));
    const message = member(root, 'message');
    if (status === null || message === null || !hasOnly(root, ['statusCode', 'error', 'message']))
      return null;
    const sentences = message.kind === 'array' ? itemsOf(message) : [message];
    const errors = sentences.flatMap((each) => readSentence(wordsOf(each)));
    const title = wordsAt(root, 'error');
    if (errors.length === 0 || isObject(message) || (title === null && hasMember(root, 'error'))) return null;
    return reportOn(answer, {
      confidence: message.kind === 'array' ? 'certain' : 'likely',
      headline: message.kind === 'array' ? title : null,
      errors,
      status,
    });
  },
};

/** Of nested values the way is `items.0.qty`; a sentence about an unknown name is `property colour should not exist`. */
function readSentence(sentence: string | null): ReportedError[] {
  const named =
    /^property ([\w$.-]{1,200}) should not exist/.exec(sentence ?? '')?.[1] ??
    /^(?:each value in )?([A-Za-z_$][\w$.-]{0,200}) (?:must|should) /.exec(sentence ?? '')?.[1] ??
    /^([A-Za-z_$][\w$]*(?:\.[\w$]+)+)\b/.exec(sentence ?? '')?.[1] ??
    null;
  return errorsOf({ message: sentence, field: fieldNamed(named) });
}
