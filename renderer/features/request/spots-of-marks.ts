import { indexLines } from '../../../shared/json/index-lines.ts';
import { findNode } from '../../../shared/json/json-path.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import type { Place } from '../../../shared/model/diagnosis.ts';
import type { EditorProblem, EditorSpot } from '../../editor/editor-props.ts';
import type { RequestMark } from '../../state/marks-store.ts';

type BodyPlace = Extract<Place, { in: 'body' }>;

/** Reading a longer text here would be felt; its places are as they were counted. */
const LONGEST_READ = 500_000;

/** Where in a body's text a place is: by its path where that still leads somewhere, else as it was counted. */
export function spotOfPlace(text: string, place: BodyPlace): EditorSpot | null {
  const byPath =
    place.path === null || text.length > LONGEST_READ ? null : findNode(readNodes(text), place.path);
  if (byPath !== null) return { offset: byPath.offset, length: byPath.length };
  if (place.offset !== null && place.offset <= text.length)
    return { offset: place.offset, length: Math.min(place.length ?? 0, text.length - place.offset) };
  if (place.line === null) return null;
  const lines = indexLines(text);
  if (place.line > lines.lineCount) return null;
  const start = lines.offsetAt({ line: place.line, column: place.column ?? 1 });
  if (place.column !== null) return { offset: start, length: 0 };
  const line = text.slice(start, lines.offsetAt({ line: place.line, column: Number.MAX_SAFE_INTEGER }));
  return { offset: start + line.length - line.trimStart().length, length: line.trim().length };
}

/** What is said about spots of the body. */
export function problemsOfMarks(
  text: string,
  marks: readonly RequestMark[],
  severity: EditorProblem['severity'],
): EditorProblem[] {
  return marks.flatMap(({ place, text: said }): EditorProblem[] => {
    const spot = place.in === 'body' ? spotOfPlace(text, place) : null;
    // The whole of a text is no spot in it.
    if (spot === null || (spot.offset === 0 && spot.length === text.length)) return [];
    return [{ ...spot, severity, text: said }];
  });
}

let lastRead: { text: string; root: ReturnType<typeof parseJson>['root'] } | null = null;

/** Many marks point into one text: it is read once. */
function readNodes(text: string): ReturnType<typeof parseJson>['root'] {
  if (lastRead?.text !== text) lastRead = { text, root: parseJson(text, { allowsPlaceholders: true }).root };
  return lastRead.root;
}
