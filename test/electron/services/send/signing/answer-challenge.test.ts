import { describe, expect, test } from 'vitest';
import { answerChallenge } from '../../../../../electron/services/send/signing/answer-challenge.ts';
import type { DigestParts } from '../../../../../electron/services/send/signing/answer-challenge.ts';
import { chooseChallenge } from '../../../../../electron/services/send/signing/digest-challenge.ts';
import type { DigestChallenge } from '../../../../../electron/services/send/signing/digest-challenge.ts';
import type { HeaderPair } from '../../../../../shared/model/response-record.ts';

const asks = (...values: string[]): HeaderPair[] => values.map((value) => ['WWW-Authenticate', value]);

function chosen(...values: string[]): DigestChallenge {
  const challenge = chooseChallenge(asks(...values));
  if (challenge === null) throw new Error('no challenge was chosen');
  return challenge;
}

const parts: DigestParts = {
  username: 'u',
  password: 'p',
  method: 'GET',
  uri: '/',
  bodyHash: '',
  nonceCount: 1,
  cnonce: 'c',
  sessionCnonce: 'c',
};

/** The fields of an answer, quotes taken off. */
function fieldsOf(value: string): Record<string, string> {
  const fields = [...value.matchAll(/([\w*]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)];
  return Object.fromEntries(fields.map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']));
}

describe('the examples of RFC 7616', () => {
  const example = {
    username: 'Mufasa',
    password: 'Circle of Life',
    method: 'GET',
    uri: '/dir/index.html',
    bodyHash: '',
    nonceCount: 1,
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    sessionCnonce: '',
  };
  const question = (algorithm: string): string =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

  test.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('3.9.1 with %s', (algorithm, response) => {
    expect(fieldsOf(answerChallenge(chosen(question(algorithm)), example))).toEqual({
      username: 'Mufasa',
      realm: 'http-auth@example.org',
      nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
      uri: '/dir/index.html',
      response,
      algorithm,
      qop: 'auth',
      nc: '00000001',
      cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
      opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
    });
  });

  // The RFC's own numbers are of SHA-512 cut short; these are of erratum 4897.
  test('3.9.2 with SHA-512-256, a hashed user name and letters beyond ASCII', () => {
    const challenge = chosen(
      'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true',
    );
    const value = answerChallenge(challenge, {
      ...example,
      username: 'Jäsøn Doe',
      password: 'Secret, or not?',
      uri: '/doe.json',
      cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
    });
    expect(fieldsOf(value)).toMatchObject({
      username: '793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b',
      response: '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5',
      userhash: 'true',
    });
  });
});

describe('of several challenges the strongest that is spoken is answered', () => {
  const md5 = 'Digest realm="r", nonce="m", algorithm=MD5, qop="auth"';
  const sha = 'Digest realm="r", nonce="s", algorithm=SHA-256, qop="auth"';
  const strong = 'Digest realm="r", nonce="t", algorithm=SHA-512-256-sess, qop="auth"';
  const future = 'Digest realm="r", nonce="f", algorithm=SHA3-512, qop="auth"';
  test.each([
    ['in several headers', [md5, sha, strong], 't'],
    ['in one header, separated by commas', [`${md5}, ${sha}`], 's'],
    ['with another scheme between them', [`Basic realm="a, b", ${md5}, Bearer error="x", ${sha}`], 's'],
    ['with one that is not known', [future, md5], 'm'],
  ])('%s', (_name, values, nonce) => {
    expect(chosen(...values).nonce).toBe(nonce);
  });

  test.each([
    ['only an unknown hash', future],
    ['only an unknown protection', 'Digest realm="r", nonce="n", qop="auth-conf"'],
    ['no number to answer', 'Digest realm="r", qop="auth"'],
    ['another scheme', 'Basic realm="Digest"'],
    ['rubbish', '"""Digest,,,nonce'],
  ])('none is answered where there is %s', (_name, value) => {
    expect(chooseChallenge(asks(value))).toBeNull();
  });
});

describe('what a server may leave out or write otherwise', () => {
  test('without qop the old way is answered, without counting', () => {
    const fields = fieldsOf(answerChallenge(chosen('Digest realm="r", nonce="n"'), parts));
    // MD5(MD5("u:r:p"):n:MD5("GET:/"))
    expect(fields).toEqual({
      username: 'u',
      realm: 'r',
      nonce: 'n',
      uri: '/',
      response: 'f23121ca97143c6b358da620220c83b4',
    });
  });

  test('auth-int is chosen where nothing else is offered, and the body is in it', () => {
    const challenge = chosen('Digest realm="r", nonce="n", qop=auth-int, algorithm="sha-256"');
    const one = answerChallenge(challenge, { ...parts, bodyHash: 'aa' });
    const other = answerChallenge(challenge, { ...parts, bodyHash: 'bb' });
    expect(fieldsOf(one)['qop']).toBe('auth-int');
    expect(fieldsOf(one)['response']).not.toBe(fieldsOf(other)['response']);
  });

  test('a session is begun with its first number and kept with it', () => {
    const challenge = chosen('Digest realm="r", nonce="n", qop="auth", algorithm=MD5-sess');
    const first = answerChallenge(challenge, { ...parts, cnonce: 'one', sessionCnonce: 'one' });
    const second = answerChallenge(challenge, {
      ...parts,
      cnonce: 'two',
      sessionCnonce: 'one',
      nonceCount: 2,
    });
    const strange = answerChallenge(challenge, {
      ...parts,
      cnonce: 'two',
      sessionCnonce: 'two',
      nonceCount: 2,
    });
    expect(fieldsOf(first)['nc']).toBe('00000001');
    expect(fieldsOf(second)['nc']).toBe('00000002');
    expect(fieldsOf(second)['response']).not.toBe(fieldsOf(strange)['response']);
  });

  test('quotes in a realm and in a name are escaped, and hashed as they are meant', () => {
    const challenge = chosen('Digest realm="say \\"hi\\"", nonce="n"');
    expect(challenge.realm).toBe('say "hi"');
    const value = answerChallenge(challenge, { ...parts, username: 'a"b\\c' });
    expect(value).toContain('realm="say \\"hi\\""');
    expect(value).toContain('username="a\\"b\\\\c"');
  });

  test('a name beyond ASCII goes in the way of RFC 8187', () => {
    const value = answerChallenge(chosen('Digest realm="r", nonce="n", charset=UTF-8'), {
      ...parts,
      username: "Zoë's",
    });
    expect(value).toContain("username*=UTF-8''Zo%C3%AB%27s");
  });

  test('stale is read in any case', () => {
    expect(chosen('Digest realm="r", nonce="n", stale=TRUE').isStale).toBe(true);
    expect(chosen('Digest realm="r", nonce="n", stale="false"').isStale).toBe(false);
  });
});
