import { WITH_LOOPBACK } from '../../shared/http/choose-proxy.ts';
import { parseProxy } from '../../shared/http/proxy-address.ts';
import type { TlsVersionChoice } from '../../shared/http/sending-words.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { say } from '../../shared/texts/text.ts';
import { UsageError } from './parse-options.ts';
import type { ParsedOptions } from './parse-options.ts';

/** How the server is reached, as far as the command says; the names are curl's. */
export interface NetworkArguments {
  /** `''`: straight. */
  readonly proxy: string | null;
  readonly bypass: string | null;
  /** Files with certificates of authorities. */
  readonly authorities: readonly string[];
  readonly certificate: CertificateArgument | null;
  readonly oldestTls: TlsVersionChoice | null;
}

export interface CertificateArgument {
  readonly kind: 'pem' | 'pfx';
  readonly certificatePath: string;
  /** `''`: in the same file. */
  readonly keyPath: string;
  readonly passphrase: string | null;
}

export const NETWORK_OPTIONS = {
  proxy: { kind: 'value', names: ['-x', '--proxy'] },
  noProxy: { kind: 'value', names: ['--noproxy'] },
  authority: { kind: 'values', names: ['--cacert'] },
  certificate: { kind: 'value', names: ['-E', '--cert'] },
  certificateKind: { kind: 'value', names: ['--cert-type'] },
  key: { kind: 'value', names: ['--key'] },
  passphrase: { kind: 'value', names: ['--pass'] },
  tls10: { kind: 'flag', names: ['--tlsv1.0'] },
  tls11: { kind: 'flag', names: ['--tlsv1.1'] },
  tls12: { kind: 'flag', names: ['--tlsv1.2'] },
  tls13: { kind: 'flag', names: ['--tlsv1.3'] },
} as const;

type Options = Pick<ParsedOptions<typeof NETWORK_OPTIONS>, 'value' | 'values' | 'has'>;

/** Throws a UsageError for a proxy that is none, and for a kind of certificate that cannot be read. */
export function parseNetworkArguments(options: Options): NetworkArguments {
  const proxy = options.value('proxy');
  if (proxy !== null && proxy !== '' && parseProxy(proxy).kind === 'problem' && !proxy.includes('{{'))
    throw new UsageError(say('cli.proxy-form', { given: proxy.replace(/\/\/.*@/, '//') }));
  return {
    proxy,
    bypass: options.value('noProxy'),
    authorities: options.values('authority'),
    certificate: parseCertificate(options),
    oldestTls: oldestTls(options),
  };
}

function parseCertificate(options: Options): CertificateArgument | null {
  const certificatePath = options.value('certificate');
  const kind = options.value('certificateKind')?.toLowerCase() ?? guessKind(certificatePath);
  if (kind !== 'pem' && kind !== 'pfx' && kind !== 'p12')
    throw new UsageError(say('cli.certificate-kind', { given: kind }));
  const keyPath = options.value('key') ?? '';
  if (certificatePath === null) {
    if (keyPath !== '') throw new UsageError(say('cli.key-alone'));
    return null;
  }
  const isPem = kind === 'pem';
  return {
    kind: isPem ? 'pem' : 'pfx',
    certificatePath,
    keyPath: isPem ? keyPath : '',
    passphrase: options.value('passphrase'),
  };
}

function guessKind(path: string | null): string {
  return path !== null && /\.(?:pfx|p12)$/i.test(path) ? 'pfx' : 'pem';
}

/** As with curl it is the oldest that is spoken; of several the oldest counts. */
function oldestTls(options: Options): TlsVersionChoice | null {
  if (options.has('tls10')) return '1.0';
  if (options.has('tls11')) return '1.1';
  if (options.has('tls12')) return '1.2';
  return options.has('tls13') ? '1.3' : null;
}

/** The draft with what the command says about the way; it wins over what stands in the file. */
export function withNetwork(draft: RequestDraft, network: NetworkArguments): RequestDraft {
  const proxy = proxyChoice(network) ?? draft.settings.proxy;
  const settings = { ...draft.settings, proxy, oldestTls: network.oldestTls ?? draft.settings.oldestTls };
  return { ...draft, settings };
}

function proxyChoice({ proxy, bypass }: NetworkArguments): RequestDraft['settings']['proxy'] {
  if (proxy === '' || (proxy === null && bypass?.trim() === '*')) return 'none';
  // Whoever names a proxy for one call means it for this computer too.
  return proxy === null ? null : { address: proxy, bypass: `${bypass ?? ''} ${WITH_LOOPBACK}`.trim() };
}
