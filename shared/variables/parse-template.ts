/** A piece of a text: plain, or a `{{name}}`. Offsets and lengths count UTF-16 units of the whole text. */
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

/** Never crosses a line or a quote, so that `{{"a":1}}` in a JSON body is JSON and not a name. */
const VARIABLE = /\{\{([^{}"\r\n]*)\}\}/g;

/**
 * Cuts a text at its `{{names}}`. A name is looked up and nothing else: there are no expressions, filters or calls, so
 * nothing that an imported file says can run. Empty braces are plain text. The parts, joined, are the text.
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const name = (match[1] ?? '').trim();
    if (name === '') continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index), offset: end });
    parts.push({ kind: 'variable', name, text: match[0], offset: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end), offset: end });
  return parts;
}

/** The names in a text, each once, in order. */
export function templateNames(text: string): string[] {
  const names = new Set<string>();
  for (const part of parseTemplate(text)) if (part.kind === 'variable') names.add(part.name);
  return [...names];
}
