import { describe, expect, test } from 'vitest';
import { explainConnection, explainFailedChain } from '../../../shared/diagnosis/explain-chain.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { Certificate, Failure } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';

const AT = Date.UTC(2031, 4, 9);
const DAY = 86_400_000;
const certificate = (parts: Partial<Certificate> = {}): Certificate => ({
  subject: 'C=DE, CN=api.example',
  issuer: 'O=Trust, CN=Middle',
  names: ['api.example'],
  validFromMs: AT - 100 * DAY,
  validToMs: AT + 100 * DAY,
  fingerprint256: 'AA',
  isSelfSigned: false,
  signature: 'sha256WithRSAEncryption',
  key: 'RSA 2048',
  ...parts,
});
const middle = certificate({ subject: 'O=Trust, CN=Middle', issuer: 'CN=Root', names: [] });
const root = certificate({ subject: 'CN=Root', issuer: 'CN=Root', names: [], isSelfSigned: true });
const words = (message: Message | null): string | null => message && formatMessage(en, message);
const failed = (code: Failure['code'], chain: Certificate[]): Failure => ({
  ...makeFailure(code, 'tls', { certificate: chain[0] ?? null, detail: { host: 'api.example' } }),
  chain,
});

test('whose each certificate is, and who vouches in the end', () => {
  const tls = { protocol: 'TLSv1.3', cipher: '', chain: [certificate(), middle, root], isVerified: true };
  const explained = explainConnection({ ...tls, vouchedBy: 'system' }, AT);
  expect(explained.links.map(({ role, name, remarks }) => [role, name, remarks])).toEqual([
    ['server', 'api.example', []],
    ['middle', 'Middle', []],
    ['root', 'Root', []],
  ]);
  expect(words(explained.conclusion)).toBe(
    'Root vouches for it, an authority that this computer was told to trust.',
  );
  expect(words(explainConnection({ ...tls, vouchedBy: 'own' }, AT).conclusion)).toContain(
    'Settings, Network',
  );
  expect(words(explainConnection({ ...tls, isVerified: false }, AT).conclusion)).toContain('skip the check');
  expect(explainConnection(tls, AT).conclusion).toBeNull();
});

describe('what is odd about a certificate', () => {
  test.each<[Partial<Certificate>, string[]]>([
    [{ validToMs: AT - 3 * DAY }, ['It ran out 3 days ago.']],
    [{ validToMs: AT - DAY }, ['It ran out one day ago.']],
    [{ validToMs: AT + 5 * DAY }, ['It runs out in 5 days.']],
    [{ validToMs: AT + 22 * DAY }, []],
    [{ validFromMs: AT + 2 * DAY }, ['It is only valid in 2 days.']],
    [
      { signature: 'sha1WithRSAEncryption' },
      ['It is signed with sha1WithRSAEncryption, which can be forged by now.'],
    ],
    [{ signature: 'ecdsa-with-SHA256' }, []],
    [{ key: 'RSA 1024' }, ['Its key (RSA 1024) is too short to be safe.']],
    [{ key: 'EC prime256v1' }, []],
    [{ validFromMs: null, validToMs: null }, []],
  ])('%j', (parts, remarks) => {
    const [link] = explainFailedChain(failed('certificate-expired', [certificate(parts)]), AT).links;
    expect(link?.remarks.map(words)).toEqual(remarks);
  });

  test('a root that signs itself with an old method is none the worse for it', () => {
    const old = { ...root, signature: 'sha1WithRSAEncryption' };
    const [link] = explainFailedChain(failed('certificate-untrusted', [old]), AT).links;
    expect(link?.remarks).toEqual([]);
  });
});

describe('what is missing where nobody vouches', () => {
  test.each<[Failure['code'], Certificate[], string | null]>([
    ['certificate-self-signed', [root], 'Nobody but the server itself vouches for it.'],
    [
      'certificate-incomplete-chain',
      [certificate()],
      'The certificate of Middle is missing: the server has to send it along, and did not.',
    ],
    [
      'certificate-untrusted',
      [certificate(), middle, root],
      'Root vouches for it, and this computer does not know that authority.',
    ],
    [
      'certificate-wrong-host',
      [certificate({ names: ['a.test', 'b.test'] })],
      'It is for a.test, b.test, not for api.example.',
    ],
    [
      'certificate-wrong-host',
      [certificate({ names: [] })],
      'It names no server at all, so it is not for api.example.',
    ],
    ['certificate-expired', [certificate()], null],
    ['tls-handshake', [], null],
  ])('%s', (code, chain, conclusion) => {
    expect(words(explainFailedChain(failed(code, chain), AT).conclusion)).toBe(conclusion);
  });

  test('a record of before, which has the first certificate alone', () => {
    const failure = makeFailure('certificate-self-signed', 'tls', { certificate: root });
    expect(explainFailedChain(failure, AT).links).toHaveLength(1);
  });
});
