import { indexLines } from '../json/index-lines.ts';
import type { JsonNode, JsonStringNode } from '../json/json-node.ts';
import { findNode } from '../json/json-path.ts';
import type { Place } from '../model/diagnosis.ts';
import type { DraftBody } from '../model/request-draft.ts';
import type { TextPosition } from './shape.ts';

/**
 * The spot in the body's text at which a server stopped reading; null where the body has no such line. `root` is the
 * body read as JSON, for positions inside a text that stands in it.
 */
export function placeAtPosition(
  position: TextPosition,
  { kind, text }: DraftBody,
  root: JsonNode | null,
): Place | null {
  if (kind === 'none' || kind === 'form' || text === '') return null;
  const query = position.in === 'graphql-query' && root !== null ? findNode(root, ['query']) : null;
  if (query?.kind === 'string') return placeInQuery(position, text, query);
  // A query that is sent as it is (`application/graphql`) is the body itself.
  if (position.in === 'graphql-query' && kind !== 'text') return null;
  const lines = indexLines(text);
  if (position.line < 1 || position.line > lines.lineCount) return null;
  const { line, column } = position;
  return { in: 'body', line, column, offset: lines.offsetAt({ line, column }), length: null, path: null };
}

function placeInQuery(position: TextPosition, text: string, query: JsonStringNode): Place | null {
  const offset = offsetInside(text, query, position);
  if (offset === null) return null;
  const { line, column } = indexLines(text).positionAt(offset);
  return { in: 'body', line, column, offset, length: null, path: ['query'] };
}

/** Where a line and column of a JSON text's value stand in its source, escapes as one character each. */
function offsetInside(
  text: string,
  { offset, length }: JsonStringNode,
  { line: wantedLine, column: wantedColumn }: TextPosition,
): number | null {
  let line = 1;
  let column = 1;
  const end = offset + length - 1;
  for (let at = offset + 1; at < end;) {
    if (line === wantedLine && column === wantedColumn) return at;
    const size = text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
    const isBreak = text[at] === '\n' || text.startsWith('\\n', at);
    if (isBreak && line === wantedLine) return at;
    line += isBreak ? 1 : 0;
    column = isBreak ? 1 : column + 1;
    at += size;
  }
  return null;
}
