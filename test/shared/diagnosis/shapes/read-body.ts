import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import { explain, JSON_TYPE } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

/** What is said of a body, a JSON value or a text, without a request: with 400 and as JSON unless the test says else. */
export function readBody(body: unknown, parts: Omit<ExchangeParts, 'body'> = {}): Diagnosis {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return explain({ status: 400, headers: JSON_TYPE, draft: null, ...parts, body: text });
}

/** The parts of the first error that a shape fills, places left out. */
export function firstError({ errors }: Diagnosis): unknown {
  const [first] = errors;
  if (first === undefined) return null;
  const { message, code, title, docsUrl, field } = first;
  return { message, code, title, docsUrl, field: field?.path ?? null };
}
