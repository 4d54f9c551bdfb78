import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { Say } from '../../state/explaining-texts.ts';

/** What is read out when an answer has come: "400 Bad Request. 2 errors. First suggestion: …". */
export function announcement(say: Say, { status, name, errors, fixes }: Diagnosis): string {
  return say('answer.announce', {
    verdict: status === null ? `${say('answer.no-answer')}: ${name}` : `${status} ${name}`,
    errors: errors.length,
    first: fixes.find((fix) => !fix.risky)?.label ?? null,
  });
}
