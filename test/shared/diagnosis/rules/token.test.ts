import { describe, expect, test } from 'vitest';
import { readJwt } from '../../../../shared/diagnosis/read-jwt.ts';
import { bearerAuth, draftOf, explain, NOW, ruleIds, secret, variable } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const URL = 'https://api.parcelwise.test/v2/labels';
const jwt = (claims: object): string =>
  `eyJhbGciOiJIUzI1NiJ9.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.c2ln`;
const refused = (token: string, parts: ExchangeParts = {}): ReturnType<typeof explain> =>
  explain({ status: 401, draft: draftOf(URL, { auth: bearerAuth(token) }), ...parts });
/** As the service side reports it of a secret. */
function held(claims: object): NonNullable<ExchangeParts['record']> {
  const token = readJwt(jwt(claims));
  return { secretFacts: [{ variable: 'token', oddities: [], ...(token === null ? {} : { token }) }] };
}

describe('token-out-of-time', () => {
  test('a typed token that was over when the answer came', () => {
    const diagnosis = refused(jwt({ exp: NOW / 1000 - 3600 * 5 }));
    expect(diagnosis.findings[0]).toMatchObject({
      ruleId: 'token-out-of-time',
      certainty: 'certain',
      summary: 'The token ran out 5 hours ago.',
      place: { in: 'auth', part: 'token' },
    });
    expect(ruleIds(diagnosis)).not.toContain('key-refused');
  });

  test('a secret token by its claims, with another key of the environment to use', () => {
    const diagnosis = refused('{{token}}', {
      status: 403,
      variables: [secret('token'), secret('mainToken')],
      record: held({ exp: NOW / 1000 - 60 }),
    });
    expect(ruleIds(diagnosis)).toContain('token-out-of-time');
    expect(ruleIds(diagnosis)).not.toContain('permission-missing');
    expect(diagnosis.findings[0]?.place).toEqual({ in: 'variable', name: 'token' });
    expect(diagnosis.fixes[0]?.id).toBe('use-other-key');
  });

  test('one that is not valid yet', () => {
    expect(ruleIds(refused(jwt({ nbf: NOW / 1000 + 3600 })))).toContain('token-out-of-time');
  });

  test('neither a token that holds, nor one that was taken', () => {
    expect(ruleIds(refused(jwt({ exp: NOW / 1000 + 60 })))).not.toContain('token-out-of-time');
    expect(ruleIds(refused(jwt({ exp: NOW / 1000 - 60 }), { status: 404 }))).not.toContain(
      'token-out-of-time',
    );
    expect(ruleIds(refused('tk-5512-parcel'))).not.toContain('token-out-of-time');
  });
});

describe('token-lacks-scope', () => {
  const asks = (scope: string, error = 'insufficient_scope'): ExchangeParts => ({
    status: 403,
    headers: [['WWW-Authenticate', `Bearer error="${error}", scope="${scope}"`]],
  });
  const token = jwt({ scope: 'labels:read parcels:read' });

  test('the scope that is asked for and is not in the token', () => {
    const diagnosis = refused(token, asks('labels:read labels:print'));
    expect(diagnosis.findings[0]).toMatchObject({
      ruleId: 'token-lacks-scope',
      summary: 'The token may not be used for this: it lacks labels:print.',
    });
    expect(diagnosis.findings[0]?.explanation).toContain('labels:read, parcels:read');
    expect(ruleIds(diagnosis)).not.toContain('permission-missing');
  });

  test('also of a token that is a plain variable, or a secret', () => {
    const variables = [variable('token', token)];
    expect(ruleIds(refused('{{token}}', { ...asks('labels:print'), variables }))).toContain(
      'token-lacks-scope',
    );
    const record = held({ scp: ['labels:read'] });
    const ofSecret = refused('{{token}}', { ...asks('labels:print'), variables: [secret('token')], record });
    expect(ruleIds(ofSecret)).toContain('token-lacks-scope');
  });

  test('not where the token has it, or does not say: then the permission is all that is known; nor with another error', () => {
    for (const diagnosis of [
      refused(token, asks('labels:read')),
      refused(jwt({ sub: 'x' }), asks('labels:print')),
      refused('tk-5512', asks('labels:print')),
    ]) {
      expect(ruleIds(diagnosis)).not.toContain('token-lacks-scope');
      expect(ruleIds(diagnosis)).toContain('permission-missing');
    }
    const otherError = refused(token, asks('labels:print', 'invalid_token'));
    expect(ruleIds(otherError)).not.toContain('token-lacks-scope');
  });
});
