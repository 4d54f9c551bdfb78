import type { JsonNode } from '../../json/json-node.ts';
import { parseFieldPath } from '../../json/json-path.ts';
import { hasMember, isObject, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Ajv, a validator of JSON Schema: `[{"instancePath": "/qty", "schemaPath", "keyword", "params", "message"}]`, alone or
 * under any name, before its version 8 with `dataPath`. A name that is missing or not allowed stands in `params`.
 *
 * Source: ajv.js.org/api, "Error objects".
 */
export const ajv: Shape = {
  id: 'ajv',
  recognise(answer) {
    const list = listIn(answer.json, 0);
    if (list.length === 0) return null;
    return reportOn(answer, {
      confidence: 'certain',
      headline: wordsAt(answer.json, 'message'),
      errors: list.flatMap(readError),
      isFailure: answer.isSoundJson && answer.status === null,
    });
  },
};

function listIn(node: JsonNode | null, depth: number): readonly JsonNode[] {
  const list = itemsOf(node);
  if (list.length > 0) return list.every(isAjvError) ? list : [];
  if (!isObject(node) || depth > 1) return [];
  for (const { value } of node.members) {
    const found = listIn(value, depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}

function isAjvError(node: JsonNode): boolean {
  return (
    wordsAt(node, 'keyword') !== null &&
    hasMember(node, 'params') &&
    (hasMember(node, 'instancePath') || hasMember(node, 'dataPath'))
  );
}

function readError(node: JsonNode): ReportedError[] {
  const parent = wordsAt(node, 'instancePath') ?? wordsAt(node, 'dataPath') ?? '';
  const params = member(node, 'params');
  const name = wordsAt(params, 'missingProperty') ?? wordsAt(params, 'additionalProperty');
  const path = [...parseFieldPath(parent.replace(/^\.(?=\w)/, '')), ...(name === null ? [] : [name])];
  const raw = name === null ? parent : `${parent}/${name}`;
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: wordsAt(node, 'keyword'),
    field: path.length === 0 ? null : { in: 'unknown', path, raw: raw.slice(0, 300) },
  });
}
