import type { Failure } from '../model/response-record.ts';

/** A failure with nothing known but what it is and where it happened; `parts` adds the rest. */
export function makeFailure(
  code: Failure['code'],
  phase: Failure['phase'],
  parts: Partial<Omit<Failure, 'code' | 'phase'>> = {},
): Failure {
  return { code, phase, rawCode: null, rawMessage: '', detail: {}, certificate: null, ...parts };
}
