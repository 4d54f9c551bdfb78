import type { JsonNode } from '../json/json-node.ts';
import { integerOf, isObject, itemsOf, memberAt, textAt, wordsAt } from './json-reading.ts';
import { errorsOf } from './json-report.ts';
import type { ReportedError } from './shape.ts';

/**
 * One error of Elasticsearch, `{type, reason, caused_by: {type, reason, caused_by: …}}`: the innermost reason is the
 * message, the outer type the title. Lines are counted in what was sent.
 */
export function readElasticsearchError(error: JsonNode | null, root: JsonNode | null): ReportedError[] {
  const cause = innermostCause(error);
  const type = textAt(error, 'type');
  const code = textAt(cause, 'type') ?? type;
  const reason = wordsAt(cause, 'reason') ?? wordsAt(error, 'reason') ?? wordsAt(root, 'reason');
  return errorsOf({
    message: reason,
    code,
    title: type === code ? null : type,
    ...(positionOf(cause) ?? positionOf(root) ?? positionOf(error)),
  });
}

/** Some causes have no words of their own; the one before counts then. Suppressed ones say nothing more. */
function innermostCause(error: JsonNode | null): JsonNode | null {
  let found = error;
  let cause = causeOf(error);
  for (let depth = 0; cause !== null && depth < 32; depth += 1) {
    if (wordsAt(cause, 'reason') !== null) found = cause;
    cause = causeOf(cause);
  }
  return found;
}

/** Of a search that failed on its shards the reason stands with the shard. */
function causeOf(node: JsonNode | null): JsonNode | null {
  const cause = memberAt(node, 'caused_by');
  if (isObject(cause)) return cause;
  const [shard] = itemsOf(memberAt(node, 'failed_shards'));
  const reason = memberAt(shard ?? null, 'reason');
  return isObject(reason) ? reason : null;
}

function positionOf(node: JsonNode | null): Pick<ReportedError, 'position'> | null {
  const line = integerOf(memberAt(node, 'line'));
  const column = integerOf(memberAt(node, 'col'));
  return line === null || column === null || line < 1 || column < 1
    ? null
    : { position: { in: 'body', line, column } };
}
