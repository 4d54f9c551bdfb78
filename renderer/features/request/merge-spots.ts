import type { DraftFinding } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { RequestMark } from '../../state/marks-store.ts';

/** The spots that an answer pointed at, and those that would fail the next time. Where both speak of a spot, the answer does. */
export function mergeSpots(
  marks: readonly RequestMark[],
  findings: readonly DraftFinding[],
): readonly RequestMark[] {
  const taken = new Set(marks.map(({ place }) => spotOf(place)));
  const own = findings.flatMap(({ severity, place, summary }): RequestMark[] =>
    severity !== 'error' || place === null || taken.has(spotOf(place)) ? [] : [{ place, text: summary }],
  );
  return own.length === 0 ? marks : [...marks, ...own];
}

/** The spots that are worth a look before sending, and would not fail. */
export function hintedSpots(findings: readonly DraftFinding[]): readonly RequestMark[] {
  const hinted = findings.flatMap(({ severity, place, summary }): RequestMark[] =>
    severity === 'error' || place === null ? [] : [{ place, text: summary }],
  );
  return hinted.length === 0 ? NO_SPOTS : hinted;
}

const NO_SPOTS: readonly RequestMark[] = [];

function spotOf(place: RequestMark['place']): string {
  return 'name' in place ? `${place.in} ${place.name.toLowerCase()}` : JSON.stringify(place);
}
