import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { withoutParameters } from '../body-kind.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

const CHARSET = /;\s*charset\s*=\s*"?([\w.:-]+)/i;

/** The kind of body is right, and the charset behind it is not, or is missing. Source: RFC 9110 8.3.2, RFC 8259 8.1. */
export const charsetWrong: Rule = {
  id: 'charset-wrong',
  check(exchange) {
    const { refusalStatus: status } = exchange;
    const sentType = exchange.sentHeader('content-type');
    if (exchange.draft === null || sentType === null || (status !== 415 && status !== 400)) return null;
    const wanted = wantedType(sentType, exchange);
    if (wanted === null || sameType(wanted.type, sentType)) return null;
    const sent = CHARSET.exec(sentType)?.[1] ?? null;
    return {
      severity: 'error',
      certainty: wanted.header === null ? 'likely' : 'certain',
      summary:
        sent === null
          ? say('finding.charset-wrong.missing')
          : say('finding.charset-wrong.summary', { charset: sent }),
      explanation: say('finding.charset-wrong.explanation'),
      evidence: [
        wanted.header === null
          ? { from: 'answer-body', name: null, value: exchange.words.split('\n')[0] ?? null }
          : { from: 'answer-header', name: wanted.header, value: exchange.answerHeader(wanted.header) },
        { from: 'request', name: 'Content-Type', value: sentType },
      ],
      place: { in: 'header', name: 'Content-Type' },
      fixes: [
        {
          id: 'set-charset',
          label: say('fix.set-content-type', { value: wanted.type }),
          because: wanted.because,
          certainty: wanted.header === null ? 'likely' : 'certain',
          edits: [{ op: 'set-header', name: 'Content-Type', value: wanted.type }],
        },
      ],
    };
  },
};

interface WantedType {
  readonly type: string;
  readonly header: string | null;
  readonly because: Message;
}

/** The same type with another charset, as a header of the answer lists it or its words name it. */
function wantedType(sentType: string, exchange: Exchange): WantedType | null {
  const essence = withoutParameters(sentType);
  for (const header of ['Accept-Post', 'Accept-Patch', 'Accept']) {
    const type = exchange.answerList(header).find((each) => withoutParameters(each) === essence);
    if (type !== undefined) return { type, header, because: say('because.header-says', { header }) };
  }
  return fromWords(sentType, essence, exchange.words);
}

function fromWords(sentType: string, essence: string, words: string): WantedType | null {
  const because = say('because.server-says');
  const types = [...words.matchAll(/\b[a-z]+\/[\w.+-]+\s*;\s*charset\s*=\s*"?[\w.:-]+/gi)].map(([type]) =>
    type.replace(/[.]+$/, ''),
  );
  const named = types.find((type) => withoutParameters(type) === essence && !sameType(type, sentType));
  if (named !== undefined) return { type: named, header: null, because };
  if (!/\b(?:charset|character (?:set|encoding)|encoding)\b/i.test(words)) return null;
  const isUtf8Wanted = /\butf-?8\b/i.test(words) && !/charset\s*=\s*"?utf-?8/i.test(sentType);
  if (isUtf8Wanted) return { type: `${essence}; charset=utf-8`, header: null, because };
  return CHARSET.test(sentType) && !/\bcontent[- ]encoding\b/i.test(words)
    ? { type: essence, header: null, because }
    : null;
}

function sameType(a: string, b: string): boolean {
  const plain = (type: string): string => type.toLowerCase().replace(/[\s"]/g, '');
  return plain(a) === plain(b);
}
