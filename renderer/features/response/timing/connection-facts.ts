import type { Hop } from '../../../../shared/model/response-record.ts';
import type { Say } from '../../../state/explaining-texts.ts';
import type { Fact } from '../fact.ts';
import type { LegName } from './timing-bars.ts';

/** Forbidden by RFC 8996, and spoken only where a request allows it. */
const OLD_PROTOCOLS: ReadonlySet<string> = new Set(['TLSv1', 'TLSv1.1', 'SSLv3']);

/** What is known of the line that a request travelled on, in words. Empty where none came about. */
export function connectionFacts(say: Say, { connection, answer, retried }: Hop): Fact[] {
  if (connection === null) return [];
  const { remoteAddress, remotePort, tls, isReused, proxy } = connection;
  const peer = remoteAddress === null ? '' : hostAndPort(remoteAddress, remotePort);
  const old = tls !== null && OLD_PROTOCOLS.has(tls.protocol) ? tls.protocol : null;
  return [
    { name: say('answer.timing.kind'), value: say(isReused ? 'answer.timing.kept' : 'answer.timing.new') },
    {
      name: say('answer.timing.retried'),
      value: retried === undefined ? '' : say('answer.timing.retried.of', { ms: retried.lostMs }),
    },
    {
      name: say('answer.timing.proxy-between'),
      value:
        proxy === undefined ? '' : say(`answer.timing.proxy-from.${proxy.from}`, { address: proxy.address }),
    },
    {
      name: say(proxy === undefined ? 'answer.timing.peer' : 'answer.timing.proxy-address'),
      value: peer,
      isMono: true,
    },
    {
      name: say('answer.timing.version'),
      value: answer === null ? '' : say('answer.timing.version-of', { version: answer.httpVersion }),
      isMono: true,
    },
    {
      name: say('answer.timing.security'),
      value:
        tls === null
          ? say(isLoopback(remoteAddress) ? 'answer.timing.loopback' : 'answer.timing.plain')
          : say('answer.timing.tls-of', { protocol: tls.protocol, cipher: tls.cipher }),
    },
    {
      name: say('answer.timing.old-security'),
      value: old === null ? '' : say('certificate.old-protocol', { protocol: old }),
    },
    {
      name: say('answer.timing.own-certificate'),
      value:
        tls?.ownCertificate === undefined
          ? ''
          : say('certificate.own-shown', { subject: tls.ownCertificate }),
    },
  ];
}

function hostAndPort(address: string, port: number | null): string {
  const host = address.includes(':') ? `[${address}]` : address;
  return port === null ? host : `${host}:${port}`;
}

function isLoopback(address: string | null): boolean {
  return address !== null && /^(?:127\.|::1$|::ffff:127\.)/.test(address);
}

/** Why a leg did not take place. */
export function reasonOfAbsence(leg: LegName, { connection, request }: Hop) {
  if (leg === 'waiting' || leg === 'receiving' || leg === 'proxy') return 'answer.timing.absent.not-reached';
  if (connection?.isReused === true) return 'answer.timing.absent.reused';
  if (leg === 'dns') return 'answer.timing.absent.dns';
  return leg === 'tls' && /^http:/i.test(request.url)
    ? 'answer.timing.absent.tls'
    : 'answer.timing.absent.not-reached';
}
