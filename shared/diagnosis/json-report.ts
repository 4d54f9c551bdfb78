import type { ErrorField } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';
import { readBodyFacts } from './body-facts.ts';
import { makeError } from './error-item.ts';
import { hasStrongEvidence } from './failure-evidence.ts';
import { makeField } from './field-path.ts';
import { LIMITS } from './limits.ts';
import { EMPTY_REPORT } from './shape.ts';
import type { AnswerReport, ReportedError } from './shape.ts';

/**
 * A shape's report on a JSON body: its own findings, with what any body says beside its errors (request id, waiting
 * time, status) where the shape does not say better.
 *
 * A body alone, without a status, is believed to be the failure it is shaped like; a 2xx only on strong evidence, unless
 * the shape knows better and says `isFailure` itself.
 */
export function reportOn(
  answer: AnswerView,
  parts: Partial<AnswerReport> & Pick<AnswerReport, 'confidence' | 'errors'>,
): AnswerReport {
  const root = answer.json;
  return {
    ...EMPTY_REPORT,
    ...(root === null ? {} : readBodyFacts(root)),
    isFailure: answer.isSoundJson && (answer.status === null || hasStrongEvidence(root)),
    ...parts,
    errors: parts.errors.slice(0, LIMITS.errors),
  };
}

/**
 * An error in the server's words. Where it has none its title stands for them, then its code; a list without items where
 * it has neither.
 */
export function errorsOf({
  message,
  title = null,
  code = null,
  ...parts
}: Partial<Omit<ReportedError, 'message'>> & { readonly message: string | null }): ReportedError[] {
  const spoken = message ?? title ?? code;
  if (spoken === null) return [];
  return [
    makeError({ ...parts, message: spoken, code, title: title === spoken || title === code ? null : title }),
  ];
}

/** The field that a server names; null where it names none. */
export function fieldNamed(raw: string | null, place: ErrorField['in'] = 'unknown'): ErrorField | null {
  return raw === null ? null : makeField(raw, place);
}
