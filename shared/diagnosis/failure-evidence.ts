import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import { integerOf, isNothing, isObject, memberAmong, wordsOf } from './json-reading.ts';

/**
 * Whether a JSON body says of itself that the call failed, strongly enough to overrule a 2xx.
 *
 * Data are full of words like "error" and of records that failed, and a success must never be called a failure: the
 * object has to carry an explicit flag at its top, or nothing but an error.
 */
export function hasStrongEvidence(root: JsonNode | null): boolean {
  if (!isObject(root)) return false;
  return (
    hasFalsyFlag(root) ||
    (isOnlyEnvelope(root) && (hasErrorContent(root) || hasFailingWord(root) || hasFailingCode(root)))
  );
}

/**
 * Whether a text could hold such evidence at all, without parsing it: most answers are successes, and they are to cost
 * nothing.
 */
export function mayHoldEvidence(text: string): boolean {
  return POSSIBLE_EVIDENCE.test(text) || USER_ERRORS.test(text);
}

const POSSIBLE_EVIDENCE = new RegExp(
  [
    '"(?:ok|success|succeeded|is[_-]?success(?:ful)?)"\\s*:\\s*(?:false|"\\s*false|0)',
    '"(?:is|has)[_-]?errors?"\\s*:\\s*true',
    '"(?:errors?|fault|error[_-]?(?:messages?|description))"\\s*:\\s*(?!\\[\\s*\\]|\\{\\s*\\}|""|false\\b|0\\s*[,}])[^\\sn,}]',
    '"(?:status|stat|result)"\\s*:\\s*"\\s*(?:err|fail)',
    '"error[_-]text"\\s*:',
    '"groupName"\\s*:\\s*"(?:REJECTED|UNDELIVERABLE|EXPIRED)',
    '"httpStatusCode"\\s*:\\s*[45]',
    '"OperationOutcome"',
    '"(?:(?:err|error)?[_-]?code|ret)"\\s*:\\s*"?-?\\d',
  ].join('|'),
  'i',
);

/** What operations of GraphQL refuse, under any name that ends so; alone, because its beginning is open and would be slow. */
const USER_ERRORS = /user_?errors"\s*:\s*\[\s*\{/i;

/** The same for XML: a fault or an error among its first elements. */
export function mayHoldFault(text: string): boolean {
  return /<(?:[\w.-]{1,40}:)?(?:Fault|Error|ErrorResponse)[\s>]/.test(text.slice(0, 8192));
}

/** What an error is wrapped in; any other name is data. */
const ENVELOPE = new Set([
  'ok',
  'success',
  'succeeded',
  'status',
  'stat',
  'result',
  'statuscode',
  'httpstatus',
  'statustext',
  'iserror',
  'haserrors',
  'error',
  'errors',
  'err',
  'fault',
  'exception',
  'errorcode',
  'errcode',
  'errorid',
  'errormessage',
  'errormessages',
  'errormsg',
  'errmsg',
  'errordescription',
  'errordetails',
  'erroruri',
  'errorsummary',
  'errorlink',
  'errorcauses',
  'message',
  'messages',
  'msg',
  'description',
  'detail',
  'details',
  'reason',
  'title',
  'type',
  'code',
  'ret',
  'name',
  'info',
  'text',
  'moreinfo',
  'help',
  'hint',
  'documentationurl',
  'docurl',
  'links',
  'instance',
  'trace',
  'stack',
  'requestid',
  'request',
  'correlationid',
  'traceid',
  'debugid',
  'logid',
  'reference',
  'timestamp',
  'time',
  'date',
  'path',
  'method',
  'url',
  'version',
  'apiversion',
  'meta',
  'metadata',
  'warnings',
  'warning',
  'needed',
  'provided',
  'responsemetadata',
  'category',
  'field',
  'param',
  'parameter',
  'jsonrpc',
  'id',
  'object',
  'extensions',
  'retryafter',
  'parameters',
  'duration',
  'took',
]);

const DATA_NAMES = new Set([
  'data',
  'results',
  'items',
  'records',
  'value',
  'values',
  'payload',
  'response',
  'body',
  'content',
]);

/** Every member is part of an error's wrapping, or a place for data that is empty. */
function isOnlyEnvelope(root: JsonObjectNode): boolean {
  return root.members.every(({ key, value }) => {
    const name = plainName(key.value);
    return ENVELOPE.has(name) || value.kind === 'null' || (DATA_NAMES.has(name) && isNothing(value));
  });
}

/** `ok: false`, `success: false` and their kin; on a record with an id and no words of an error it is a property of the record. */
function hasFalsyFlag(root: JsonObjectNode): boolean {
  const isFalsy = ['ok', 'success', 'succeeded', 'issuccess', 'issuccessful'].some((name) =>
    isFalsyFlag(memberAmong(root, [name])),
  );
  const isTruthyError = ['iserror', 'haserrors', 'haserror'].some(
    (name) => memberAmong(root, [name])?.kind === 'true',
  );
  if (!isFalsy && !isTruthyError) return false;
  return (
    isOnlyEnvelope(root) ||
    hasErrorContent(root) ||
    memberAmong(root, ['id', 'uuid', 'guid', 'createdat']) === null
  );
}

function isFalsyFlag(node: JsonNode | null): boolean {
  if (node === null) return false;
  if (node.kind === 'string') return node.value.trim().toLowerCase() === 'false';
  return node.kind === 'false' || (node.kind === 'number' && Number(node.raw) === 0);
}

/** Something that is not nothing under `error` or `errors`. */
function hasErrorContent(root: JsonObjectNode): boolean {
  return ['errors', 'error', 'fault', 'errormessage', 'errormessages', 'errordescription'].some((name) => {
    const value = memberAmong(root, [name]);
    if (value === null || isNothing(value)) return false;
    if (value.kind === 'string') return !/^(?:0|no|none|null|false|ok|success)$/i.test(value.value.trim());
    return (
      value.kind === 'array' || value.kind === 'object' || (value.kind === 'true' && saysSomething(root))
    );
  });
}

/** `status: "error"` and the like, with words beside it. */
function hasFailingWord(root: JsonObjectNode): boolean {
  return (
    saysSomething(root) &&
    ['status', 'stat', 'result'].some((name) => {
      const word = wordsOf(memberAmong(root, [name]));
      return word !== null && /^(?:error|err|fail|failed|failure)$/i.test(word);
    })
  );
}

const WORDS_OF_FAILURE =
  /\b(?:error|invalid|fail(?:s|ed|ure)?|denied|missing|not (?:found|allowed|valid|authori[sz]ed|permitted|supported)|must|unauthori[sz]ed|forbidden|expired|exceed(?:s|ed)?|wrong|cannot|can't|unable|required|unknown|rejected|illegal|incorrect)\b/i;

/** A code that is no success, with words that speak of a failure: many APIs number their successes too. */
function hasFailingCode(root: JsonObjectNode): boolean {
  const code = integerOf(memberAmong(root, ['code', 'errcode', 'errorcode', 'ret']));
  if (code === null || code === 0 || (code >= 200 && code < 300)) return false;
  const words = wordsOf(
    memberAmong(root, ['message', 'msg', 'errmsg', 'errormessage', 'errormsg', 'description', 'reason']),
  );
  return words !== null && (WORDS_OF_FAILURE.test(words) || code < 0 || (code >= 400 && code < 600));
}

function saysSomething(root: JsonObjectNode): boolean {
  return [
    'message',
    'messages',
    'msg',
    'error',
    'errors',
    'description',
    'detail',
    'reason',
    'errormessage',
    'title',
    'data',
  ].some((name) => {
    const value = memberAmong(root, [name]);
    return value !== null && value.kind !== 'true' && !isNothing(value);
  });
}
