import type { JsonNode } from '../../json/json-node.ts';
import { docsUrlOf, integerOf, isObject, itemsOf, member, textOf, wordsAt } from '../json-reading.ts';
import { placeOfWord } from '../field-path.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * HubSpot: `{"status": "error", category, subCategory, message, correlationId, context, links, errors: [{message, in,
 * code, context}]}`; a batch of which a part failed is 207 with `numErrors` and a list of such errors.
 *
 * Source: developers.hubspot.com/docs/api/error-handling; HubSpot/HubSpot-public-api-spec-collection.
 */
export const hubspot: Shape = {
  id: 'hubspot',
  recognise(answer) {
    const root = answer.json;
    const isBatch = (integerOf(member(root, 'numErrors')) ?? 0) > 0;
    if (isBatch) {
      const errors = itemsOf(member(root, 'errors')).flatMap((each) => readError(each, null));
      if (errors.length === 0) return null;
      const isPartial = itemsOf(member(root, 'results')).length > 0;
      return reportOn(answer, {
        confidence: 'certain',
        errors,
        isFailure: answer.isSoundJson && !isPartial,
        isPartial: answer.isSoundJson && isPartial,
      });
    }
    if (!isError(root)) return null;
    const docsUrl = linkIn(member(root, 'links'));
    const listed = itemsOf(member(root, 'errors')).flatMap((each) => readError(each, docsUrl));
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? wordsAt(root, 'message') : null,
      errors: listed.length > 0 ? listed : readError(root, docsUrl),
    });
  },
};

function isError(node: JsonNode | null): boolean {
  return (
    wordsAt(node, 'status') === 'error' &&
    wordsAt(node, 'message') !== null &&
    (wordsAt(node, 'category') !== null || wordsAt(node, 'correlationId') !== null)
  );
}

/** `in` is a part of the request in some of its APIs and the name of a field in others. */
function readError(node: JsonNode | null, docsUrl: string | null): ReportedError[] {
  const where = wordsAt(node, 'in');
  const part = where === null ? null : placeOfWord(where);
  const named = (part === null ? where : null) ?? nameInContext(member(node, 'context'));
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: wordsAt(node, 'code') ?? wordsAt(node, 'subCategory') ?? wordsAt(node, 'category'),
    title: missingScopes(node),
    field: fieldNamed(named, part ?? 'unknown'),
    docsUrl: linkIn(member(node, 'links')) ?? docsUrl,
  });
}

/** `{"propertyName": ["colour"]}`, `{"invalidPropertyName": ["colour"]}`. */
function nameInContext(context: JsonNode | null): string | null {
  if (!isObject(context)) return null;
  const named = context.members.find(({ key }) => /(?:property|field|param\w*)_?name$/i.test(key.value));
  return textOf(itemsOf(named?.value ?? null)[0] ?? null);
}

function missingScopes(node: JsonNode | null): string | null {
  const scopes = itemsOf(
    member(member(node, 'context'), 'missingScopes') ??
      member(member(node, 'context'), 'requiredGranularScopes'),
  );
  const names = scopes.map(textOf).filter((name) => name !== null);
  return names.length === 0 ? null : `missingScopes: ${names.join(', ')}`;
}

function linkIn(links: JsonNode | null): string | null {
  const found = isObject(links) ? links.members.map(({ value }) => docsUrlOf(value)) : [];
  return found.find((url) => url !== null) ?? null;
}
