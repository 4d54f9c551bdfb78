import { plainName } from '../../draft/plain-name.ts';
import type { JsonArrayNode, JsonNode, JsonObjectNode } from '../../json/json-node.ts';
import { parseJson } from '../../json/parse-json.ts';
import { readErrorLists, collect, isErrorValue } from '../error-list.ts';
import { codeOf, docsOf, makeError, messageOf, readErrorItem } from '../error-item.ts';
import { hasStrongEvidence, isErrorByItsWords } from '../failure-evidence.ts';
import { isObject, memberAmong, wordsOf } from '../json-reading.ts';
import { likeStatusOf } from '../like-status.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';
import { readBodyFacts } from '../body-facts.ts';
import { readStray } from '../stray-words.ts';

/**
 * The general reader for JSON that no other shape knows: error as text, number, object or list, at any depth, under the
 * many names people give to message, code and field. Its reading is a guess and says so.
 *
 * On a success it stays silent unless the body itself says strongly that the call failed.
 */
export const genericJson: Shape = {
  id: 'generic',
  recognise(answer) {
    if (answer.look !== 'json') return null;
    if (answer.status !== null && answer.status < 400) {
      const isFailure = answer.isWhole && answer.isSoundJson && hasStrongEvidence(answer.json);
      if (!isFailure) return null;
      const said = readRoot(answer.json);
      return { ...said, isFailure: true, likeStatus: likeStatusOf(said.errors[0]?.code ?? null) };
    }
    const report = readRoot(answer.json);
    const lines = answer.isSoundJson ? null : readLines(answer.text);
    if (answer.status !== null && lines !== null) return { ...report, headline: null, errors: lines };
    if (answer.status !== null)
      return report.errors.length === 0 && answer.tail !== ''
        ? { ...report, errors: readLastWords(answer.tail) }
        : report;
    const isFailure =
      answer.isSoundJson &&
      (hasStrongEvidence(answer.json) || isErrorByItsWords(answer.json) || (report.status ?? 0) >= 400);
    return isFailure ? { ...report, isFailure } : null;
  },
};

function readRoot(root: JsonNode | null): AnswerReport {
  if (root === null) return EMPTY_REPORT;
  const facts = readBodyFacts(root);
  return { ...EMPTY_REPORT, ...readErrors(root), ...facts };
}

/** An object in each line (NDJSON): what each of them says; null where the text is no such list. */
function readLines(text: string): ReportedError[] | null {
  const lines = text
    .slice(0, 65_536)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
  const errors = lines.slice(0, LIMITS.errors).flatMap((line) => {
    const { root } = parseJson(line, { maxNodes: LIMITS.nodes, maxDepth: LIMITS.depth, maxProblems: 1 });
    return isObject(root) ? (readObject(root)?.errors ?? []) : [];
  });
  return errors.length === 0 ? null : errors.slice(0, LIMITS.errors);
}

/** Of a long answer that begins with something else: the last words in its end that stand under a name for words. */
function readLastWords(tail: string): ReportedError[] {
  const found = [
    ...tail.matchAll(
      /"(?:message|error|detail|title|msg|description|reason)"\s*:\s*("(?:[^"\\]|\\.){1,1000}")/gi,
    ),
  ];
  const quoted = found.at(-1)?.[1];
  const node = quoted === undefined ? null : parseJson(quoted).root;
  return node === null ? [] : [...readBareValue(node).errors];
}

type Reading = Pick<AnswerReport, 'headline' | 'errors'>;

function readErrors(root: JsonNode): Reading {
  if (root.kind === 'array') return { headline: null, errors: readArray(root) };
  if (!isObject(root)) return readBareValue(root);
  const reading =
    readObject(root) ??
    readNested(root, false) ??
    readOnlyMember(root) ??
    readFieldMap(root) ??
    readNested(root, true) ??
    readBareValue(root);
  return unwrapped(reading);
}

/** A message that is itself JSON, as functions in a cloud pass on what broke inside: read once more, never deeper. */
function unwrapped(reading: Reading): Reading {
  const [only] = reading.errors;
  if (only === undefined || reading.errors.length > 1 || !/^\{\s*"|^\[\s*\{/.test(only.message))
    return reading;
  const { root } = parseJson(only.message, {
    maxNodes: LIMITS.nodes,
    maxDepth: LIMITS.depth,
    maxProblems: 1,
  });
  const inner: Reading | null = isObject(root) ? readObject(root) : null;
  return inner === null || inner.errors.length === 0 ? reading : inner;
}

/** A list at the top (Salesforce, OData batches): only items with words or a code are errors. */
function readArray(root: JsonArrayNode): ReportedError[] {
  const [word, code, message, more] = root.items;
  const words = wordsOf(message ?? null);
  // Bitfinex puts all three into one list: `["error", 10020, "symbol: invalid"]` (docs.bitfinex.com/docs/introduction).
  if (wordsOf(word ?? null) === 'error' && code?.kind === 'number' && words !== null && more === undefined)
    return [makeError({ message: words, code: code.raw })];
  const errors: ReportedError[] = [];
  collect(root, [], errors);
  return errors;
}

function readBareValue(root: JsonNode): Reading {
  const item = readErrorItem(root, 'top') ?? readStray(root);
  return { headline: null, errors: item === null ? [] : [item] };
}

/** Names (plain) of the object in which an error may be wrapped. */
const WRAPPERS = [
  'error',
  'err',
  'errors',
  'fault',
  'exception',
  'failure',
  'problem',
  'detail',
  'details',
  'message',
  'cause',
  'apierror',
  'errorresponse',
  'errordetails',
  'requesterror',
  'serviceexception',
  'policyexception',
  'meta',
  'status',
  'response',
  'result',
  'data',
  'body',
  'header',
  'contextinfo',
  'embedded',
  'head',
  'ret',
  'rsp',
  'resp',
  'responsestatus',
  'resultinfo',
  'outcome',
  'resultado',
  'resposta',
  'respuesta',
  'resultat',
  'ergebnis',
  'antwort',
  'fehler',
  'erreur',
  'erro',
  'errore',
  'fout',
] as const;

/** Lists and words of an object itself, then those of what it wraps; null where it has neither. */
function readObject(root: JsonObjectNode, depth = 0): Reading | null {
  const words = messageOf(root);
  const listed = readErrorLists(root);
  if (listed.length > 0) return { headline: words, errors: withDocs(listed, docsOf(root)) };
  for (const name of WRAPPERS) {
    const wrapped = memberAmong(root, [name]);
    const inner = isObject(wrapped) && depth < 4 ? readObject(wrapped, depth + 1) : null;
    if (inner !== null && inner.errors.length > 0)
      return {
        headline: inner.headline ?? unlessSaid(words, inner),
        errors: withDocs(inner.errors, docsOf(root)),
      };
  }
  const own = words === null ? null : readErrorItem(root, 'top');
  return own === null ? null : { headline: null, errors: [own] };
}

/** What the holder of a list says of more to read goes for each of them. */
function withDocs(errors: readonly ReportedError[], docsUrl: string | null): readonly ReportedError[] {
  return docsUrl === null ? errors : errors.map((error) => ({ ...error, docsUrl: error.docsUrl ?? docsUrl }));
}

/** Words beside the wrapped error are the headline, unless they are the same. */
function unlessSaid(words: string | null, inner: Reading): string | null {
  return inner.errors.some(({ message }) => message === words) ? null : words;
}

/**
 * Anywhere deeper: the first object that has words and whose way there speaks of an error, or, where nothing speaks of
 * one, the first that has any.
 */
function readNested(root: JsonObjectNode, isAnyTaken: boolean): Reading | null {
  const queue: { node: JsonNode; depth: number; speaksOfError: boolean }[] = [
    { node: root, depth: 0, speaksOfError: isAnyTaken },
  ];
  for (const { node, depth, speaksOfError } of queue) {
    if (queue.length > 400 || depth > 8) continue;
    // A list whose every item has words is the list of the errors.
    const isList =
      speaksOfError &&
      node.kind === 'array' &&
      node.items.length > 0 &&
      node.items.every((item) => isObject(item) && messageOf(item) !== null);
    if (isList) return { headline: null, errors: readArray(node) };
    if (speaksOfError && isObject(node)) {
      const reading = readObject(node);
      if (reading !== null) return reading;
    }
    const children = isObject(node)
      ? node.members.map(({ key, value }) => ({
          value,
          speaks: /err|fault|fail|exception|problem/.test(plainName(key.value)),
        }))
      : node.kind === 'array'
        ? node.items.slice(0, 50).map((value) => ({ value, speaks: false }))
        : [];
    for (const { value, speaks } of children)
      queue.push({ node: value, depth: depth + 1, speaksOfError: speaksOfError || speaks });
  }
  return null;
}

/** An object in an object that holds nothing else is an error, and not a map by field, where it has words and a code. */
function readOnlyMember(root: JsonObjectNode): Reading | null {
  const [only, second] = root.members;
  if (only === undefined || second !== undefined || !isObject(only.value)) return null;
  if (codeOf(only.value) !== null && messageOf(only.value) !== null) return readObject(only.value);
  const stray = only.value.members.every(({ value }) => value.kind === 'string')
    ? readStray(only.value)
    : null;
  return stray === null || stray.code === null ? null : { headline: null, errors: [stray] };
}

/** A bare map of errors by field, as Django REST framework and Rails send it: every value is a list of words. */
function readFieldMap(root: JsonObjectNode): Reading | null {
  const isMap =
    root.members.length > 0 &&
    root.members.every(({ value }) => value.kind !== 'string' && isErrorValue(value));
  if (!isMap) return null;
  const errors: ReportedError[] = [];
  collect(root, [], errors);
  return { headline: null, errors };
}
