import { BACKSLASH, isClosingQuote, isLineBreak, quoteStyleOf } from '../json-characters.ts';

/** Behind the token at an offset, without judging it: for a look ahead, and to name it in a sentence. */
export function endOfToken(text: string, from: number): number {
  const style = quoteStyleOf(text.charCodeAt(from));
  let at = from + 1;
  if (style === null) {
    const stop = /[\s,:;={}[\]"：，；［］｛｝]/g;
    stop.lastIndex = from;
    return Math.max(stop.exec(text)?.index ?? text.length, at);
  }
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isClosingQuote(code, style)) return at + 1;
    if (isLineBreak(code)) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}
