import { COLON, EQUALS } from '../json-characters.ts';
import { endOfToken } from './end-of-token.ts';
import type { ParseRun } from './parse-run.ts';

/** Whether the token at an offset is a name: a colon, or what is typed for one, comes behind it. */
export function isMember(run: ParseRun, at: number): boolean {
  const code = run.code(run.nextAfter(endOfToken(run.text, at)));
  return code === COLON || code === EQUALS;
}
