import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import { messageOf } from './error-item.ts';
import { isCodeLike, isHintLike, isMessageLike } from './error-names.ts';
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

/**
 * Whether a text could hold such evidence at all, without parsing it: most answers are successes, and they are to cost
 * nothing.
 */
export function mayHoldEvidence(text: string): boolean {
  return POSSIBLE_EVIDENCE.test(text) || USER_ERRORS.test(text);
}

const POSSIBLE_EVIDENCE = new RegExp(
  [
    '"(?:ok|success|succeeded|is[_-]?success(?:ful)?|erfolg|[eé]xito|sucesso|succ[eè]s)"\\s*:\\s*(?:false|"\\s*(?:false|no?|f|0)\\s*"|0)',
    '"__typename"\\s*:\\s*"\\w{1,80}Error"',
    '"code"\\s*:\\s*"ERR',
    '"err(?:or)?_?(?:msg|text)"\\s*:\\s*"(?!"|ok\\b|success)',
    '"(?:return|result|ret)_?(?:code|status)"\\s*:\\s*"(?:err|fail)',
    '"(?:status|result)"\\s*:\\s*false',
    '"(?:is|has)[_-]?errors?"\\s*:\\s*true',
    '"(?:errors?|fault|exception|error[_-]?(?:messages?|description))"\\s*:\\s*(?!\\[\\s*\\]|\\{\\s*\\}|""|false\\b|0\\s*[,}])[^\\sn,}]',
    '"(?:status|stat|result|message|outcome|ack)"\\s*:\\s*"\\s*(?:err|fail|not?[ _-]?ok"|nok"|ko")',
    '"error[_-]text"\\s*:',
    '"resultCode"\\s*:\\s*"Error"',
    '"groupName"\\s*:\\s*"(?:REJECTED|UNDELIVERABLE|EXPIRED)',
    '"httpStatusCode"\\s*:\\s*[45]',
    '"OperationOutcome"',
    '"(?:(?:err|error|result|return|response|ret)?[_-]?code|ret|err(?:or)?_?no)"\\s*:\\s*"?-?(?!(?:0+|2\\d\\d)["\\s,}])\\d',
  ].join('|'),
  'i',
);

/** What operations of GraphQL refuse, under any name that ends so; alone, because its beginning is open and would be slow. */
const USER_ERRORS = /user_?errors"\s*:\s*\[\s*\{/i;

/** The same for XML: a fault or an error among its first elements, or a flag that says so. */
export function mayHoldFault(text: string): boolean {
  const start = text.slice(0, 8192);
  return (
    /<(?:[\w.-]{1,40}:)?(?:[Ff]ault|[Ee]rrors?|ErrorResponse|ServiceException|ExceptionReport)[\s>]/.test(
      start,
    ) ||
    FAILING_ELEMENT.test(start) ||
    (/[>"']\s*(?:false|err|fail)/i.test(start) &&
      /(?:success|ok|stat|status|result)(?:>|=["'])\s*(?:false|err|fail)/i.test(start))
  );
}

/** A code that is no success: `<resultCode>30</resultCode>`. */
const FAILING_ELEMENT =
  /<(?:\w+:)?(?:result|(?:err|error|result|return|response|ret|status)_?code|code|errno|ret)>\s*(?!0+\s*<|2\d\d\s*<)-?\d{1,9}\s*</i;

/**
 * The same for plain text: nothing but one line that calls itself an error and then gives its number, or words of
 * failure, as old gateways answer (`ERR: 001, Authentication failed`).
 */
export function isErrorLine(given: string): boolean {
  if (given.length > 4096) return false;
  const text = given.trim();
  if (/^[\w.]{1,40}=[^\s&]*&/.test(text))
    return FAILING_PAIR.test(text) && /(?:^|&)\w{0,20}err\w{0,20}=[^&]/i.test(text);
  if (text.length > 400 || /[\r\n]/.test(text)) return false;
  // No sentence begins with a number below zero.
  if (/^\s*-\d{1,6}\s*[:,|;]\s*\S/.test(text)) return speaksOfFailure(text);
  const words = /^\s*(?:err|error|fail|failed|failure|fehler|erreur|nok)\s*[:|;]\s*(\S[^\r\n]*)\s*$/i.exec(
    text,
  )?.[1];
  return (
    words !== undefined && (/^#?[A-Z]{0,5}[-_]?\d{1,8}\s*[,:;|-]\s*\S/i.test(words) || speaksOfFailure(words))
  );
}

/** A form that says no: `ACK=Failure&…`. */
const FAILING_PAIR =
  /(?:^|&)(?:ack|status|result|response|success|ok)=(?:fail\w{0,4}|err|error|not\+approved|declined|false|no|nok|ko)(?:&|$)/i;

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
  'errordata',
  'errorparameters',
  'erroruri',
  'errorsummary',
  'errorlink',
  'errorcauses',
  'message',
  'messages',
  'msg',
  'description',
  'desc',
  'documentation',
  'docs',
  'termsofuse',
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
  'responsestatus',
  'ack',
  'outcome',
  'infocode',
  'errorinfo',
  'result',
  'retcode',
  'errno',
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
  'servedby',
  'docref',
  'erfolg',
  'exito',
  'éxito',
  'sucesso',
  'succes',
  'succès',
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

/** Whether a plain name belongs to an error's wrapping; names that are only made like one count where they hold a text. */
export function isEnvelopeName(name: string, isText: boolean): boolean {
  return ENVELOPE.has(name) || (isText && (isMessageLike(name) || isHintLike(name) || isCodeLike(name)));
}

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
  return ['ok', 'success', 'succeeded', 'issuccess', 'issuccessful'].some(
    (name) => memberAmong(root, [name])?.kind === 'true',
  );
}

const SUCCESS_FLAGS: readonly string[] = [
  'ok',
  'success',
  'succeeded',
  'issuccess',
  'issuccessful',
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

const WORDS_OF_FAILURE =
  /\b(?:error|invalid|fail(?:s|ed|ure)?|denied|missing|mismatch(?:es)?|offline|not (?:found|registered|supported|known|enough|allowed|valid|authori[sz]ed|permitted|supported|exist|enough|available)|must|unauthori[sz]ed|forbidden|expired|exceed(?:s|ed)?|wrong|cannot|can't|unable|required|unknown|rejected|illegal|incorrect|locked|blocked|disabled|declined|refused|suspended|malformed|duplicate|insufficient|unavailable|no such|too (?:many|long|short|large|small|low|high|young|old)|unauthenticated|already|taken|conflict|timeout|timed out|throttled|fehler\w*|ungültig\w*|fehlt|falsch\w*|nicht|erreur|invalide|manquante?|obligatoire|interdit|inválid[oa]|obligatori[oa]|requerid[oa]|falta|incorrect[oa]|no (?:existe|encontrad[oa]|autorizad[oa])|não|expirad[oa]|non (?:valid[oa]|trovat[oa])|mancante|errato|ongeldig|niet|ontbreekt|nieprawidłow\w*|geçersiz)\b/i;
/** Chinese, Japanese, Korean and Russian have no blanks, or letters that `\b` does not know. */
const OTHER_WORDS_OF_FAILURE =
  /错误|失败|无效|不能为空|不存在|不正确|缺少|过期|拒绝|非法|未授权|超过|超出|エラー|失敗|無効|不正|必須|존재하지|오류|실패|잘못|ошибка|неверн|не найден|недопустим|обязательн/i;

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

/** Whether a sentence tells that something did not work. */
export function speaksOfFailure(words: string): boolean {
  return WORDS_OF_FAILURE.test(words) || OTHER_WORDS_OF_FAILURE.test(words);
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
