import { parseAddress } from '../../http/parse-address.ts';
import type { Certainty } from '../../model/diagnosis.ts';
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
  const { failure, status, sent, view } = exchange;
  if (failure?.code === 'tls-wrong-version')
    return { scheme: 'http', certainty: 'likely', from: 'failure', sign: failure.rawCode ?? failure.code };
  // nginx: ngx_http_special_response.c; Apache and Go word it alike.
  const says =
    /plain HTTP request was sent to (?:an )?HTTPS port|speaking plain HTTP to an SSL-enabled|HTTP request to an HTTPS server/i.exec(
      view?.text.slice(0, 4096) ?? '',
    )?.[0];
  if (status === 497 || (status === 400 && says !== undefined))
    return {
      scheme: 'https',
      certainty: 'certain',
      from: says === undefined ? 'status' : 'answer-body',
      sign: says ?? '497',
    };
  const asks =
    /\bhttps (?:is )?(?:required|only)\b|\b(?:use|over|requires?|via|through) https\b|\b(?:ssl|tls|secure connection) (?:is )?required\b/i.exec(
      exchange.words,
    )?.[0];
  if (asks !== undefined && exchange.isRefused && /^http:/i.test(sent?.url ?? ''))
    return { scheme: 'https', certainty: 'certain', from: 'answer-body', sign: asks };
  if (failure?.code === 'not-http' && failure.detail['speaks'] === 'tls')
    return { scheme: 'https', certainty: 'certain', from: 'failure', sign: 'tls' };
  // A secure port that gets plain text often just hangs up.
  const reading = parseAddress(sent?.url ?? '');
  const isSecurePort =
    reading.kind === 'address' &&
    reading.address.scheme === 'http' &&
    /^(?:443|8443)$/.test(String(reading.address.port));
  const isCut =
    failure?.code === 'connection-reset' ||
    failure?.code === 'connection-closed' ||
    failure?.code === 'not-http';
  return isCut && isSecurePort
    ? { scheme: 'https', certainty: 'likely', from: 'failure', sign: failure.code }
    : null;
}
