/** An element of XML, by its local name: prefixes are as anyone likes them. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Own text, entities read, blanks collapsed. */
  readonly text: string;
}

/** More is not looked at: an answer is untrusted, and an error body is small. */
const MAX_ELEMENTS = 2000;
const MAX_DEPTH = 64;

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  readonly attributes: Map<string, string>;
  text: string;
}

const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[!?][^>]*>?|<\/([^\s>]*)[^>]*>?|<([A-Za-z_][^\s/>]*)([^>]*)>?|([^<]+)|</g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the tree of elements out of a text that may be cut, or not be well-formed; null where there is no element.
 * External entities are never followed, because entities other than XML's own five and numbers stay as written.
 */
export function readXml(text: string): XmlElement | null {
  const top: OpenElement = openElement('');
  const open = [top];
  let count = 0;
  for (const [, cdata, closing, opening, attributes, plain] of text.matchAll(TOKEN)) {
    const inner = open.at(-1) ?? top;
    if (cdata !== undefined) inner.text += cdata;
    else if (plain !== undefined) inner.text += decodeEntities(plain);
    else if (closing !== undefined) close(open, localName(closing));
    else if (opening !== undefined) {
      count += 1;
      if (count > MAX_ELEMENTS) break;
      const element = openElement(localName(opening), attributes ?? '');
      inner.children.push(element);
      if (!(attributes ?? '').endsWith('/') && open.length < MAX_DEPTH) open.push(element);
    }
  }
  return top.children[0] ?? null;
}

/** First child of that local name; null where there is none, or no element to look into. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** First element of that local name, without regard to case, the outer ones before the inner ones. */
export function findElement(root: XmlElement, name: string): XmlElement | null {
  const wanted = name.toLowerCase();
  const queue = [root];
  for (const element of queue) {
    if (element.name.toLowerCase() === wanted) return element;
    queue.push(...element.children);
  }
  return null;
}

/** Own text and that of everything inside, blanks collapsed; `''` for null. */
export function textInside(element: XmlElement | null): string {
  if (element === null) return '';
  return [element.text, ...element.children.map(textInside)].join(' ').replace(/\s+/g, ' ').trim();
}

/** Entities of XML and the commonest of HTML. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? all;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rsquo', '’'],
]);

function openElement(name: string, attributeText = ''): OpenElement {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of attributeText.matchAll(ATTRIBUTE))
    attributes.set(localName(key), decodeEntities(double ?? single ?? ''));
  return { name, attributes, children: [], text: '' };
}

/** Closes the nearest element of that name; a closing tag that fits nothing is skipped. */
function close(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
