import type { Row } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { isAuthorization } from '../credentials.ts';
import { expectedSignIn } from '../expected-sign-in.ts';
import type { Exchange } from '../exchange.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

/** Headers that change the answer by not being there, and the statuses that say so. Source: RFC 9110 15.5. */
const STATUSES_BY_HEADER: Readonly<Record<string, readonly number[]>> = {
  Authorization: [401, 403],
  Accept: [406],
  'Content-Type': [400, 415, 422],
  'If-Match': [412, 428],
};

/** A header's name is a slip away from one that the server missed: `Authorisation`, `Authentication: Bearer …`. */
export const headerMisspelled: Rule = {
  id: 'header-misspelled',
  check(exchange) {
    const { draft, isRefused } = exchange;
    if (draft === null || !isRefused) return null;
    const rows = draft.headers.filter(({ isEnabled, name }) => isEnabled && name.trim() !== '');
    const found = findSlip(rows, exchange) ?? findSpokenKey(rows, exchange);
    if (found === null) return null;
    const { row, meant } = found;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.header-misspelled.summary', { from: row.name, to: meant }),
      explanation: say('finding.header-misspelled.explanation'),
      evidence: [{ from: 'request', name: row.name, value: null }],
      place: { in: 'header', name: row.name },
      fixes: [
        {
          id: 'rename-header',
          label: say('fix.rename-field', { from: row.name, to: meant }),
          because: say('because.name-is-similar'),
          certainty: 'likely',
          edits: [{ op: 'rename-header', from: row.name, to: meant }],
        },
      ],
    };
  },
};

interface Slip {
  readonly row: Row;
  readonly meant: string;
}

function findSlip(rows: readonly Row[], { likeStatus }: Exchange): Slip | null {
  for (const [meant, statuses] of Object.entries(STATUSES_BY_HEADER)) {
    if (likeStatus === null || !statuses.includes(likeStatus)) continue;
    const isThere = rows.some(({ name }) => isSame(name, meant));
    const row = isThere ? undefined : rows.find(({ name }) => isSlipOf(name.trim(), meant));
    if (row !== undefined) return { row, meant };
  }
  return null;
}

/** `Accept-Encoding` is no slip of `Accept`, nor is any header that goes on. */
function isSlipOf(name: string, meant: string): boolean {
  return (
    nearest(name, [meant]) !== null ||
    name.replace(/[\s_-]/g, '').toLowerCase() === meant.replace('-', '').toLowerCase()
  );
}

function isSame(name: string, other: string): boolean {
  return name.trim().toLowerCase() === other.toLowerCase();
}

/** `Auth: Bearer …`: only Authorization has a word in front of its key, unless the server named another header. */
function findSpokenKey(rows: readonly Row[], exchange: Exchange): Slip | null {
  const { draft, likeStatus } = exchange;
  if (likeStatus !== 401 || draft === null || rows.some(({ name }) => isAuthorization(name))) return null;
  if (draft.auth.kind !== 'none' && draft.auth.kind !== 'inherit') return null;
  const row = rows.find(
    ({ name, value }) => /^\s*(?:bearer|basic)\s+\S/i.test(value) && !/^proxy-/i.test(name),
  );
  const way = row === undefined ? null : (expectedSignIn(exchange)?.way ?? null);
  return row === undefined || way?.kind === 'header' || way?.kind === 'query'
    ? null
    : { row, meant: 'Authorization' };
}
