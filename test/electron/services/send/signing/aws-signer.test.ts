import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signAws } from '../../../../../electron/services/send/signing/aws-signer.ts';
import { parseAddress } from '../../../../../shared/http/parse-address.ts';
import type { ResolvedHeader, Signing } from '../../../../../shared/model/resolved-request.ts';

const scope: Extract<Signing, { kind: 'aws' }> = {
  kind: 'aws',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
  region: 'us-east-1',
  service: 'service',
};
const at = Date.parse('2015-08-30T12:36:00Z');

interface Case {
  method?: string;
  url?: string;
  headers?: readonly (readonly [string, string])[];
  body?: string;
  signing?: Partial<typeof scope>;
}

function sign({
  method = 'GET',
  url = '/',
  headers = [],
  body = '',
  signing = {},
}: Case): Map<string, string> {
  const reading = parseAddress(url.startsWith('/') ? `https://example.amazonaws.com${url}` : url);
  if (reading.kind === 'problem') throw new Error(`not an address: ${url}`);
  const rows = headers.map(([name, value]): ResolvedHeader => ({
    name,
    value,
    isSecret: false,
    from: 'row',
  }));
  const hash = createHash('sha256').update(body).digest('hex');
  const made = signAws({ method, address: reading.address, headers: rows }, hash, {
    ...scope,
    ...signing,
    at,
  });
  return new Map(made.map(({ name, value }) => [name, value]));
}

const partsOf = (authorization = ''): { signed: string; signature: string; scope: string } => ({
  scope: /Credential=([^,]*)/.exec(authorization)?.[1] ?? '',
  signed: /SignedHeaders=([^,]*)/.exec(authorization)?.[1] ?? '',
  signature: /Signature=(\w*)/.exec(authorization)?.[1] ?? '',
});

/**
 * The published test suite of Signature Version 4 (AWS General Reference, "Signature Version 4 test suite"): names and
 * signatures are its own. Left out: the five whose request cannot be typed as an address (a raw line break in a header, a
 * bare blank in the request line, keys that are not escaped, and the two about the order of repeated query names).
 */
describe('the published test suite', () => {
  const form = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
  test.each<[name: string, signed: string, signature: string, request: Case]>([
    ['get-vanilla', '', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31', {}],
    [
      'post-vanilla',
      '',
      '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
      { method: 'POST' },
    ],
    [
      'get-vanilla-query-order-key-case',
      '',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
      { url: '/?Param2=value2&Param1=value1' },
    ],
    [
      'get-vanilla-empty-query-key',
      '',
      'a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb',
      { url: '/?Param1=value1' },
    ],
    [
      'get-vanilla-query-unreserved',
      '',
      '9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197',
      {
        url: '/?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
      },
    ],
    [
      'get-vanilla-utf8-query',
      '',
      '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04',
      { url: '/?ሴ=bar' },
    ],
    [
      'get-unreserved',
      '',
      '07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f',
      { url: '/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' },
    ],
    [
      'post-vanilla-query',
      '',
      '28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11',
      { method: 'POST', url: '/?Param1=value1' },
    ],
    [
      'get-header-key-duplicate',
      'my-header1',
      'c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea',
      {
        headers: [
          ['My-Header1', 'value2'],
          ['My-Header1', 'value2'],
          ['My-Header1', 'value1'],
        ],
      },
    ],
    [
      'get-header-value-order',
      'my-header1',
      '08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01',
      {
        headers: [
          ['My-Header1', 'value4'],
          ['My-Header1', 'value1'],
          ['My-Header1', 'value3'],
          ['My-Header1', 'value2'],
        ],
      },
    ],
    [
      'get-header-value-trim',
      'my-header1;my-header2',
      'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
      {
        headers: [
          ['My-Header1', ' value1'],
          ['My-Header2', ' "a   b   c"'],
        ],
      },
    ],
    [
      'post-header-key-sort',
      'my-header1',
      'c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c',
      { method: 'POST', headers: [['My-Header1', 'value1']] },
    ],
    [
      'post-header-value-case',
      'my-header1',
      'cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d',
      { method: 'POST', headers: [['My-Header1', 'VALUE1']] },
    ],
    [
      'post-x-www-form-urlencoded',
      'content-type',
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
      { method: 'POST', body: 'Param1=value1', headers: [form] },
    ],
    [
      'post-x-www-form-urlencoded-parameters',
      'content-type',
      '1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe',
      { method: 'POST', body: 'Param1=value1', headers: [[form[0], `${form[1]}; charset=utf8`]] },
    ],
  ])('%s', (_name, signedBesides, signature, request) => {
    const signed = [...(signedBesides === '' ? [] : signedBesides.split(';')), 'host', 'x-amz-date'];
    expect(partsOf(sign(request).get('Authorization'))).toEqual({
      scope: 'AKIDEXAMPLE/20150830/us-east-1/service/aws4_request',
      signed: signed.toSorted().join(';'),
      signature,
    });
  });

  test('post-sts-header-before', () => {
    const sessionToken =
      'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==';
    const made = sign({ method: 'POST', signing: { sessionToken } });
    expect(made.get('X-Amz-Security-Token')).toBe(sessionToken);
    expect(partsOf(made.get('Authorization'))).toMatchObject({
      signed: 'host;x-amz-date;x-amz-security-token',
      signature: '85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead',
    });
  });
});

/** Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header", with its own key and date. */
describe('the examples of S3', () => {
  const s3 = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    service: 's3',
  };
  const signS3 = (request: Case): ResolvedHeader[] => {
    const reading = parseAddress(`https://examplebucket.s3.amazonaws.com${request.url ?? '/'}`);
    if (reading.kind === 'problem') throw new Error('not an address');
    const hash = createHash('sha256')
      .update(request.body ?? '')
      .digest('hex');
    return signAws(
      {
        method: request.method ?? 'GET',
        address: reading.address,
        headers: (request.headers ?? []).map(([name, value]) => ({
          name,
          value,
          isSecret: false,
          from: 'row',
        })),
      },
      hash,
      { ...scope, ...s3, at: Date.parse('2013-05-24T00:00:00Z') },
    );
  };

  test('GET bucket lifecycle', () => {
    const made = signS3({ url: '/?lifecycle' });
    expect(made.map(({ name }) => name)).toEqual(['X-Amz-Date', 'X-Amz-Content-Sha256', 'Authorization']);
    expect(partsOf(made.at(-1)?.value)).toMatchObject({
      signed: 'host;x-amz-content-sha256;x-amz-date',
      signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    });
  });

  test('PUT object', () => {
    const made = signS3({
      method: 'PUT',
      url: '/test%24file.text',
      body: 'Welcome to Amazon S3.',
      headers: [
        ['Date', 'Fri, 24 May 2013 00:00:00 GMT'],
        ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
      ],
    });
    expect(partsOf(made.at(-1)?.value)).toMatchObject({
      signed: 'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    });
  });
});

test('region and service are read off a host of AWS where they are not typed', () => {
  const made = sign({
    url: 'https://abc123.execute-api.eu-central-1.amazonaws.com/prod/pets',
    signing: { region: '', service: '' },
  });
  expect(partsOf(made.get('Authorization')).scope).toBe(
    'AKIDEXAMPLE/20150830/eu-central-1/execute-api/aws4_request',
  );
});

test('what was typed wins over what would be added, and what proxies change is not signed', () => {
  const made = sign({
    headers: [
      ['X-Amz-Date', '20150830T123600Z'],
      ['User-Agent', 'me'],
    ],
  });
  expect([...made.keys()]).toEqual(['Authorization']);
  expect(partsOf(made.get('Authorization'))).toMatchObject({
    signed: 'host;x-amz-date',
    signature: '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  });
});

test('a percent sign that begins no escape keeps nothing from being signed', () => {
  expect(partsOf(sign({ url: '/100%', signing: { service: 's3' } }).get('Authorization')).signature).toMatch(
    /^[0-9a-f]{64}$/,
  );
});
