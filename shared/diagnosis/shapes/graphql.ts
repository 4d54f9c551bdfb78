import type { JsonNode, JsonObjectNode } from '../../json/json-node.ts';
import { formatJsonPath } from '../../json/json-path.ts';
import type { JsonPath } from '../../model/edit.ts';
import { makeError } from '../error-item.ts';
import { readFieldMap } from '../field-map.ts';
import {
  docsUrlOf,
  hasOnly,
  integerOf,
  isNothing,
  isObject,
  itemsOf,
  memberAmong,
  memberAt,
  textOf,
  wordsAt,
} from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import { likeStatusOf } from '../like-status.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * GraphQL: `{"errors": [{message, locations: [{line, column}], path: […], extensions: {code}}], "data": …}`, often under
 * 200. With data beside the errors the rest of the query was answered.
 *
 * Sources: spec.graphql.org, section 7.1.2 "Errors"; graphql.github.io/graphql-over-http, "Response".
 */
export const graphql: Shape = {
  id: 'graphql',
  recognise(answer) {
    const root = answer.json;
    const list = itemsOf(memberAt(root, 'errors'));
    const [first] = list;
    if (first === undefined || !isObject(root)) return null;
    const isLabelled = answer.mediaType === 'application/graphql-response+json';
    if (!list.every((node) => wordsAt(node, 'message') !== null)) return null;
    const isRefusal = answer.status !== null && answer.status >= 400;
    const isDocument = isRefusal || hasOnly(root, DOCUMENT) || isWithoutData(root);
    if (!isLabelled && !(isDocument && list.some((node) => isGraphqlError(node, root)))) return null;
    const errors = list.flatMap(readGraphqlErrors);
    const hasData = hasAnyData(memberAt(root, 'data'));
    return reportOn(answer, {
      confidence: isLabelled || memberAt(first, 'locations') !== null ? 'certain' : 'likely',
      errors: hasData ? errors.map((error) => ({ ...error, severity: 'warning' as const })) : errors,
      isFailure: answer.isSoundJson && !hasData,
      isPartial: answer.isSoundJson && hasData,
      ...throttleOf(first),
      likeStatus: likeStatusOf(errors[0]?.code ?? null),
    });
  },
};

/** What an answer of GraphQL holds at its top, and nothing else; frameworks that refuse add their own. */
const DOCUMENT = ['data', 'errors', 'extensions', 'hasNext', 'incremental'];

/** Some add to it what the specification does not allow (monday.com an `account_id`); without data it is an error all the same. */
function isWithoutData(root: JsonObjectNode): boolean {
  return memberAt(root, 'data')?.kind === 'null';
}

/** Places in the query, or what the specification leaves to the server; a way through the answer counts beside `data`. */
function isGraphqlError(node: JsonNode, root: JsonObjectNode): boolean {
  const [location] = itemsOf(memberAt(node, 'locations'));
  if (location !== undefined && integerOf(memberAt(location, 'line')) !== null) return true;
  if (isObject(memberAt(node, 'extensions'))) return true;
  return memberAt(node, 'path')?.kind === 'array' && memberAt(root, 'data') !== null;
}

/** A `data` whose every part is null holds no answer to anything. */
function hasAnyData(data: JsonNode | null): boolean {
  if (data === null || isNothing(data)) return false;
  return !isObject(data) || data.members.some(({ value }) => value.kind !== 'null');
}

function readGraphqlErrors(node: JsonNode): ReportedError[] {
  const extensions = memberAt(node, 'extensions');
  const code = textOf(
    memberAmong(extensions, ['code', 'errorcode', 'classification', 'category']) ??
      memberAmong(node, ['errortype', 'code', 'errorcode']),
  );
  const parts = {
    code: code !== null && /^\S{1,120}$/.test(code) ? code : null,
    docsUrl: docsUrlOf(memberAmong(extensions, ['documentation', 'documentationurl', 'docsurl', 'helpurl'])),
    ...positionOf(node),
  };
  const message = wordsAt(node, 'message') ?? '';
  const inner = readProblems(extensions);
  if (inner.length > 0) return inner.map((error) => ({ ...error, ...parts, title: message }));
  return [makeError({ message, ...parts, field: wayOf(memberAt(node, 'path')) })];
}

/**
 * What is wrong with single values: `problems` with a path as graphql-ruby lists them (graphql-ruby.org, "Type errors"),
 * or a map by field under `validation` as Lighthouse sends it (lighthouse-php.com, "Validation").
 */
function readProblems(extensions: JsonNode | null): ReportedError[] {
  const problems = itemsOf(memberAt(extensions, 'problems')).flatMap((node) => {
    const message = wordsAt(node, 'explanation') ?? wordsAt(node, 'message');
    return message === null ? [] : [makeError({ message, field: wayOf(memberAt(node, 'path')) })];
  });
  return problems.length > 0 ? problems : readFieldMap(memberAt(extensions, 'validation'));
}

function wayOf(node: JsonNode | null): ReportedError['field'] {
  const path = itemsOf(node).flatMap((step): JsonPath => {
    const text = textOf(step);
    return text === null ? [] : [step.kind === 'number' ? Number(text) : text];
  });
  return path.length === 0 ? null : { in: 'unknown', path, raw: formatJsonPath(path).slice(0, 300) };
}

function positionOf(node: JsonNode): Pick<ReportedError, 'position'> {
  const [location] = itemsOf(memberAt(node, 'locations'));
  const line = integerOf(memberAt(location ?? null, 'line'));
  const column = integerOf(memberAt(location ?? null, 'column'));
  return line === null || column === null || line < 1 || column < 1
    ? {}
    : { position: { in: 'graphql-query', line, column } };
}

/** Shopify counts points: what the query lacks, at the rate at which they come back (shopify.dev/api/usage/limits). */
function throttleOf(node: JsonNode): { readonly retryAfterMs?: number } {
  const cost = memberAt(node, 'extensions', 'cost');
  const numberAt = (...names: readonly string[]): number => Number(textOf(memberAt(cost, ...names)) ?? NaN);
  const wanted = numberAt('requestedQueryCost');
  const left = numberAt('throttleStatus', 'currentlyAvailable');
  const rate = numberAt('throttleStatus', 'restoreRate');
  const seconds = (wanted - left) / rate;
  return seconds > 0 && seconds < 3600 ? { retryAfterMs: Math.ceil(seconds * 1000) } : {};
}
