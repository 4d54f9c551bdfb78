import { findHeader } from '../http/headers.ts';
import { parseMediaType } from '../http/media-type.ts';
import type { JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { AnswerHead, HeaderPair, ReceivedBody } from '../model/response-record.ts';
import { readPage } from './html-reading.ts';
import type { PageReading } from './html-reading.ts';
import { LIMITS } from './limits.ts';
import { readXml } from './xml-reading.ts';
import type { XmlElement } from './xml-reading.ts';

/** What the first characters of a body say it is, whatever its label. */
export type BodyLook = 'empty' | 'json' | 'html' | 'xml' | 'text' | 'binary';

/** Guards against script inclusion that some put in front of their JSON (angular.io/guide/http-security). */
const JSON_GUARD = /^\s*(?:\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)\s*(?=[{[]|$)/;

/** JSON as the argument of a function, for pages that may not read another site's answers: `show({…});` (JSONP). */
const JSONP =
  /^\s*(?:\/\*[^*]{0,40}\*\/\s*)?(?:typeof [\w$.]{1,80} === 'function' && )?[A-Za-z_$][\w$.]{0,80}\(\s*([[{][^]*[\]}])\s*\);?\s*$/;

/**
 * Of a body that is longer than its head, so many characters are read: an error body of that size repeats itself, and
 * the list must not take longer than it would to parse the whole.
 */
const READ_OF_LONG_BODY = 24_576;

/**
 * An answer as shapes and rules look at it: only its head and tail, so that any size costs the same, and only as far as
 * somebody asks, because most answers are successes that nobody has to take apart.
 */
export class AnswerView {
  /** Null where the status is not known, as with a pasted body. */
  readonly status: number | null;
  readonly headers: readonly HeaderPair[];
  /** Of the label: lower case, without parameters; `''` where there is none. */
  readonly mediaType: string;
  /** Beginning of the decoded text, without a byte order mark and without the `)]}'` that guards some JSON. */
  readonly text: string;
  /** End of the text where it is longer than its beginning, else `''`. */
  readonly tail: string;
  /** Where redirects led, each as its `Location` said; the answer's own is the last. */
  readonly ledTo: readonly string[];
  /** False where the text goes on or broke off. */
  readonly isWhole: boolean;

  readonly #body: ReceivedBody;
  #look: BodyLook | undefined;
  #page: PageReading | null | undefined;
  #json: JsonReading | undefined;
  #xml: XmlElement | null | undefined;

  /** `maxCharacters` cuts the reading short, for a verdict at first sight; `ledTo` by redirects before this answer. */
  constructor(
    answer: AnswerHead,
    body: ReceivedBody,
    { maxCharacters, ledTo = NOWHERE }: AnswerViewOptions = {},
  ) {
    const most = maxCharacters ?? (body.tail === '' ? Number.POSITIVE_INFINITY : READ_OF_LONG_BODY);
    const head = body.head.length > most ? body.head.slice(0, most) : body.head;
    this.#body = body;
    this.status = answer.status === 0 ? null : answer.status;
    this.headers = answer.headers;
    this.mediaType = body.mediaType === '' ? labelOf(answer) : body.mediaType;
    this.ledTo = withOwnLocation(ledTo, answer);
    this.text = withoutCall(withoutGuard(head), this.mediaType);
    this.tail = body.tail;
    this.isWhole = body.tail === '' && body.isComplete && head === body.head;
  }

  get look(): BodyLook {
    this.#look ??= lookOf(this.text, this.mediaType, this.#body);
    return this.#look;
  }

  /** The page, where it is one. */
  get page(): PageReading | null {
    if (this.#page === undefined) this.#page = this.look === 'html' ? readPage(this.text) : null;
    return this.#page;
  }

  /** The outermost element, where it is XML that is no page. */
  get xml(): XmlElement | null {
    if (this.#xml === undefined) this.#xml = this.look === 'xml' ? readXml(this.text) : null;
    return this.#xml;
  }

  /** The JSON, as much as there is; null where it does not look like JSON. JSON inside a JSON text is unwrapped once. */
  get json(): JsonNode | null {
    return this.#readJson().root;
  }

  /** Whether the text is JSON from its first to its last character: proof that nothing of it is missing. */
  get isSoundJson(): boolean {
    return this.#readJson().isSound;
  }

  #readJson(): JsonReading {
    this.#json ??= this.look === 'json' ? readJson(this.text) : NOT_JSON;
    return this.#json;
  }
}

export interface AnswerViewOptions {
  readonly maxCharacters?: number | undefined;
  readonly ledTo?: readonly string[];
}

const NOWHERE: readonly string[] = [];

function withOwnLocation(ledTo: readonly string[], { status, headers }: AnswerHead): readonly string[] {
  const own = status >= 300 && status < 400 ? findHeader(headers, 'location') : null;
  return own === null ? ledTo : [...ledTo, own];
}

function labelOf(answer: AnswerHead): string {
  return parseMediaType(findHeader(answer.headers, 'content-type') ?? '')?.essence ?? '';
}

function withoutGuard(text: string): string {
  const first = text.charCodeAt(0);
  // The mark, blanks, and the first letters of the guards: `)`, `f` and `w`.
  if (first > 0x20 && first !== 0xfeff && first !== 0x29 && first !== 0x66 && first !== 0x77) return text;
  return text.replace(/^\uFEFF/, '').replace(JSON_GUARD, '');
}

/** Only where the label says that it is a script: a text that looks like a call is none. */
function withoutCall(text: string, mediaType: string): string {
  return /javascript|ecmascript/.test(mediaType) ? (JSONP.exec(text)?.[1] ?? text) : text;
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
  // `[ERROR] …` is a line of a log.
  if (first === '[')
    return /^\[\s*(?:["'{[\]\d-]|$|(?:true|false|null|None|True|False|NaN)\b)/.test(start) ? 'json' : 'text';
  if (first === '{') return 'json';
  if (first === '"') return /json/.test(mediaType) || /^"\s*[{[]/.test(start) ? 'json' : 'text';
  if (first !== '<') return 'text';
  // Elements called `title`, `body` or `p` stand in XML as well.
  const isXml = /^<\?xml/i.test(start) || /[/+]xml$/.test(mediaType);
  if (isXml && !/<(?:!doctype\s+)?html[\s>]/i.test(start)) return 'xml';
  const isHtml =
    (mediaType === 'text/html' && !ERROR_ROOT.test(start)) ||
    /<(?:!doctype\s+html|html|head|body|title|h1|center|div|p)[\s>]/i.test(start) ||
    /^<(?:br\s*\/?>\s*<b|b)>/i.test(start);
  return isHtml && !/^<(?:Envelope\s|\w+:)/i.test(start) ? 'html' : 'xml';
}

/** Errors in XML that are labelled as a page; no page begins like that. */
const ERROR_ROOT = /^<(?:\w+:)?(?:Errors?|ErrorResponse|Fault|Response|\w*ExceptionReport|Envelope)[\s>]/i;

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
