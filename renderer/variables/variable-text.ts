import type { KnownVariable } from '../../shared/model/environment.ts';
import { findOpenName } from '../../shared/variables/find-open-name.ts';
import { parseTemplate } from '../../shared/variables/parse-template.ts';
import type { TextMark } from '../ui/marked-input.tsx';
import type { Suggestion } from '../ui/suggest-field.tsx';

/** Where the `{{names}}` of a text stand, and whether there is a value for each. */
export function variableMarks(text: string, known: readonly KnownVariable[]): TextMark[] {
  if (!text.includes('{{')) return [];
  return parseTemplate(text).flatMap((part): TextMark[] => {
    if (part.kind === 'text') return [];
    const hasValue = known.some((variable) => variable.name === part.name && variable.hasValue);
    return [
      {
        from: part.offset,
        to: part.offset + part.text.length,
        look: hasValue ? 'variable' : 'unknown',
      },
    ];
  });
}

/**
 * What the name that is being typed at the cursor may become; nothing where no braces are open there. Names that begin
 * with what was typed come first.
 */
export function suggestVariables(
  text: string,
  caret: number,
  known: readonly KnownVariable[],
  detailOf: (variable: KnownVariable) => string,
): Suggestion[] {
  const open = findOpenName(text, caret);
  if (open === null) return [];
  const typed = open.typed.toLowerCase();
  const beginning = known.filter((variable) => variable.name.toLowerCase().startsWith(typed));
  const containing = known.filter(
    (variable) => !beginning.includes(variable) && variable.name.toLowerCase().includes(typed),
  );
  return [...beginning, ...containing].map((variable) => {
    const label = `{{${variable.name}}}`;
    return {
      value: `${text.slice(0, open.from)}${label}${text.slice(open.to)}`,
      label,
      detail: detailOf(variable),
      caret: open.from + label.length,
    };
  });
}
