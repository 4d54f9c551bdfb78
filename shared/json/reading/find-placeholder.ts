import { OPEN_BRACE } from '../json-characters.ts';

export interface FoundPlaceholder {
  name: string;
  end: number;
}

const PLACEHOLDER = /\{\{([^{}"\r\n]{1,200})\}\}/y;

/** The `{{name}}` that begins at an offset, blanks around the name allowed; `null` where none does. */
export function findPlaceholder(text: string, at: number): FoundPlaceholder | null {
  if (text.charCodeAt(at) !== OPEN_BRACE || text.charCodeAt(at + 1) !== OPEN_BRACE) return null;
  PLACEHOLDER.lastIndex = at;
  const name = PLACEHOLDER.exec(text)?.[1]?.trim() ?? '';
  return name === '' ? null : { name, end: PLACEHOLDER.lastIndex };
}
