import { describe, expect, it } from 'vitest';
import { listUnaskedHeaders } from '../../../../renderer/features/request/list-unasked-headers.ts';
import { makeAuth, makeBody, makeDraft, makeSettings } from '../../../../shared/draft/make-draft.ts';
import type { Inherited } from '../../../../shared/model/collection.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import type { RequestDraft, Row } from '../../../../shared/model/request-draft.ts';

type Sources = Pick<Inherited, 'headers' | 'auth'>;
const NOTHING: Sources = { headers: [], auth: null };

function unasked(parts: Partial<RequestDraft>, inherited = NOTHING) {
  return listUnaskedHeaders(makeDraft('draft-1' as DraftId, parts), inherited, '1.2.3');
}

function because(parts: Partial<RequestDraft>, name: string, inherited = NOTHING) {
  return unasked(parts, inherited).automatic.find((header) => header.name === name)?.notSentBecause;
}

const row = (name: string, isEnabled = true): Row => ({ id: name, name, value: 'x', isEnabled, note: '' });

describe('the headers that are sent without being typed', () => {
  it('name the app and what it takes', () => {
    const sent = unasked({}).automatic.map(({ name, value }) => [name, value]);
    expect(sent).toContainEqual(['User-Agent', 'Plaincall/1.2.3']);
    expect(sent).toContainEqual(['Accept', '*/*']);
  });

  it('say what kind the body is', () => {
    const body = { ...makeBody(), kind: 'json' as const, text: '{}' };
    const sent = unasked({ method: 'POST', body }).automatic;
    expect(sent.find(({ name }) => name === 'Content-Type')?.value).toBe('application/json');
  });

  it('stand back for a typed one of the same name, whatever its case', () => {
    expect(because({ headers: [row('user-agent')] }, 'User-Agent')).toBe('own-row');
  });

  it('do not stand back for a row that is switched off', () => {
    expect(because({ headers: [row('user-agent', false)] }, 'User-Agent')).toBeNull();
  });

  it('are left out where they were switched off', () => {
    const settings = { ...makeSettings(), omittedHeaders: ['user-agent'] };
    expect(because({ settings }, 'User-Agent')).toBe('switched-off');
    expect(because({ settings }, 'Accept')).toBeNull();
  });

  it('say which of them HTTP cannot do without', () => {
    const indispensable = unasked({ method: 'POST' })
      .automatic.filter(({ isIndispensable }) => isIndispensable)
      .map(({ name }) => name);
    expect(indispensable).toEqual(['Host', 'Connection', 'Content-Length']);
  });

  it('stand back for the sign-in and for a folder', () => {
    const apiKey = { place: 'header', name: 'Accept', value: 'k' } as const;
    expect(because({ auth: { ...makeAuth(), kind: 'api-key', apiKey } }, 'Accept')).toBe('sign-in');
    const inherited: Sources = {
      headers: [{ name: 'accept', value: 'text/csv', fromName: 'Shop' }],
      auth: null,
    };
    expect(because({}, 'Accept', inherited)).toBe('folder');
  });
});

describe('the headers of the folders', () => {
  const headers = [
    { name: 'X-Team', value: 'a', fromName: 'Orders' },
    { name: 'x-team', value: 'b', fromName: 'Shop' },
    { name: 'Authorization', value: 'c', fromName: 'Shop' },
  ];

  it('are taken from the nearest one that has the name', () => {
    expect(unasked({}, { headers, auth: null }).inherited.map((each) => each.notSentBecause)).toEqual([
      null,
      'folder',
      null,
    ]);
  });

  it("stand back for the request's own rows and its own sign-in", () => {
    const auth = { ...makeAuth(), kind: 'bearer' as const };
    const { inherited } = unasked({ headers: [row('X-TEAM')], auth }, { headers, auth: null });
    expect(inherited.map((each) => each.notSentBecause)).toEqual(['own-row', 'own-row', 'sign-in']);
  });

  it('win over a sign-in that is inherited itself', () => {
    const auth = { ...makeAuth(), kind: 'inherit' as const };
    const source = { auth: { ...makeAuth(), kind: 'bearer' as const }, fromName: 'Shop' };
    const { inherited } = unasked({ auth }, { headers, auth: source });
    expect(inherited[2]?.notSentBecause).toBeNull();
  });
});
