import { findHeader } from '../http/headers.ts';
import { parseMediaType } from '../http/media-type.ts';
import type { JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { AnswerHead, HeaderPair, ReceivedBody } from '../model/response-record.ts';
import { LIMITS } from './shape.ts';

/** What the first characters of a body say it is, whatever its label. */
export type BodyLook = 'empty' | 'json' | 'html' | 'xml' | 'text' | 'binary';

/**
 * An answer as shapes and rules look at it: only its head and tail, so that any size costs the same, and only as far as
 * somebody asks, because most answers are successes that nobody has to take apart.
 */
export interface AnswerView {
  /** Null where the status is not known, as with a pasted body. */
  readonly status: number | null;
  readonly headers: readonly HeaderPair[];
  /** Of the label: lower case, without parameters; `''` where there is none. */
  readonly mediaType: string;
  /** Beginning of the decoded text, without a byte order mark and without the `)]}'` that guards some JSON. */
  readonly text: string;
  /** End of the text where it is longer than its beginning, else `''`. */
  readonly tail: string;
  /** False where the text goes on or broke off. */
  readonly isWhole: boolean;
  readonly look: BodyLook;
  /** The JSON, as much as there is; null where it does not look like JSON. JSON inside a JSON text is unwrapped once. */
  readonly json: JsonNode | null;
  /** Whether the text is JSON from its first to its last character: proof that nothing of it is missing. */
  readonly isSoundJson: boolean;
}

/** Guard against script inclusion that some frameworks put in front of their JSON (angular.io/guide/http-security). */
const JSON_GUARD = /^\)\]\}',?\s*/;

export function createAnswerView(answer: AnswerHead, body: ReceivedBody): AnswerView {
  const text = body.head.replace(/^\uFEFF/, '').replace(JSON_GUARD, '');
  const mediaType =
    body.mediaType !== ''
      ? body.mediaType
      : (parseMediaType(findHeader(answer.headers, 'content-type') ?? '')?.essence ?? '');
  let knownLook: BodyLook | undefined;
  const look = (): BodyLook => {
    knownLook ??= lookOf(text, mediaType, body);
    return knownLook;
  };
  let reading: JsonReading | undefined;
  const read = (): JsonReading => {
    reading ??= look() === 'json' ? readJson(text) : NOT_JSON;
    return reading;
  };
  return {
    status: answer.status === 0 ? null : answer.status,
    headers: answer.headers,
    mediaType,
    text,
    tail: body.tail,
    isWhole: body.tail === '' && body.isComplete,
    get look() {
      return look();
    },
    get json() {
      return read().root;
    },
    get isSoundJson() {
      return read().isSound;
    },
  };
}

interface JsonReading {
  readonly root: JsonNode | null;
  readonly isSound: boolean;
}

const NOT_JSON: JsonReading = { root: null, isSound: false };

function lookOf(text: string, mediaType: string, body: ReceivedBody): BodyLook {
  const start = text.slice(0, 1024).trimStart();
  if (start === '') return body.isText || body.decodedBytes === 0 ? 'empty' : 'binary';
  const first = start[0];
  if (first === '{' || first === '[') return 'json';
  if (first === '"') return /json/.test(mediaType) || /^"\s*[{[]/.test(start) ? 'json' : 'text';
  if (first !== '<') return 'text';
  if (/^<\?xml/i.test(start) && !/<html[\s>]/i.test(start)) return 'xml';
  const isHtml =
    mediaType === 'text/html' ||
    /<(?:!doctype\s+html|html|head|body|title|h1|center|div|p)[\s>]/i.test(start);
  return isHtml && !/^<(?:\?xml|soap|\w+:)/i.test(start) ? 'html' : 'xml';
}

function readJson(text: string): JsonReading {
  const outer = parseWithLimits(text);
  if (outer.root?.kind !== 'string') return outer;
  const inner = outer.root.value.trimStart();
  return /^[{[]/.test(inner) ? parseWithLimits(inner) : outer;
}

function parseWithLimits(text: string): JsonReading {
  const { root, problems, isTruncated } = parseJson(text, {
    maxNodes: LIMITS.nodes,
    maxDepth: LIMITS.depth,
    maxProblems: 1,
  });
  return { root, isSound: !isTruncated && problems.every(({ severity }) => severity !== 'error') };
}
