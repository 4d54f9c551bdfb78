import type { FailureCode } from '../../http/failure-code.ts';
import type { Failure } from '../../model/response-record.ts';
import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { pageWords } from '../page-words.ts';
import type { Rule, RuleFix } from '../rule.ts';

const PROXY_CODES: ReadonlySet<FailureCode> = new Set([
  'proxy-invalid',
  'proxy-not-found',
  'proxy-unreachable',
  'proxy-sign-in-missing',
  'proxy-sign-in-wrong',
  'proxy-refused',
  'proxy-no-way',
  'not-a-proxy',
  'proxy-failed',
]);

/** A proxy kept the request from the API: which one, who chose it, and what it says. Source: RFC 9110 9.3.6, 15.5.8; RFC 1928 6. */
export const proxyInTheWay: Rule = {
  id: 'proxy-in-the-way',
  check(exchange) {
    const found = findProxy(exchange);
    if (found === null) return null;
    const { proxy, from, words, sign } = found;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.proxy-in-the-way.summary', { proxy }),
      explanation: originOf(from, words),
      evidence: [
        { from: 'connection', name: proxy === '' ? null : proxy, value: words === '' ? sign : words },
      ],
      place: from === 'request' ? { in: 'settings' } : null,
      fixes: goStraight(exchange),
    };
  },
};

interface FoundProxy {
  readonly proxy: string;
  readonly from: string;
  /** What its page says, in readable words; `''` where it says nothing. */
  readonly words: string;
  readonly sign: string | null;
}

function findProxy({ failure, status, record, view }: Exchange): FoundProxy | null {
  if (failure !== null && PROXY_CODES.has(failure.code)) return readFailure(failure);
  const proxy = record.hops.at(-1)?.connection?.proxy ?? null;
  // RFC 9110 15.5.8: only a proxy answers so, here one that was given a plain http request to pass on.
  if (status !== 407 || proxy === null) return null;
  return { proxy: proxy.address, from: proxy.from, words: pageWords(view?.text ?? ''), sign: '407' };
}

function readFailure(failure: Failure): FoundProxy {
  const read = (name: string): string => String(failure.detail[name] ?? '');
  return {
    proxy: read('proxy'),
    from: read('from'),
    words: pageWords(read('page') || read('received')),
    sign: read('status') || read('reason') || failure.rawCode,
  };
}

function originOf(from: string, words: string): Message {
  switch (from) {
    case 'request':
      return say('finding.proxy-in-the-way.request', { words });
    case 'settings':
      return say('finding.proxy-in-the-way.settings', { words });
    case 'environment':
      return say('finding.proxy-in-the-way.environment', { words });
    default:
      return say('finding.proxy-in-the-way.system', { words });
  }
}

function goStraight({ draft }: Exchange): RuleFix[] {
  if (draft === null || draft.settings.proxy === 'none') return [];
  return [
    {
      id: 'go-straight',
      label: say('fix.go-straight'),
      because: say('because.proxy-stands-between'),
      certainty: 'possible',
      edits: [{ op: 'go-straight' }],
    },
  ];
}
