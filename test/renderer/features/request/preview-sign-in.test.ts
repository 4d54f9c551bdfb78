import { describe, expect, it } from 'vitest';
import { previewSignIn } from '../../../../renderer/features/request/preview-sign-in.ts';
import { makeAuth } from '../../../../shared/draft/make-draft.ts';
import type { KnownVariable } from '../../../../shared/model/environment.ts';
import type { DraftAuth } from '../../../../shared/model/request-draft.ts';

const known: KnownVariable[] = [
  { name: 'apiKey', value: null, isSecret: true, hasValue: true, scope: 'environment' },
  { name: 'user', value: 'mia', isSecret: false, hasValue: true, scope: 'environment' },
];

function auth(parts: Partial<DraftAuth>): DraftAuth {
  return { ...makeAuth(), ...parts };
}

describe('what the sign-in tab shows that it sends', () => {
  it('is the header with the secret as its name', () => {
    const apiKey = { place: 'header', name: 'X-Dexatel-Key', value: '{{apiKey}}' } as const;
    expect(previewSignIn(auth({ kind: 'api-key', apiKey }), known)).toEqual({
      kind: 'header',
      name: 'X-Dexatel-Key',
      value: '‹apiKey›',
    });
  });

  it('is the part of the address for a key that goes there', () => {
    const apiKey = { place: 'query', name: 'api key', value: '{{apiKey}}' } as const;
    expect(previewSignIn(auth({ kind: 'api-key', apiKey }), known)).toEqual({
      kind: 'query',
      text: 'api%20key=‹apiKey›',
    });
  });

  it('hides a value that was typed as it is', () => {
    expect(previewSignIn(auth({ kind: 'bearer', bearer: { token: 'tok-7781-live' } }), known)).toEqual({
      kind: 'header',
      name: 'Authorization',
      value: 'Bearer ‹••••••›',
    });
  });

  it('hides a password inside its base64', () => {
    const typed = previewSignIn(auth({ kind: 'basic', basic: { username: 'mia', password: 'Kx9!' } }), known);
    expect(typed).toMatchObject({ value: 'Basic ‹••••••›' });
    const named = previewSignIn(
      auth({ kind: 'basic', basic: { username: '{{user}}', password: '{{apiKey}}' } }),
      known,
    );
    expect(named).toMatchObject({ value: 'Basic ‹apiKey›' });
  });

  it('keeps readable what stands around a variable', () => {
    const apiKey = { place: 'header', name: 'Authorization', value: 'Token {{apiKey}}' } as const;
    expect(previewSignIn(auth({ kind: 'api-key', apiKey }), known)).toMatchObject({
      value: 'Token ‹apiKey›',
    });
  });

  it('names the variable that nothing stands for', () => {
    expect(previewSignIn(auth({ kind: 'bearer', bearer: { token: '{{nobody}}' } }), known)).toEqual({
      kind: 'missing',
      variable: 'nobody',
    });
  });

  it.each(['none', 'inherit', 'unsupported'] as const)('is nothing for the kind "%s"', (kind) => {
    expect(previewSignIn(auth({ kind }), known)).toEqual({ kind: 'nothing' });
  });
});
