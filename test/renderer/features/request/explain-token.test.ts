import { expect, it } from 'vitest';
import { explainToken } from '../../../../renderer/features/request/explain-token.ts';
import { makeAuth } from '../../../../shared/draft/make-draft.ts';
import { readJwt } from '../../../../shared/diagnosis/read-jwt.ts';
import type { KnownVariable } from '../../../../shared/model/environment.ts';
import type { DraftAuth } from '../../../../shared/model/request-draft.ts';

const token =
  `eyJhbGciOiJFUzI1NiJ9.${btoa('{"iss":"parcelwise","sub":"u-12","scope":"labels:print"}')}.c2ln`.replaceAll(
    '=',
    '',
  );
const bearer = (text: string): DraftAuth => ({ ...makeAuth(), kind: 'bearer', bearer: { token: text } });
const variable = (parts: Partial<KnownVariable>): KnownVariable => ({
  name: 'token',
  value: null,
  isSecret: true,
  hasValue: true,
  scope: 'environment',
  ...parts,
});

it('reads a typed token, also one that was pasted with its scheme', () => {
  expect(explainToken(bearer(token), [], [])).toMatchObject({
    claims: { issuer: 'parcelwise', scopes: ['labels:print'] },
    subject: 'u-12',
  });
  expect(explainToken(bearer(` Bearer ${token}\n`), [], [])?.subject).toBe('u-12');
});

it('reads one in a plain variable', () => {
  const plain = variable({ isSecret: false, value: token });
  expect(explainToken(bearer('{{token}}'), [plain], [])?.subject).toBe('u-12');
});

it('shows what the service side says of a secret, and not whom it speaks for', () => {
  const claims = readJwt(token);
  if (claims === null) throw new Error('The token of this test is one.');
  const facts = [{ variable: 'token', oddities: [], token: claims }];
  expect(explainToken(bearer('{{token}}'), [variable({})], facts)).toEqual({ claims, subject: null });
  expect(explainToken(bearer('{{token}}'), [variable({})], [])).toBeNull();
});

it('has nothing to say of a token that says nothing, and of other ways to sign in', () => {
  expect(explainToken(bearer('k-7731-aa'), [], [])).toBeNull();
  expect(explainToken(makeAuth(), [], [])).toBeNull();
  expect(explainToken(bearer(''), [], [])).toBeNull();
});
