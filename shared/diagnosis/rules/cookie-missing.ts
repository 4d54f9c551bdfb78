import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

const STATUSES: ReadonlySet<number> = new Set([400, 401, 403, 422]);

/** The server misses a cookie, and its value travels under the same name elsewhere. Source: RFC 6265 4.2. */
export const cookieMissing: Rule = {
  id: 'cookie-missing',
  check(exchange) {
    const { draft, refusalStatus: status, words } = exchange;
    if (draft === null || status === null || !STATUSES.has(status) || !/\bcookies?\b/i.test(words))
      return null;
    const found = findValue(exchange);
    if (found === null) return null;
    const { name, value, removal } = found;
    const row = draft.headers.find((each) => each.isEnabled && each.name.trim().toLowerCase() === 'cookie');
    const cookie = `${row === undefined || row.value.trim() === '' ? '' : `${row.value.trim()}; `}${name}=${value.trim()}`;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.cookie-missing.summary', { name }),
      explanation: say('finding.cookie-missing.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
      place: removal.op === 'remove-param' ? { in: 'param', name } : { in: 'header', name },
      fixes: [
        {
          id: 'send-as-cookie',
          label: say('fix.send-as-cookie', { name }),
          because: say('because.server-says'),
          certainty: 'likely',
          edits: [removal, { op: 'set-header', name: 'Cookie', value: cookie }],
        },
      ],
    };
  },
};

interface Found {
  readonly name: string;
  readonly value: string;
  readonly removal: Extract<Edit, { op: 'remove-header' | 'remove-param' }>;
}

/** A row whose name the sentence on the cookie writes as it is. */
function findValue({ draft, words }: Exchange): Found | null {
  const named = new Set(words.match(/[A-Za-z_][\w.-]*\w/g));
  const isNamed = (name: string): boolean =>
    named.has(name) && !/^(?:cookie|session|missing|required|the|is)$/i.test(name);
  const header = draft?.headers.find(({ isEnabled, name }) => isEnabled && isNamed(name));
  if (header !== undefined)
    return { name: header.name, value: header.value, removal: { op: 'remove-header', name: header.name } };
  const param = draft?.params.find(
    ({ isEnabled, place, name }) => isEnabled && place === 'query' && isNamed(name),
  );
  return param === undefined
    ? null
    : { name: param.name, value: param.value, removal: { op: 'remove-param', name: param.name } };
}
