import { minifyJson } from '../../json/format-json.ts';
import type { JsonArrayNode, JsonNode } from '../../json/json-node.ts';
import { parseJson } from '../../json/parse-json.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { findLimitInBody, findNamedLimit } from '../named-limit.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** More was sent than the server takes. Source: RFC 9110 15.5.14. */
export const bodyTooLarge: Rule = {
  id: 'body-too-large',
  check(exchange) {
    const { draft, refusalStatus: status, words, sent } = exchange;
    if (status !== 413 || draft === null) return null;
    const bytes = sent?.body.byteLength ?? byteLength(draft.body.text);
    const limit = findNamedLimit(words, bytes) ?? findLimitInBody(exchange.view?.json ?? null, bytes);
    return {
      severity: 'error',
      certainty: 'certain',
      summary:
        limit === null
          ? say('finding.body-too-large.summary', { bytes })
          : say('finding.body-too-large.limit', { bytes, limit }),
      explanation: say('finding.body-too-large.explanation'),
      evidence: [
        { from: 'request', name: 'body', value: String(bytes) },
        ...(limit === null ? [] : [{ from: 'answer-body', name: null, value: String(limit) } as const]),
      ],
      place: { in: 'body', line: null, column: null, offset: null, length: null, path: null },
      fixes: draft.body.kind === 'json' ? proposeSmaller(draft.body.text, { bytes, limit }, exchange) : [],
    };
  },
};

function proposeSmaller(
  text: string,
  { bytes, limit }: { readonly bytes: number; readonly limit: number | null },
  exchange: Exchange,
): RuleFix[] {
  const { requestJson } = exchange;
  if (requestJson === null || requestJson.problems.some(({ severity }) => severity === 'error')) return [];
  const compact = minifyJson(text);
  // Variables are longer or shorter once they are filled in: by how much, the request that was sent shows.
  const filledExtra = Math.max(0, bytes - byteLength(text));
  const compactBytes = byteLength(compact) + filledExtra;
  const isCompactEnough = limit === null ? compactBytes < bytes * 0.8 : compactBytes <= limit;
  const shorter = limit === null ? null : shortenList(text, limit - filledExtra);
  return [
    ...(isCompactEnough ? [takeBlanksOut(compact, { bytes, compactBytes, isNamed: limit !== null })] : []),
    ...(shorter === null ? [] : [shortenFix(shorter, isCompactEnough)]),
  ];
}

function takeBlanksOut(
  text: string,
  {
    bytes,
    compactBytes,
    isNamed,
  }: { readonly bytes: number; readonly compactBytes: number; readonly isNamed: boolean },
): RuleFix {
  return {
    id: 'take-blanks-out',
    label: say('fix.take-blanks-out'),
    because: say('because.blanks-count', { before: bytes, after: compactBytes }),
    certainty: isNamed ? 'certain' : 'possible',
    edits: [{ op: 'set-body-text', text }],
  };
}

interface ShorterList {
  readonly text: string;
  readonly kept: number;
  readonly left: number;
}

function shortenFix({ text, kept, left }: ShorterList, isSecond: boolean): RuleFix {
  return {
    id: 'shorten-list',
    label: say('fix.shorten-list', { kept, left }),
    because: say('because.rest-in-another-request'),
    certainty: isSecond ? 'possible' : 'likely',
    edits: [{ op: 'set-body-text', text }],
  };
}

/** The longest list of the body with as many of its first items as fit; null where that leaves none, or takes none away. */
function shortenList(text: string, limit: number): ShorterList | null {
  const { root } = parseJson(text, { allowsPlaceholders: true });
  const list = root === null ? null : longestList(root);
  const last = list?.items.at(-1);
  if (list === null || last === undefined || list.items.length < 2) return null;
  const end = last.offset + last.length;
  const excess = byteLength(text) - limit;
  const kept = list.items.filter(
    (item) => byteLength(text.slice(item.offset + item.length, end)) >= excess,
  ).length;
  const lastKept = list.items[kept - 1];
  if (lastKept === undefined || kept === list.items.length) return null;
  const shortened = text.slice(0, lastKept.offset + lastKept.length) + text.slice(end);
  return { text: shortened, kept, left: list.items.length - kept };
}

function longestList(root: JsonNode): JsonArrayNode | null {
  let longest: JsonArrayNode | null = null;
  const queue = [root];
  for (const node of queue) {
    if (node.kind === 'object') queue.push(...node.members.map(({ value }) => value));
    if (node.kind !== 'array') continue;
    if (longest === null || node.length > longest.length) longest = node;
    if (node.items.length < 1000) queue.push(...node.items);
  }
  return longest;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
