import type { Diagnosis, Place } from '../../../shared/model/diagnosis.ts';
import type { RequestMark } from '../../state/marks-store.ts';

/** Enough for any table in sight; an answer may list hundreds of errors. */
const MOST_MARKS = 200;

/**
 * The spots of the request that an answer finds fault with: first what the server says of a spot, then what a rule
 * noticed there, then what a suggestion would change. One mark a spot.
 */
export function marksFrom({ ok, errors, findings, fixes }: Diagnosis): RequestMark[] {
  const marks = new Map<string, RequestMark>();
  const add = (place: Place | null, text: string): void => {
    if (place === null || marks.size >= MOST_MARKS) return;
    const key = JSON.stringify(place);
    if (!marks.has(key)) marks.set(key, { place, text });
  };
  for (const error of errors) add(error.place, error.message);
  for (const finding of findings) if (finding.severity !== 'info') add(finding.place, finding.summary);
  // What would merely be nicer is no fault.
  if (!ok) for (const fix of fixes) for (const change of fix.changes) add(change.place, fix.label);
  return [...marks.values()];
}
