import type { JsonNode } from '../json/json-node.ts';
import { readFieldMap } from './field-map.ts';
import { isObject } from './json-reading.ts';
import type { ReportedError } from './shape.ts';

/**
 * The `errors` map of ASP.NET Core's `ValidationProblemDetails`: one error for each text, the key its field, in the case
 * of the program's own names. An empty key stands for the body as a whole. A key that begins with `$` is a JSON path, and
 * means that the JSON could not be read as what the program expects; the other errors follow from it, so it comes first.
 *
 * Null for anything else. Source: learn.microsoft.com/aspnet/core/web-api, "Validation failure error response".
 */
export function readAspnetErrors(node: JsonNode | null): ReportedError[] | null {
  if (!isMapOfLists(node)) return null;
  const errors = readFieldMap(node).map((error) =>
    isUnreadable(error) ? { ...error, ...positionIn(error.message) } : error,
  );
  return errors.toSorted((a, b) => Number(isUnreadable(b)) - Number(isUnreadable(a)));
}

function isMapOfLists(node: JsonNode | null): boolean {
  const isList = (value: JsonNode): boolean =>
    value.kind === 'array' && value.items.length > 0 && value.items.every(({ kind }) => kind === 'string');
  return isObject(node) && node.members.length > 0 && node.members.every(({ value }) => isList(value));
}

function isUnreadable({ field }: ReportedError): boolean {
  return field !== null && /^\$(?:[.[]|$)/.test(field.raw);
}

/** System.Text.Json counts both from 0, and the second in bytes, which are characters in most JSON. */
function positionIn(message: string): Pick<ReportedError, 'position'> {
  const [, line, column] = /LineNumber: (\d{1,7}) \| BytePositionInLine: (\d{1,7})/.exec(message) ?? [];
  return line === undefined || column === undefined
    ? {}
    : { position: { in: 'body', line: Number(line) + 1, column: Number(column) + 1 } };
}
