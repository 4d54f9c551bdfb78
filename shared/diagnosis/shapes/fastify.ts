import type { ErrorField } from '../../model/diagnosis.ts';
import { hasOnly, integerOf, member, wordsAt } from '../json-reading.ts';
import { parseFieldPath } from '../../json/json-path.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Fastify: `{"statusCode", "code": "FST_ERR_VALIDATION", "error", "message": "body/qty must be integer"}`. The sentence
 * begins with the part of the request and the pointer into it; several are joined by commas.
 *
 * Source: fastify.dev/docs/latest/Reference/Validation-and-Serialization, "Error handling"; .../Reference/Errors.
 */
export const fastify: Shape = {
  id: 'fastify',
  recognise(answer) {
    const root = answer.json;
    const status = integerOf(member(root, 'statusCode'));
    const code = wordsAt(root, 'code');
    const message = wordsAt(root, 'message');
    if (status === null || message === null || wordsAt(root, 'error') === null) return null;
    if (!hasOnly(root, ['statusCode', 'code', 'error', 'message', 'validation', 'validationContext']))
      return null;
    const isValidation = PLACED.test(message);
    if (code === null && !isValidation) return null;
    const sentences = isValidation
      ? message.split(/, (?=(?:body|querystring|params|headers)[ /])/)
      : [message];
    return reportOn(answer, {
      confidence: code?.startsWith('FST_') === true || isValidation ? 'certain' : 'likely',
      errors: sentences.flatMap((sentence) => readSentence(sentence, code)),
      status,
    });
  },
};

const PLACED = /^(body|querystring|params|headers)(\/\S*)? must /;

const PARTS: Readonly<Record<string, ErrorField['in']>> = {
  body: 'body',
  querystring: 'query',
  params: 'path',
  headers: 'header',
};

function readSentence(sentence: string, code: string | null): ReportedError[] {
  const [, part = '', pointer = ''] = PLACED.exec(sentence) ?? [];
  const missing = /must have required property '([^']{1,200})'/.exec(sentence)?.[1];
  const path = [
    ...(pointer === '' ? [] : parseFieldPath(pointer)),
    ...(missing === undefined ? [] : [missing]),
  ];
  const place = PARTS[part];
  const field =
    place === undefined || path.length === 0 ? null : { in: place, path, raw: `${part}/${path.join('/')}` };
  return errorsOf({ message: sentence, code, field });
}
