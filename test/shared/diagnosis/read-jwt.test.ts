import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJwt, readSubject, timeFault } from '../../../shared/diagnosis/read-jwt.ts';

const base64url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const jwt = (claims: unknown, header: unknown = { alg: 'RS256', typ: 'JWT' }): string =>
  `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}.c2lnbmF0dXJl`;

describe('a token says about itself', () => {
  test('who made it, for whom, what for, and when', () => {
    const token = jwt({
      iss: 'https://login.parcelwise.test/',
      aud: ['parcels', 'labels'],
      scope: 'parcels:read labels:print parcels:read',
      roles: ['clerk'],
      iat: 1_935_000_000,
      nbf: 1_935_000_000.5,
      exp: 1_935_003_600,
      sub: 'u-4711',
    });
    expect(readJwt(token)).toEqual({
      algorithm: 'RS256',
      issuer: 'https://login.parcelwise.test/',
      audience: ['parcels', 'labels'],
      scopes: ['parcels:read', 'labels:print'],
      roles: ['clerk'],
      issuedAt: 1_935_000_000_000,
      notBefore: 1_935_000_000_500,
      expiresAt: 1_935_003_600_000,
    });
    expect(readSubject(token)).toBe('u-4711');
  });

  test('its scopes under every name, and the roles of a realm', () => {
    const scopesOf = (claims: object): string[] | undefined => readJwt(jwt(claims))?.scopes;
    expect(scopesOf({ scp: 'Mail.Read User.Read' })).toEqual(['Mail.Read', 'User.Read']);
    expect(scopesOf({ scp: ['pay', 'refund'] })).toEqual(['pay', 'refund']);
    expect(scopesOf({ permissions: ['read:bills'] })).toEqual(['read:bills']);
    expect(readJwt(jwt({ realm_access: { roles: ['auditor'] } }))?.roles).toEqual(['auditor']);
  });

  test('letters beyond ASCII, which are UTF-8 inside', () => {
    expect(readJwt(jwt({ iss: 'Straßenamt Łódź' }))?.issuer).toBe('Straßenamt Łódź');
  });

  test('nothing where a claim is of another kind than it should be', () => {
    expect(readJwt(jwt({ exp: 'tomorrow', aud: 7, scope: { a: 1 }, roles: 'x', iss: ['a'] }))).toEqual({
      algorithm: 'RS256',
      issuer: null,
      audience: [],
      scopes: [],
      roles: ['x'],
      issuedAt: null,
      notBefore: null,
      expiresAt: null,
    });
    expect(readJwt(jwt({ exp: 9e15 }))?.expiresAt).toBeNull();
  });
});

test.each([
  ['an opaque token', 'q7Zk2mVtR0x9'],
  ['an address with two dots', 'api.parcelwise.test'],
  ['an encrypted token of five parts', 'a.b.c.d.e'],
  ['two parts that are no JSON', 'abcd.efgh.ijkl'],
  ['a list in place of the claims', `${base64url('{"alg":"none"}')}.${base64url('[1]')}.`],
  ['a variable', '{{token}}'],
  ['nothing', ''],
])('%s is no such token', (_what, text) => {
  expect(readJwt(text)).toBeNull();
  expect(readSubject(text)).toBeNull();
});

test('a token is over at the second that it names, and may begin within the reach of a slow clock', () => {
  const at = Date.UTC(2031, 4, 9);
  expect(timeFault({ notBefore: null, expiresAt: at }, at)).toBe('expired');
  expect(timeFault({ notBefore: null, expiresAt: at + 1 }, at)).toBeNull();
  expect(timeFault({ notBefore: at + 120_000, expiresAt: null }, at)).toBeNull();
  expect(timeFault({ notBefore: at + 121_000, expiresAt: null }, at)).toBe('not-yet');
  expect(timeFault({ notBefore: null, expiresAt: null }, at)).toBeNull();
});

test('any text is read or is not, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (text, json) => {
      readJwt(text);
      readJwt(`${text}.${text}.${text}`);
      readJwt(`${base64url(json)}.${base64url(json)}.`);
    }),
  );
});
