import { findBlanks } from '../../../shared/diagnosis/preflight/find-blanks.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { RequestMark } from '../../state/marks-store.ts';
import type { TextMark } from '../../ui/marked-input.tsx';
import { variableMarks } from '../../variables/variable-text.ts';

/** Everything that is marked in the address: what an answer pointed at, blanks, variables; the first of them wins a spot. */
export function addressMarks(
  url: string,
  known: readonly KnownVariable[],
  marks: readonly RequestMark[],
): TextMark[] {
  const pointedAt = marks.flatMap(({ place }): TextMark[] => {
    if (place.in !== 'url' || place.offset === null || place.offset >= url.length) return [];
    return [{ from: place.offset, to: place.offset + Math.max(place.length ?? 1, 1), look: 'error' }];
  });
  const blanks = findBlanks(url).map((run): TextMark => ({ ...run, look: 'error' }));
  const kept: TextMark[] = [];
  for (const mark of [...pointedAt, ...blanks, ...variableMarks(url, known)])
    if (kept.every((other) => mark.to <= other.from || mark.from >= other.to)) kept.push(mark);
  return kept.toSorted((a, b) => a.from - b.from);
}
