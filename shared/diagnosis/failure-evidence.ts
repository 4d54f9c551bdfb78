import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import { messageOf } from './error-item.ts';
import { DATA_NAMES, isEnvelopeName } from './envelope-names.ts';
import { speaksOfFailure } from './failure-words.ts';
import { isMapOfLists, readFieldMap } from './field-map.ts';
import { integerOf, isNothing, isObject, memberAmong, textOf, wordsOf } from './json-reading.ts';

/**
 * Whether a JSON body says of itself that the call failed, strongly enough to overrule a 2xx.
 *
 * Data are full of words like "error" and of records that failed, and a success must never be called a failure: the
 * object has to carry an explicit flag at its top, or nothing but an error.
 */
export function hasStrongEvidence(root: JsonNode | null, depth = 0): boolean {
  if (!isObject(root) || saysThatAllIsWell(root)) return false;
  if (depth < 3 && verdictsIn(root).some((verdict) => hasStrongEvidence(verdict, depth + 1))) return true;
  const [only] = root.members;
  // All of the answer inside one member, as Tencent Cloud does: `{"Response": {"Error": {…}, "RequestId": "…"}}`.
  if (
    root.members.length === 1 &&
    only !== undefined &&
    isObject(only.value) &&
    isAnswerName(only.key.value)
  ) {
    return isOnlyEnvelope(only.value) && hasErrorContent(only.value) && !saysThatAllIsWell(only.value);
  }
  return (
    hasFalsyFlag(root) ||
    (isOnlyEnvelope(root) && (hasErrorContent(root) || hasFailingWord(root) || hasFailingCode(root)))
  );
}

/**
 * What describes the answer, apart from its data, where there are none: `{"header": {"resultCode": 30, "resultMsg":
 * "…"}, "body": {}}`.
 */
function verdictsIn(root: JsonObjectNode): JsonNode[] {
  const verdicts: JsonNode[] = [];
  for (const { key, value } of root.members) {
    const name = plainName(key.value);
    if (isObject(value) && VERDICT_NAMES.has(name)) verdicts.push(value);
    else if (!isNothing(value) && !isEnvelopeName(name, value.kind === 'string' || value.kind === 'number'))
      return [];
  }
  return verdicts;
}

const VERDICT_NAMES: ReadonlySet<string> = new Set([
  'header',
  'head',
  'responseheader',
  'msgheader',
  'meta',
  'status',
  'responsestatus',
  'returnstatus',
  'ret',
  'rsp',
  'envelope',
  'resp',
  'response',
  'result',
  'resultinfo',
  'outcome',
  'resultado',
  'resposta',
  'ack',
]);

/** Every member is part of an error's wrapping, or a place for data that is empty. */
function isOnlyEnvelope(root: JsonObjectNode): boolean {
  return root.members.every(({ key, value }) => {
    const name = plainName(key.value);
    const isText = value.kind === 'string' || value.kind === 'number';
    return (
      isEnvelopeName(name, isText) || value.kind === 'null' || (DATA_NAMES.has(name) && isNothing(value))
    );
  });
}

function isAnswerName(name: string): boolean {
  return ['response', 'result', 'answer', 'reply', 'body'].includes(plainName(name));
}

/** `success: true` beside an empty error, or one that was dealt with, is a success. */
function saysThatAllIsWell(root: JsonObjectNode): boolean {
  return ENGLISH_FLAGS.some((name) => memberAmong(root, [name])?.kind === 'true');
}

const ENGLISH_FLAGS: readonly string[] = ['ok', 'success', 'succeeded', 'issuccess', 'issuccessful'];
const SUCCESS_FLAGS: readonly string[] = [
  ...ENGLISH_FLAGS,
  'erfolg',
  'exito',
  'éxito',
  'sucesso',
  'succes',
  'succès',
];

/** `status: false`, as many small APIs write it; a switch that is off has no words beside it, and often an id. */
function hasFalsyStatus(root: JsonObjectNode): boolean {
  return (
    memberAmong(root, ['status', 'result'])?.kind === 'false' &&
    memberAmong(root, ['id', 'object', 'name']) === null &&
    messageOf(root) !== null &&
    isOnlyEnvelope(root)
  );
}

/** `ok: false`, `success: false` and their kin; on a record with an id and no words of an error it is a property of the record. */
function hasFalsyFlag(root: JsonObjectNode): boolean {
  const isFalsy =
    SUCCESS_FLAGS.some((name) => isFalsyFlag(memberAmong(root, [name]))) || hasFalsyStatus(root);
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
  if (node.kind === 'string') return /^(?:false|f|no?|0)$/i.test(node.value.trim());
  return node.kind === 'false' || (node.kind === 'number' && Number(node.raw) === 0);
}

/** Something that is not nothing under `error` or `errors`. */
function hasErrorContent(root: JsonObjectNode): boolean {
  return [
    'errors',
    'error',
    'fault',
    'exception',
    'errorinfo',
    'errormessage',
    'errormessages',
    'errordescription',
  ].some((name) => {
    const value = memberAmong(root, [name]);
    if (value === null || isNothing(value)) return false;
    if (value.kind === 'string') return !/^(?:0|no|none|null|false|ok|success)$/i.test(value.value.trim());
    // A number is a code where words explain it.
    if (value.kind === 'true') return saysSomething(root);
    if (value.kind === 'number') return integerOf(value) !== null && messageOf(root) !== null;
    return value.kind === 'array' || (value.kind === 'object' && !isHollow(value));
  });
}

/** `{"code": 0, "message": ""}`: the place for an error, without one. */
function isHollow(node: JsonObjectNode): boolean {
  return node.members.every(({ value }) => isNothing(value) || textOf(value) === '0');
}

/** `status: "error"` and the like, with words beside it; a payment or a job that failed is a record with an id. */
function hasFailingWord(root: JsonObjectNode): boolean {
  return (
    (saysSomething(root) ||
      memberAmong(root, ['errortype', 'errorcode']) !== null ||
      (messageOf(root) !== null && memberAmong(root, ['id', 'object']) === null)) &&
    ['status', 'stat', 'result', 'ack', 'outcome', 'returncode', 'resultcode', 'retcode'].some((name) => {
      const word = wordsOf(memberAmong(root, [name]));
      return word !== null && /^(?:error|err|fail|failed|failure|nok|ko)$/i.test(word);
    })
  );
}

const SAYS_OK = /^(?:ok|okay|success\w*|accepted|done|none|no[ _]?error|null|[02]0*)\.?$/i;

/** A code that is no success, with words that speak of a failure: many APIs number their successes too. */
function hasFailingCode(root: JsonObjectNode): boolean {
  // Words for an error beside the code of one: `{"error_code": "SIGN_ERROR", "error_msg": "…"}`.
  const named = wordsOf(memberAmong(root, ['errorcode', 'errcode', 'errno'])) ?? '';
  const said = wordsOf(memberAmong(root, ['errormsg', 'errmsg', 'errortext'])) ?? '';
  if (/^[A-Z][A-Z0-9_.-]{3,}$/i.test(named) && !SAYS_OK.test(named) && said !== '' && !SAYS_OK.test(said))
    return true;
  // `ERR-21` calls itself one.
  if (/^ERR(?:OR)?[-_]?\d/.test(textOf(memberAmong(root, ['code'])) ?? '')) return messageOf(root) !== null;
  const code = integerOf(
    memberAmong(root, [
      'errno',
      'errcode',
      'errorcode',
      'code',
      'ret',
      'retcode',
      'resultcode',
      'returncode',
      'responsecode',
      'statuscode',
      'infocode',
      'result',
    ]),
  );
  if (code === null || code === 0 || (code >= 200 && code < 300)) return false;
  const words = messageOf(root);
  // A number that is called that of an error, with words that are called those of one.
  const isNumbered =
    memberAmong(root, ['errno', 'errcode', 'errorcode']) !== null &&
    memberAmong(root, ['errmsg', 'errormsg', 'errormessage', 'errordescription']) !== null;
  return (
    words !== null &&
    (speaksOfFailure(words) ||
      /\b(?:does|do|did|is|are|was|were|has|have|could|may|will) not\b|\b\w+n't\b/i.test(words) ||
      code < 0 ||
      (code >= 400 && code < 600) ||
      (isNumbered && !SAYS_OK.test(words)))
  );
}

/**
 * Whether a body without a status, as one pastes it to have it explained, is an error and nothing else: no more than the
 * wrapping of one, around words that tell of a failure, or such words by field. Data with a `message` in them have more.
 */
export function isErrorByItsWords(root: JsonNode | null): boolean {
  if (!isObject(root) || saysThatAllIsWell(root)) return false;
  if (isMapOfLists(root)) return readFieldMap(root).some(({ message }) => speaksOfFailure(message));
  const words = isOnlyEnvelope(root) ? messageOf(root) : null;
  return words !== null && speaksOfFailure(words);
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
    'info',
    'text',
    'data',
  ].some((name) => {
    const value = memberAmong(root, [name]);
    return value !== null && value.kind !== 'true' && !isNothing(value);
  });
}
