import { parseAddress } from '../../http/parse-address.ts';
import type { Certainty } from '../../model/diagnosis.ts';
import type { Failure } from '../../model/response-record.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';
import { swapOrigin } from '../swap-origin.ts';

/** The address says https and the port speaks http, or the other way round. */
export const tlsWrongScheme: Rule = {
  id: 'tls-wrong-scheme',
  check(exchange) {
    const { draft, variables } = exchange;
    const found = findMismatch(exchange);
    if (found === null || draft === null) return null;
    const { scheme, certainty } = found;
    return {
      severity: 'error',
      certainty,
      summary:
        scheme === 'http' ? say('finding.tls-wrong-scheme.plain') : say('finding.tls-wrong-scheme.secure'),
      explanation:
        scheme === 'http'
          ? say('finding.tls-wrong-scheme.plain-explanation')
          : say('finding.tls-wrong-scheme.secure-explanation'),
      evidence: [{ from: found.from, name: null, value: found.sign }],
      place: { in: 'url', offset: 0, length: null },
      fixes: [
        {
          id: 'change-scheme',
          label: say('fix.change-scheme', { scheme }),
          because: scheme === 'http' ? say('because.port-speaks-http') : say('because.port-speaks-https'),
          certainty,
          edits: swapOrigin(draft, variables, (origin) => origin.replace(/^https?(?=:\/\/)/i, scheme)),
        },
      ],
    };
  },
};

interface Mismatch {
  readonly scheme: 'http' | 'https';
  readonly certainty: Certainty;
  readonly from: 'failure' | 'answer-body' | 'status';
  readonly sign: string;
}

function findMismatch(exchange: Exchange): Mismatch | null {
  const { failure, status } = exchange;
  if (failure?.code === 'tls-wrong-version')
    return { scheme: 'http', certainty: 'likely', from: 'failure', sign: failure.rawCode ?? failure.code };
  if (status === 497) return { scheme: 'https', certainty: 'certain', from: 'status', sign: '497' };
  if (exchange.isRefused) return findInWords(exchange);
  return failure === null ? null : findByFailure(exchange, failure);
}

/** nginx (ngx_http_special_response.c), Apache and Go have sentences of their own for it; some APIs ask for https in words. */
function findInWords({ status, view, words, sent }: Exchange): Mismatch | null {
  const page =
    status === 400
      ? /plain HTTP request was sent to (?:an )?HTTPS port|speaking plain HTTP to an SSL-enabled|HTTP request to an HTTPS server/i.exec(
          view?.text.slice(0, 4096) ?? '',
        )?.[0]
      : undefined;
  const asks = /^http:/i.test(sent?.url ?? '')
    ? /\bhttps (?:is )?(?:required|only)\b|\b(?:use|over|requires?|via|through) https\b(?!:)|\b(?:over|via|through|requires?|use|using) (?:an? )?(?:ssl|tls|secure (?:connection|channel|protocol|transport))\b|\b(?:ssl|tls|secure (?:connection|channel|protocol|transport)) (?:is |are )?(?:required|only|needed|mandatory)\b|\b(?:plain|insecure|unsecured?|unencrypted|non-(?:ssl|tls|https)) (?:http|requests?|connections?)\b|\bhttp (?:is|requests? are) not (?:allowed|supported|accepted|permitted)\b|\bhttps (?:scheme|protocol)\b/i.exec(
        words.replaceAll('_', ' '),
      )?.[0]
    : undefined;
  const sign = page ?? asks;
  return sign === undefined ? null : { scheme: 'https', certainty: 'certain', from: 'answer-body', sign };
}

/** A secure port that gets plain text answers in its own tongue, or just hangs up. */
function findByFailure({ sent }: Exchange, failure: Failure): Mismatch | null {
  if (failure.code === 'not-http' && failure.detail['speaks'] === 'tls')
    return { scheme: 'https', certainty: 'certain', from: 'failure', sign: 'tls' };
  const { code } = failure;
  if (code !== 'connection-reset' && code !== 'connection-closed' && code !== 'not-http') return null;
  const reading = parseAddress(sent?.url ?? '');
  const isSecurePort =
    reading.kind === 'address' &&
    reading.address.scheme === 'http' &&
    (reading.address.port === 443 || reading.address.port === 8443);
  return isSecurePort ? { scheme: 'https', certainty: 'likely', from: 'failure', sign: code } : null;
}
