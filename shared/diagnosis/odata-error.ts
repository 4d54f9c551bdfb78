import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import type { ErrorField } from '../model/diagnosis.ts';
import { makeField } from './field-path.ts';
import { isObject, itemsOf, memberAt, textAt, wordsAt } from './json-reading.ts';
import { errorsOf } from './json-report.ts';
import type { AnswerReport, ReportedError } from './shape.ts';

/**
 * The error object that OData v4, Azure and Microsoft Graph share: `{code, message, target, details: [], innererror}`.
 *
 * Sources: docs.oasis-open.org/odata/odata-json-format/v4.01, section 21; github.com/microsoft/api-guidelines,
 * azure/Guidelines.md, "Handling errors".
 */
export function odataErrorOf(root: JsonNode | null): JsonObjectNode | null {
  const error = memberAt(root, 'error');
  if (!isObject(error) || wordsAt(error, 'code') === null) return null;
  // A map of errors by field under `details` is of somebody else's making.
  if (memberAt(error, 'details')?.kind === 'object') return null;
  return memberAt(error, 'message')?.kind === 'string' ? error : null;
}

/** Headline and errors: the details where there are some, else the error itself. */
export function readOdataError(error: JsonObjectNode): Pick<AnswerReport, 'headline' | 'errors'> {
  const details = itemsOf(memberAt(error, 'details')).flatMap(readOne);
  const own = readOne(error);
  return details.length === 0
    ? { headline: null, errors: own }
    : { headline: own[0]?.message ?? null, errors: details };
}

/** The innermost code is the most exact one; the outer, which the documentation lists, stays as the title. */
function readOne(node: JsonNode): ReportedError[] {
  const code = textAt(node, 'code') ?? textAt(node, 'errorCode');
  const inner = innermostCode(node);
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: inner ?? code,
    title: inner === null || inner === code ? null : code,
    field: odataTarget(wordsAt(node, 'target')),
  });
}

function innermostCode(node: JsonNode): string | null {
  let code: string | null = null;
  let inner = innerOf(node);
  for (let depth = 0; inner !== null && depth < 16; depth += 1) {
    code = wordsAt(inner, 'code') ?? code;
    inner = innerOf(inner);
  }
  return code;
}

export function innerOf(node: JsonNode): JsonNode | null {
  const inner = memberAt(node, 'innererror') ?? memberAt(node, 'innerError');
  return isObject(inner) ? inner : null;
}

/**
 * A target of OData: `Lines/Amount`, `Lines(1)/Amount`, `/#TRANSIENT#/Amount` (SAP, for what is not saved yet),
 * `parameters.size`. A key in round brackets names a record by its id, not by its place.
 */
export function odataTarget(raw: string | null): ErrorField | null {
  if (raw === null || raw.length > 300) return null;
  const path = raw.replace(/^\/?#TRANSIENT#\/?/, '').replace(/\([^()]*\)/g, '');
  const field = makeField(path);
  return field === null || /\s/.test(path) ? null : { ...field, raw };
}
