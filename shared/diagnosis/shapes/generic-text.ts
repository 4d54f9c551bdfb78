import { makeError } from '../error-item.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';

const LONGEST_LINE = 300;

/** `ValueError: wrong number of …`, as programs end with it. */
const EXCEPTION = /^((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:Error|Exception)):\s+(.+)$/;
const CODE = /\b(?:error\s+)?code\s*[=:]\s*([\w.-]{1,60})/i;

/** Plain text: its first line is the message. Text with 2xx is an answer like any other. */
export const genericText: Shape = {
  id: 'generic',
  recognise(answer) {
    if (answer.look !== 'text') return null;
    const lines = answer.text.slice(0, 8192).split(/\r\n|\n|\r/);
    const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
    const exception = lines.map((line) => EXCEPTION.exec(line.trim())).find((match) => match !== null);
    const speaksOfError = exception !== undefined || /^(?:error|fatal|exception|traceback)\b/i.test(first);
    if (answer.status === null ? !speaksOfError : answer.status < 400) return null;
    const message = exception?.[2] ?? first;
    if (message === '') return EMPTY_REPORT;
    const code = exception?.[1] ?? CODE.exec(first)?.[1] ?? null;
    return {
      ...EMPTY_REPORT,
      errors: [makeError({ message: message.slice(0, LONGEST_LINE), code })],
      isFailure: answer.status === null,
    };
  },
};
