import { isNativeError } from 'node:util/types';
import { createContext, runInContext } from 'node:vm';
import { askAboutBody } from '../../shared/body-schema/body-question.ts';
import type { AskedRequest } from '../../shared/body-schema/body-question.ts';
import type { BodyCheck } from '../../shared/diagnosis/body-check.ts';

/** A pattern in a schema is somebody's program, and may run for ever. */
const LONGEST_MS = 2000;

/** What in a body does not fit what is documented of it; null where nothing is known of it, or it takes too long. */
export async function checkSentBody(request: AskedRequest): Promise<BodyCheck | null> {
  const question = askAboutBody(request);
  if (question === null) return null;
  // All that knows schemas is loaded where there is one.
  const { checkBody } = await import('../../shared/body-schema/check-body.ts');
  let check: BodyCheck | null = null;
  const run = (): void => {
    check = checkBody(question);
  };
  try {
    // The one way in Node to end a pattern that is being matched.
    runInContext('run()', createContext({ run }), { timeout: LONGEST_MS });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return check;
}

/** It is made in the other context, whose errors are none of ours. */
function isTimeout(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
