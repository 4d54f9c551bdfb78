import { parseJson } from '../../json/parse-json.ts';
import type { JsonNode } from '../../json/json-node.ts';
import { say } from '../../texts/text.ts';
import { askedKind } from '../asked-kind.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** The body as a whole is of another kind than the server reads: a list for an object, an object for a list, JSON in a text. */
export const bodyRootKind: Rule = {
  id: 'body-root-kind',
  check(exchange) {
    const { draft, isRefused, refusalStatus: status, requestJson } = exchange;
    if (draft === null || !isRefused || (status !== 400 && status !== 422)) return null;
    const root = requestJson?.root ?? null;
    const isSound = requestJson?.problems.every(({ severity }) => severity !== 'error') ?? false;
    if (root === null || !isSound) return null;
    const fix = unpackText(root) ?? otherKind(root, draft.body.text, exchange);
    if (fix === null) return null;
    return {
      severity: 'error',
      certainty: fix.certainty,
      summary: say('finding.body-root-kind.summary'),
      explanation:
        root.kind === 'string'
          ? say('finding.body-root-kind.text')
          : say('finding.body-root-kind.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: exchange.words.split('\n')[0] ?? null }],
      place: { in: 'body', line: 1, column: 1, offset: 0, length: 0, path: [] },
      fixes: [fix],
    };
  },
};

/** `"{\"a\":1}"`: JSON that was packed into a text once more. */
function unpackText(root: JsonNode): RuleFix | null {
  if (root.kind !== 'string' || !/^\s*[{[]/.test(root.value)) return null;
  const inner = parseJson(root.value, { maxNodes: 0 });
  if (inner.problems.some(({ severity }) => severity === 'error')) return null;
  return {
    id: 'unpack-text',
    label: say('fix.unpack-text'),
    because: say('because.json-inside-text'),
    certainty: 'likely',
    edits: [{ op: 'set-body-text', text: root.value }],
  };
}

function otherKind(root: JsonNode, text: string, exchange: Exchange): RuleFix | null {
  const kind = askedOfBody(exchange);
  if (kind === 'list' && root.kind === 'object')
    return {
      id: 'wrap-in-list',
      label: say('fix.wrap-in-list'),
      because: say('because.server-says'),
      certainty: 'likely',
      edits: [{ op: 'set-body-text', text: `[${text.trim()}]` }],
    };
  const [only, second] = root.kind === 'array' ? root.items : [];
  if (kind !== 'object' || only?.kind !== 'object') return null;
  return {
    id: 'take-out-of-list',
    label: second === undefined ? say('fix.take-out-of-list') : say('fix.take-first-of-list'),
    because: say('because.server-says'),
    certainty: second === undefined ? 'likely' : 'possible',
    edits: [{ op: 'set-body-text', text: text.slice(only.offset, only.offset + only.length) }],
  };
}

/** A list came where a type of the program was wanted: Jackson, Gson, Go, serde. */
const GOT_LIST =
  /\bfrom Array value\b|\bout of START_ARRAY\b|\bbut was BEGIN_ARRAY\b|\bcannot unmarshal array into Go value of type \w|\binvalid type: sequence, expected struct\b/;
const GOT_VALUE =
  /\bfrom (?:String|Integer|Number|Boolean|Floating-point) value\b|\bVALUE_(?:STRING|NUMBER|TRUE|FALSE)|\bbut was (?:STRING|NUMBER|BOOLEAN)\b|\bcannot unmarshal (?:string|number|bool)\b/;
const WANTED_LIST =
  /\btype `?(?:java\.util\.)?(?:\w*List|\w*Set|Collection)\b|\[\]`? (?:from|out of)\b|\bof type \[\]/;

/** What an error asks for that speaks of no part of the body, or of its root. */
function askedOfBody({ errors, words }: Exchange): ReturnType<typeof askedKind> {
  const aboutAll = errors.find(({ field, place }) => {
    const isRoot = place?.in === 'body' && place.path !== null && place.path.length === 0;
    return (
      field === null ||
      field.path.length === 0 ||
      isRoot ||
      /^(?:\$|body|root|payload|data|request)$/i.test(field.raw)
    );
  });
  if (aboutAll === undefined && errors.length > 0) return null;
  const sentences = [
    ...(aboutAll === undefined ? [] : [aboutAll.message]),
    ...words.split('\n').slice(0, 10),
  ];
  // What came was a text or a number: a value somewhere inside.
  if (sentences.some((sentence) => GOT_VALUE.test(sentence))) return null;
  if (sentences.some((sentence) => GOT_LIST.test(sentence) && !WANTED_LIST.test(sentence))) return 'object';
  return sentences.map(askedKind).find((kind) => kind !== null) ?? null;
}
