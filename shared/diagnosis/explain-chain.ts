import type { Certificate, Connection, Failure } from '../model/response-record.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';

/** One certificate of a chain, the server's own first. */
export interface ChainLink {
  readonly certificate: Certificate;
  /** `R11`, or the whole subject where it has no common name. */
  readonly name: string;
  readonly role: 'server' | 'middle' | 'root';
  /** What is odd about it, worst first; mostly nothing. */
  readonly remarks: readonly Message[];
}

export interface ExplainedChain {
  readonly links: readonly ChainLink[];
  /** Who vouches for it, or what is missing; null where that is not known, as of records of before. */
  readonly conclusion: Message | null;
}

const DAY_MS = 86_400_000;
/** From here on it is worth a word: owners renew a month before. */
const SOON_DAYS = 21;

/** Whose certificates they are, what is odd about each, and who vouches in the end. `at`: epoch ms. */
export function explainChain(chain: readonly Certificate[], at: number): ChainLink[] {
  return chain.map((certificate, index) => ({
    certificate,
    name: nameOf(certificate.subject),
    role: index === 0 ? 'server' : certificate.isSelfSigned ? 'root' : 'middle',
    remarks: remarksOn(certificate, at),
  }));
}

/** The chain of a connection that came about. */
export function explainConnection(tls: NonNullable<Connection['tls']>, at: number): ExplainedChain {
  const links = explainChain(tls.chain, at);
  const authority = links.at(-1)?.name ?? '';
  const { isVerified, vouchedBy } = tls;
  if (links.length === 0) return { links, conclusion: null };
  if (!isVerified) return { links, conclusion: say('certificate.not-checked') };
  return {
    links,
    conclusion: vouchedBy === undefined ? null : say(`certificate.vouched.${vouchedBy}`, { authority }),
  };
}

/** The chain of one that did not. */
export function explainFailedChain(failure: Failure, at: number): ExplainedChain {
  const chain = failure.chain ?? (failure.certificate === null ? [] : [failure.certificate]);
  const links = explainChain(chain, at);
  return { links, conclusion: links.length === 0 ? null : concludeFailure(failure, links) };
}

function concludeFailure({ code, detail }: Failure, links: readonly ChainLink[]): Message | null {
  const last = links.at(-1);
  if (code === 'certificate-self-signed') return say('certificate.itself');
  if (code === 'certificate-incomplete-chain')
    return say('certificate.link-missing', { issuer: nameOf(last?.certificate.issuer ?? '') });
  if (code === 'certificate-untrusted')
    return say('certificate.unknown-authority', { authority: last?.name ?? '' });
  if (code !== 'certificate-wrong-host') return null;
  const names = links[0]?.certificate.names ?? [];
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} …` : names.join(', ');
  return say('certificate.other-names', { names: shown, host: String(detail['host'] ?? '') });
}

function remarksOn(
  { validFromMs, validToMs, signature, key, isSelfSigned }: Certificate,
  at: number,
): Message[] {
  const remarks: Message[] = [];
  if (validToMs !== null && validToMs < at)
    remarks.push(say('certificate.ended', { days: Math.floor((at - validToMs) / DAY_MS) }));
  else if (validToMs !== null && validToMs - at < SOON_DAYS * DAY_MS)
    remarks.push(say('certificate.ends-soon', { days: Math.floor((validToMs - at) / DAY_MS) }));
  if (validFromMs !== null && validFromMs > at)
    remarks.push(say('certificate.begins-later', { days: Math.ceil((validFromMs - at) / DAY_MS) }));
  // Nobody has to believe the signature of one that signs itself.
  if (!isSelfSigned && signature !== undefined && /sha-?1\b|sha1|md5/i.test(signature))
    remarks.push(say('certificate.weak-signature', { signature }));
  const bits = /^(?:RSA|DSA)\D*(\d+)$/i.exec(key ?? '')?.[1];
  if (bits !== undefined && Number(bits) < 2048)
    remarks.push(say('certificate.short-key', { key: key ?? '' }));
  return remarks;
}

function nameOf(subject: string): string {
  return /(?:^|, )CN=([^,]+)/.exec(subject)?.[1] ?? subject;
}
