/** One `name=value` of a header such as Content-Type: the name in lower case, the value without its quotes. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

/**
 * The `;`-separated parameters (RFC 9110 5.6.6) of a header value, from its first semicolon on, in order. Blanks round
 * `=` are forgiven, as is a quote that is never closed; a part without `=` is left out.
 */
export function parseParameters(text: string): Parameter[] {
  const parameters: Parameter[] = [];
  let at = text.indexOf(';');
  while (at !== -1 && at < text.length) {
    const nameEnd = indexOfAny(text, '=;', at + 1);
    const name = text.slice(at + 1, nameEnd).trim();
    at = nameEnd;
    if (text[at] !== '=') continue;
    const valueStart = skipBlanks(text, at + 1);
    const quoted = text[valueStart] === '"' ? readQuoted(text, valueStart) : null;
    const valueEnd = indexOfAny(text, ';', quoted?.end ?? valueStart);
    const value = quoted?.value ?? text.slice(valueStart, valueEnd).trim();
    parameters.push({ name: name.toLowerCase(), value, isQuoted: quoted !== null });
    at = valueEnd;
  }
  return parameters;
}

/** Reads a quoted-string (RFC 9110 5.6.4); one that is never closed runs to the end. */
function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && at + 1 < text.length) at += 1;
    value += text[at];
    at += 1;
  }
  return { value, end: at + 1 };
}

function indexOfAny(text: string, characters: string, from: number): number {
  let at = from;
  while (at < text.length && !characters.includes(text.charAt(at))) at += 1;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
