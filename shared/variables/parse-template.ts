/** A piece of a text: plain, or a `{{name}}`. Offsets count UTF-16 units of the whole text. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'variable';
      /** Without the blanks round it. */
      readonly name: string;
      /** As typed, braces and all. */
      readonly text: string;
      readonly offset: number;
    };

/** A name crosses no line and no quote, so that `{{"a":1}}` in a JSON body is JSON. */
const NOT_IN_NAME = /[{}"\r\n]/;

/**
 * The first `{{name}}` at or after `from`: where it begins and ends, or null. Of `{{{a}}}` the inner braces are meant;
 * empty braces are plain text.
 */
export function findVariable(
  text: string,
  from: number,
): { name: string; start: number; end: number } | null {
  for (let open = text.indexOf('{{', from); open !== -1; open = text.indexOf('{{', open)) {
    while (text[open + 2] === '{') open += 1;
    const close = text.indexOf('}}', open + 2);
    if (close === -1) return null;
    // Another pair of braces may begin in between; the scan goes on there, so that no text is looked at twice.
    const inner = text.lastIndexOf('{{', close);
    if (inner > open) {
      open = inner;
      continue;
    }
    const name = text.slice(open + 2, close).trim();
    if (name !== '' && !NOT_IN_NAME.test(name)) return { name, start: open, end: close + 2 };
    open = close;
  }
  return null;
}

/**
 * Cuts a text at its `{{names}}`. A name is looked up and nothing else: there are no expressions, filters or calls, so
 * nothing that an imported file says can run. The parts, joined, are the text.
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (let found = findVariable(text, 0); found !== null; found = findVariable(text, at)) {
    const { name, start, end } = found;
    if (start > at) parts.push({ kind: 'text', text: text.slice(at, start), offset: at });
    parts.push({ kind: 'variable', name, text: text.slice(start, end), offset: start });
    at = end;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at), offset: at });
  return parts;
}

/** The names in a text, each once, in order. */
export function templateNames(text: string): string[] {
  const names = new Set<string>();
  for (const part of parseTemplate(text)) if (part.kind === 'variable') names.add(part.name);
  return [...names];
}
