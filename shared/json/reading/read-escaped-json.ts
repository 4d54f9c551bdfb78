import { say } from '../../texts/text.ts';
import { decodeString } from './decode-string.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { surely } from './problem-list.ts';

/**
 * `{\"name\": 1}` was copied out of a text of another program, where each mark needs a backslash. Taking the text out of
 * its escapes mends all of it at once, so nothing behind the first one is read.
 */
export function readEscapedJson(run: ParseRun): Step {
  const { text, at } = run;
  run.report({
    code: 'escaped-json',
    message: say('json.escaped-json'),
    offset: at,
    length: 2,
    repair: surely(say('json.repair.unescape'), [
      { offset: 0, length: text.length, text: decodeString(text, 0, text.length).value },
    ]),
  });
  run.abandon();
  return 'rest';
}
