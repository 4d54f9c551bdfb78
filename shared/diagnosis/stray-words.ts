import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import { makeError } from './error-item.ts';
import { speaksOfFailure } from './failure-words.ts';
import { makeField } from './field-path.ts';
import { isObject, wordsOf } from './json-reading.ts';
import type { ReportedError } from './shape.ts';

/** So many objects are looked through. */
const SEARCHED = 100;

/**
 * The last resort: the sentence of a refusal whose names are in a language, or of a making, that nobody knows. The words
 * that speak of a failure are taken before others, the outer before the inner, the longer before the shorter; beside
 * them what looks like a code and like a way into a body. Null where no text is a sentence.
 */
export function readStray(root: JsonNode): ReportedError | null {
  const queue: JsonNode[] = [root];
  let best: { readonly message: string; readonly holder: JsonObjectNode; readonly weight: number } | null =
    null;
  for (const [index, node] of queue.entries()) {
    if (index > SEARCHED) break;
    if (node.kind === 'array') queue.push(...node.items.slice(0, 20));
    if (!isObject(node)) continue;
    for (const { value } of node.members) {
      if (value.kind === 'object' || value.kind === 'array') queue.push(value);
      const message = wordsOf(value);
      if (message === null || !isSentence(message)) continue;
      const weight = (speaksOfFailure(message) ? 1000 : 0) + Math.min(message.length, 300) - index * 20;
      if (best === null || weight > best.weight) best = { message, holder: node, weight };
    }
  }
  if (best === null) return null;
  const { message, holder } = best;
  const others = holder.members.flatMap(({ value }) => wordsOf(value) ?? []);
  const code = others.find((text) =>
    /^(?:[A-Z]{1,6}[-_.]?\d{1,6}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/.test(text),
  );
  const way = others.find(
    (text) => /^(?:\$\.|#?\/)[\w.[\]/$-]+$/.test(text) && !/^\/(?:api|v\d)\b/.test(text),
  );
  return makeError({ message, code: code ?? null, field: way === undefined ? null : makeField(way) });
}

/** Several words, or several letters of a script that has no blanks: no address, no time, no markup. */
function isSentence(text: string): boolean {
  if (/^(?:https?:|[<{[/]|\d{4}-\d\d-\d\d)/.test(text)) return false;
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{4}/.test(text)) return true;
  return /\p{L}{2,}\s+\p{L}+/u.test(text);
}
