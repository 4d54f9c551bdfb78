import { plainName } from '../../draft/plain-name.ts';
import { makeError } from '../error-item.ts';
import {
  CODE_NAMES,
  FIELD_NAMES,
  isCodeLike,
  isHintLike,
  isMessageLike,
  LESSER_MESSAGE_NAMES,
  MESSAGE_NAMES,
} from '../error-names.ts';
import { REQUEST_ID_NAMES } from '../body-facts.ts';
import { isEnvelopeName } from '../envelope-names.ts';
import { hasStrongEvidence } from '../failure-evidence.ts';
import { makeField } from '../field-path.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { textInside } from '../xml-reading.ts';
import { xmlAsJson } from '../xml-as-json.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * The general reader for XML that no other shape knows: words, code and field as elements or as attributes, under the
 * names that people give them.
 *
 * A success stays silent, unless its root says of itself that the call failed.
 */
export const genericXml: Shape = {
  id: 'generic',
  recognise({ status, xml: root, text }) {
    if (root === null) return null;
    const isFailure = isClosed(root, text) && saysThatItFailed(root, status);
    if (!isFailure && (status === null || status < 400)) return null;
    const listed = errorElements(root).slice(0, LIMITS.errors).flatMap(readError);
    const [first, second] = listed;
    // The code of an only error may stand beside it.
    const errors =
      first === undefined
        ? readError(root)
        : second === undefined
          ? [{ ...first, code: first.code ?? codeIn(partsOf(root)) }]
          : listed;
    const requestId = textUnder(partsOf(root), REQUEST_ID_NAMES);
    return {
      ...EMPTY_REPORT,
      errors,
      requestId: requestId === null ? null : { value: requestId.slice(0, 200), from: 'body RequestId' },
      isFailure,
    };
  },
};

const ERROR_ELEMENT =
  /^(?:(?:[a-z]{1,20}_?)?(?:error|violation|fault|exception)(?:_?(?:item|entry|info|detail))?|err|fehler|erreur)$/i;

/** Elements that are an error each, none inside another; those called `message` where there are several. */
function errorElements(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const queue = [root];
  for (const element of queue) {
    queue.push(...element.children);
    if (ERROR_ELEMENT.test(element.name) && !hasErrorInside(element)) found.push(element);
  }
  if (found.length > 0) return found;
  const messages = root.children.filter(({ name }) => /^message$/i.test(name));
  return messages.length > 1 ? messages : [];
}

function hasErrorInside({ children }: XmlElement): boolean {
  return children.some(
    (child) => (ERROR_ELEMENT.test(child.name) && child.children.length > 0) || hasErrorInside(child),
  );
}

/** Whether the end of the root was there: a text that breaks off may go on in any way. */
function isClosed({ name }: XmlElement, text: string): boolean {
  const end = text.slice(-200).trimEnd();
  return end.endsWith(`${name}>`) || /^(?:<\?[^>]*>\s*)?<[^<>]*\/>$/.test(text.trim());
}

/**
 * A report of exceptions, as services of maps answer with 200 (opengeospatial.org, OWS Common, "Exception reports"), or a
 * root that bears a flag and no data. An error at the root alone says so where no status contradicts it.
 */
function saysThatItFailed(root: XmlElement, status: number | null): boolean {
  if (/^(?:Service)?ExceptionReport$/.test(root.name)) return true;
  if (status === null && /^(?:error|errors|errorresponse|fault)$/i.test(root.name)) return true;
  const isOnlyEnvelope = root.children.every(({ name, children }) =>
    isEnvelopeName(plainName(name), children.length === 0),
  );
  if (!isListOfOneKind(root) && hasStrongEvidence(xmlAsJson(root))) return true;
  if (!isOnlyEnvelope) return false;
  if (/^(?:error|fault|exception)$/i.test(root.name) && messageIn(partsOf(root)) !== null) return true;
  const flags = [
    ...root.attributes,
    ...root.children.map(({ name, text }): [string, string] => [name, text.trim()]),
  ];
  // An order or a job that failed has a number of its own, and no words.
  const isExplained =
    !root.children.some(({ name }) => /^(?:id|uuid|guid)$/i.test(name)) || messageIn(partsOf(root)) !== null;
  return flags.some(([name, value]) => {
    const isFlag = /^(?:is_?)?(?:ok|success)$/i.test(name);
    const isWord = /^(?:stat|status|result)$/i.test(name);
    return (
      (isFlag && /^(?:false|0|no)$/i.test(value)) ||
      (isWord && isExplained && /^(?:err|error|fail|failed|failure)$/i.test(value))
    );
  });
}

/** `<Faults><Fault>…</Fault></Faults>` lists what somebody asked for. */
function isListOfOneKind({ name, children }: XmlElement): boolean {
  return children.length > 0 && children.every((child) => `${child.name}s` === name);
}

function readError(element: XmlElement): ReportedError[] {
  const parts = partsOf(element);
  // Words between the tags say more than those of an attribute.
  const own = element.children.length === 0 && /\S\s+\S/.test(element.text) ? element.text.trim() : null;
  const message = own ?? messageIn(parts);
  const code = codeIn(parts);
  const spoken = message ?? (textInside(element) || code);
  const field = makeField(textUnder(parts, FIELD_NAMES) ?? textUnder(parts, ['path']) ?? '');
  return spoken === null ? [] : [makeError({ message: spoken.slice(0, LIMITS.messageLength), code, field })];
}

/** Texts of an element and of all inside it by plain name, attributes like elements; the outer ones first. */
type Parts = ReadonlyMap<string, string>;

function partsOf(root: XmlElement): Parts {
  const parts = new Map<string, string>();
  const queue = [root];
  for (const element of queue) {
    queue.push(...element.children);
    for (const [name, value] of element.attributes) keep(parts, name, value);
    // `<Code><Value>…</Value></Code>` is as good as `<Code>…</Code>`.
    const isWrapped =
      element.children.length === 1 && /^(?:value|text)$/i.test(element.children[0]?.name ?? '');
    if (element.children.length === 0 || isWrapped || isPlainText(element))
      keep(parts, element.name, textInside(element));
  }
  return parts;
}

/** A sentence with markup in it. */
function isPlainText({ text }: XmlElement): boolean {
  return text.trim() !== '';
}

/** `type="array"` and its like say what kind of list it is, not what is wrong. */
function keep(parts: Map<string, string>, name: string, value: string): void {
  const plain = plainName(name);
  const text = value.trim();
  if (text !== '' && text !== 'array' && !parts.has(plain)) parts.set(plain, text);
}

function messageIn(parts: Parts): string | null {
  return (
    textUnder(parts, MESSAGE_NAMES) ??
    textAlike(parts, isMessageLike) ??
    textUnder(parts, LESSER_MESSAGE_NAMES) ??
    textAlike(parts, isHintLike)
  );
}

function codeIn(parts: Parts): string | null {
  const names = [...CODE_NAMES.filter((name) => name !== 'type'), 'number'];
  const result = parts.get('result') ?? parts.get('statuscode') ?? '';
  const code =
    textUnder(parts, names) ??
    textAlike(parts, isCodeLike) ??
    (/^-?\d{1,9}$/.test(result) && !/^(?:0+|[1-3]\d\d)$/.test(result) ? result : null);
  return code === null || /\s/.test(code) || code.length > 120 ? null : code;
}

function textUnder(parts: Parts, names: readonly string[]): string | null {
  for (const name of names) {
    const text = parts.get(name);
    if (text !== undefined) return text;
  }
  return null;
}

function textAlike(parts: Parts, isAlike: (plain: string) => boolean): string | null {
  for (const [name, text] of parts) if (isAlike(name)) return text;
  return null;
}
