import type { JsonNode } from '../../json/json-node.ts';
import { findHeader } from '../../http/headers.ts';
import { hasOnly, itemsOf, member, wordsAt, wordsOf } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Shopify's REST API: `errors` alone, as a sentence, a list of them, or a map of either by field, under one of its own
 * headers, because many build their errors like that. Without the header only its `[API]` sentences are told for sure.
 *
 * Source: shopify.dev/docs/api/usage/response-codes.
 */
export const shopify: Shape = {
  id: 'shopify',
  recognise(answer) {
    const root = answer.json;
    const isLabelled = [
      'x-shopid',
      'x-shopify-stage',
      'x-shopify-shop-api-call-limit',
      'x-shopify-api-version',
    ].some((name) => findHeader(answer.headers, name) !== null);
    const isApiSentence = (wordsAt(root, 'errors') ?? '').startsWith('[API] ');
    if (!hasOnly(root, ['errors', 'error', 'error_description']) || !(isLabelled || isApiSentence))
      return null;
    const description = wordsAt(root, 'error_description');
    const errors = readErrors(member(root, 'errors'));
    return reportOn(answer, {
      confidence: 'certain',
      errors: errors.length > 0 ? errors : errorsOf({ message: description ?? wordsAt(root, 'error') }),
    });
  },
};

function readErrors(errors: JsonNode | null): ReportedError[] {
  if (errors === null || errors.kind !== 'array') return readFieldMap(errors);
  return itemsOf(errors).flatMap((each) => errorsOf({ message: wordsOf(each) ?? wordsAt(each, 'message') }));
}
