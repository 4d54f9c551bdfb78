import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { splitAddress } from '../address-parts.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/** What parts the values of the address is another sign than it should be. Source: RFC 3986 3.4, WHATWG URL 5.1. */
export const addressQuerySeparator: Rule = {
  id: 'address-query-separator',
  check(exchange) {
    const { draft, refusalStatus: status } = exchange;
    if (draft === null || !exchange.isRefused || !STATUSES.has(status ?? 0)) return null;
    const found = findSlip(draft, exchange);
    if (found === null) return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.address-query-separator.summary'),
      explanation: say(`finding.address-query-separator.${found.slip}`),
      evidence: [{ from: 'request', name: 'address', value: draft.url }],
      place: { in: 'url', offset: found.offset, length: found.length },
      fixes: [
        {
          id: 'correct-separator',
          label: say('fix.correct-separator'),
          because: say('because.values-are-parted'),
          certainty: 'certain',
          edits: [{ op: 'set-url', url: found.url }],
        },
      ],
    };
  },
};

const STATUSES: ReadonlySet<number> = new Set([400, 401, 404, 422]);

interface Slip {
  readonly slip: 'entity' | 'second-mark' | 'no-mark';
  readonly url: string;
  readonly offset: number;
  readonly length: number;
}

function findSlip({ url }: RequestDraft, { refusalStatus: status }: Exchange): Slip | null {
  const { path, origin } = splitAddress(url);
  const query = url.indexOf('?');
  const entity = /&amp;(?=[\w[\]-]+=?)/i.exec(url);
  if (entity !== null && query !== -1)
    return { slip: 'entity', url: url.replaceAll(/&amp;/gi, '&'), offset: entity.index, length: 5 };
  const second = query === -1 ? null : /\?(?=[\w[\]-]+=)/.exec(url.slice(query + 1));
  if (second !== null) {
    const offset = query + 1 + second.index;
    return {
      slip: 'second-mark',
      url: `${url.slice(0, offset)}&${url.slice(offset + 1)}`,
      offset,
      length: 1,
    };
  }
  const inPath = query === -1 && status === 404 ? /&(?=[\w[\]-]+=)/.exec(path) : null;
  if (inPath === null) return null;
  const offset = origin.length + inPath.index;
  return { slip: 'no-mark', url: `${url.slice(0, offset)}?${url.slice(offset + 1)}`, offset, length: 1 };
}
