import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { checksStore, findingsOf } from '../../state/checks-store.ts';
import { marksOf, marksStore } from '../../state/marks-store.ts';
import type { RequestMark } from '../../state/marks-store.ts';

/**
 * The spots of a request to mark as wrong: those that the last answer pointed at, and those that would fail the next
 * time. Where both speak of a spot, the answer does.
 */
export function useSpots(draftId: DraftId): readonly RequestMark[] {
  const marks = useStore(marksStore, (state) => marksOf(state, draftId));
  const findings = useStore(checksStore, (state) => findingsOf(state, draftId));
  return useMemo(() => {
    const taken = new Set(marks.map(({ place }) => spotOf(place)));
    const own = findings.flatMap(({ severity, place, summary }): RequestMark[] =>
      severity !== 'error' || place === null || taken.has(spotOf(place)) ? [] : [{ place, text: summary }],
    );
    return own.length === 0 ? marks : [...marks, ...own];
  }, [marks, findings]);
}

const NO_SPOTS: readonly RequestMark[] = [];

/** The spots that are worth a look before sending, and would not fail: known by a hint, not marked as wrong. */
export function useHintedSpots(draftId: DraftId): readonly RequestMark[] {
  const findings = useStore(checksStore, (state) => findingsOf(state, draftId));
  return useMemo(() => {
    const hinted = findings.flatMap(({ severity, place, summary }): RequestMark[] =>
      severity === 'error' || place === null ? [] : [{ place, text: summary }],
    );
    return hinted.length === 0 ? NO_SPOTS : hinted;
  }, [findings]);
}

function spotOf(place: RequestMark['place']): string {
  return 'name' in place ? `${place.in} ${place.name.toLowerCase()}` : JSON.stringify(place);
}
