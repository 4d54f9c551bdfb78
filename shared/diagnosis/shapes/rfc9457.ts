import type { JsonNode, JsonObjectNode } from '../../json/json-node.ts';
import { readAspnetErrors } from '../aspnet-errors.ts';
import { readBodyFacts } from '../body-facts.ts';
import { readErrorLists } from '../error-list.ts';
import { codeOf, docsOf, fieldOf, makeError } from '../error-item.ts';
import { docsUrlOf, isObject, member, memberAmong, textOf, wordsOf } from '../json-reading.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Problem details (RFC 9457, before it RFC 7807), with the list of errors that its section 3 shows, the `errors` map of
 * ASP.NET Core (learn.microsoft.com/aspnet/core/web-api, ValidationProblemDetails) and the `invalid-params` of RFC 7807.
 */
export const rfc9457: Shape = {
  id: 'rfc9457',
  recognise(answer) {
    const root = answer.json;
    const isLabelled = answer.mediaType === 'application/problem+json';
    if (!isObject(root) || !(isLabelled || looksLikeProblem(root))) return null;
    return {
      ...readProblem(root),
      confidence: isLabelled ? 'certain' : 'likely',
      isFailure: isLabelled || answer.isSoundJson,
    };
  },
};

const MEMBERS = ['type', 'title', 'status', 'detail', 'instance'] as const;

/** Without the label: a title and one more of the members, each of the kind that the RFC gives it. */
function looksLikeProblem(root: JsonObjectNode): boolean {
  if (wordsOf(member(root, 'title')) === null) return false;
  const status = member(root, 'status');
  const hasStatus = status?.kind === 'number' && /^[45]\d\d$/.test(status.raw);
  const type = wordsOf(member(root, 'type'));
  const hasType = type !== null && /^(?:https?:|about:blank$|\/|urn:|tag:)/.test(type);
  return hasStatus || (hasType && wordsOf(member(root, 'detail')) !== null);
}

function readProblem(root: JsonObjectNode): Omit<AnswerReport, 'confidence' | 'isFailure'> {
  const title = wordsOf(member(root, 'title'));
  const detail = wordsOf(member(root, 'detail'));
  const listed = readAspnetErrors(member(root, 'errors')) ?? readErrorLists(withoutOwnMembers(root));
  const facts = readBodyFacts(root);
  const requestId = facts.requestId ?? instanceId(root);
  if (listed.length > 0)
    return { ...EMPTY_REPORT, ...facts, requestId, headline: detail ?? title, errors: listed };
  return { ...EMPTY_REPORT, ...facts, requestId, headline: null, errors: readSingle(root, title, detail) };
}

/** `detail` and `title` are the problem's own words, never its list. */
function withoutOwnMembers(root: JsonObjectNode): JsonObjectNode {
  return { ...root, members: root.members.filter(({ key }) => !MEMBERS.some((name) => name === key.value)) };
}

function readSingle(root: JsonObjectNode, title: string | null, detail: string | null): ReportedError[] {
  const code = textOf(memberAmong(root, ['code', 'errorcode'])) ?? typeCode(root);
  const message = detail ?? title ?? code;
  if (message === null) return [];
  return [
    makeError({
      message,
      code,
      title: detail === null ? null : title,
      field: fieldOf(root, 'top'),
      docsUrl: docsUrlOf(member(root, 'type')) ?? docsOf(root),
    }),
  ];
}

/** `about:blank` says no more than the status does (RFC 9457 4.2.1). */
function typeCode(root: JsonObjectNode): string | null {
  const type = member(root, 'type');
  return wordsOf(type) === 'about:blank' || type === null
    ? null
    : codeOf({ ...root, members: onlyType(root) });
}

function onlyType(root: JsonObjectNode): JsonObjectNode['members'] {
  return root.members.filter(({ key }) => key.value === 'type');
}

/** `instance` names this occurrence; a path that was asked for is none. */
function instanceId(root: JsonNode): AnswerReport['requestId'] {
  const instance = wordsOf(member(root, 'instance'));
  const isId =
    instance !== null && /^(?:urn:uuid:|tag:)?[\w:.-]*\d[\w:.-]*$/.test(instance) && instance.length <= 200;
  return isId ? { value: instance, from: 'body instance' } : null;
}
