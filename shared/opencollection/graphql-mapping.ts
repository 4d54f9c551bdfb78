import { makeBody } from '../draft/make-draft.ts';
import type { DraftBody } from '../model/request-draft.ts';
import { selectedAt, selectedBody } from './variants.ts';
import { isMap, mapAt, textAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/**
 * OpenCollection keeps a GraphQL request as an item of its own type: what an HTTP request has under `http`, it has under
 * `graphql`, and its body is a query with variables. `operationName` is ours.
 */
export type RequestSection = 'http' | 'graphql';

const GRAPHQL_KEYS = ['query', 'variables', 'operationName'] as const;

export function sectionOf(file: YamlMap): RequestSection {
  const type = textAt(mapAt(file, 'info'), 'type') || textAt(file, 'type');
  if (type === '')
    return isMap(valueAt(file, 'graphql')) && !isMap(valueAt(file, 'http')) ? 'graphql' : 'http';
  return type === 'graphql' ? 'graphql' : 'http';
}

/** The same request as an item of the other type: what both have stays, the body goes. */
export function withSection(file: YamlMap, to: RequestSection, infoKeys: readonly string[]): YamlMap {
  const from = sectionOf(file);
  if (from === to) return file;
  const details = withKey(mapAt(file, from), 'body', undefined);
  const entries = Object.entries(file).filter(([key]) => key !== to);
  const moved = entries.map(([key, value]): [string, YamlValue] =>
    key === from ? [to, details] : [key, value],
  );
  const info = withKey(mapAt(file, 'info'), 'type', to, infoKeys);
  return { ...Object.fromEntries(moved), info };
}

/** Variants are titled bodies of which one is marked. */
export function readGraphql(body: YamlValue | undefined): DraftBody {
  const file = selectedBody(body) ?? {};
  return {
    ...makeBody(),
    kind: 'graphql',
    graphql: {
      query: textAt(file, 'query'),
      variables: textAt(file, 'variables'),
      operationName: textAt(file, 'operationName'),
    },
  };
}

export function writeGraphql(
  body: YamlValue | undefined,
  graphql: DraftBody['graphql'],
): YamlValue | undefined {
  const before = selectedBody(body) ?? {};
  let written = before;
  for (const key of GRAPHQL_KEYS) {
    if (textAt(written, key) === graphql[key]) continue;
    written = withKey(written, key, graphql[key] === '' ? undefined : graphql[key], GRAPHQL_KEYS);
  }
  if (written === before) return body;
  if (!Array.isArray(body)) return written;
  const at = selectedAt(body);
  return body.map((variant, index) =>
    index === at && isMap(variant) ? withKey(variant, 'body', written) : variant,
  );
}
