import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftFinding } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftCheckInput } from '../../../../shared/diagnosis/preflight/draft-view.ts';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import { de } from '../../../../shared/texts/de.ts';
import { en } from '../../../../shared/texts/en.ts';
import { bearerAuth, draftOf, keyAuth, makeRow, NOW, secret, variable } from '../make-exchange.ts';

type Parts = Partial<Omit<DraftCheckInput, 'draft'>>;

function check(draft: RequestDraft, parts: Parts = {}, catalogue = en as typeof de): DraftFinding[] {
  const inherited = { headers: [], auth: null, variables: [], settings: [] };
  return checkDraft({ draft, inherited, variables: [], secretFacts: [], now: NOW, ...parts }, catalogue);
}

const found = (draft: RequestDraft, ruleId: string, parts: Parts = {}) =>
  check(draft, parts).find((finding) => finding.ruleId === ruleId);

describe('Bearer in front of a key that Centercode takes as it is', () => {
  const URL = 'https://lamps.centercode.com/api/v1/users';
  const draft = draftOf(URL, { auth: bearerAuth('{{key}}') });
  const parts = { variables: [secret('key')] };

  it('is told before it is sent, with the press that takes it off', () => {
    const finding = found(draft, 'auth-scheme', parts);
    expect(finding).toMatchObject({
      severity: 'error',
      certainty: 'likely',
      explanation: 'This API takes the key as it is; "Bearer" in front of it makes it another.',
    });
    const mended = applyEdits(draft, finding?.fixes[0]?.edits ?? []).draft;
    expect(mended.auth).toMatchObject({
      kind: 'api-key',
      apiKey: { place: 'header', name: 'Authorization', value: '{{key}}' },
    });
    expect(check(mended, parts)).toEqual([]);
  });

  it('is told of a typed header as well', () => {
    const typed = draftOf(URL, { headers: [makeRow('Authorization', 'Bearer {{key}}')] });
    const finding = found(typed, 'auth-scheme', parts);
    const mended = applyEdits(typed, finding?.fixes[0]?.edits ?? []).draft;
    expect(mended.headers).toEqual([]);
    expect(mended.auth.apiKey).toMatchObject({ name: 'Authorization', value: '{{key}}' });
  });

  it('is told where the word came with the key into its variable, whose value nobody changes by a press', () => {
    const raw = draftOf(URL, { auth: keyAuth('Authorization', '{{key}}') });
    const held = { variables: [variable('key', 'Bearer lamps-5a')] };
    expect(found(raw, 'auth-scheme', held)).toMatchObject({ fixes: [] });
    expect(
      found(raw, 'auth-scheme', {
        variables: [secret('key')],
        secretFacts: [{ variable: 'key', oddities: ['has-scheme-bearer'] }],
      }),
    ).toMatchObject({ fixes: [] });
  });

  it('is told of any host where the person chose Centercode, and of none where they chose nothing', () => {
    const elsewhere = draftOf('https://beta.lamps.example/api/v1/users', { auth: bearerAuth('{{key}}') });
    expect(found(elsewhere, 'auth-scheme', { ...parts, profileChoice: 'centercode' })).toBeDefined();
    expect(found(elsewhere, 'auth-scheme', parts)).toBeUndefined();
    expect(found(draft, 'auth-scheme', { ...parts, profileChoice: 'none' })).toBeUndefined();
  });

  it.each([
    ['a key by itself', draftOf(URL, { auth: keyAuth('Authorization', '{{key}}') })],
    ['another header', draftOf(URL, { headers: [makeRow('X-Note', 'Bearer of news')] })],
    ['another API', draftOf('https://slack.com/api/chat.postMessage', { auth: bearerAuth('{{key}}') })],
  ])('is not seen in %s', (_what, other) => {
    expect(found(other, 'auth-scheme', parts)).toBeUndefined();
  });
});

describe('a plus that would arrive as a blank', () => {
  const URL = 'https://api.lamps.test/v2/contacts';

  it.each([
    ['a phone number', `${URL}?page=1&to=+37455501234`, `${URL}?page=1&to=%2B37455501234`],
    ['an address of mail', `${URL}?mail=ada+lamps@example.test`, `${URL}?mail=ada%2Blamps@example.test`],
    ['a time', `${URL}?since=2031-05-09T12:00:00+02:00`, `${URL}?since=2031-05-09T12:00:00%2B02:00`],
  ])('in %s is told, and a press writes it as %%2B', (_what, url, mended) => {
    const draft = draftOf(url);
    const finding = found(draft, 'plus-read-as-blank');
    expect(finding).toMatchObject({ severity: 'warning', parts: ['params'] });
    const after = applyEdits(draft, finding?.fixes[0]?.edits ?? []).draft;
    expect(after.url).toBe(mended);
    expect(found(after, 'plus-read-as-blank')).toBeUndefined();
  });

  it('in a variable is told without a press', () => {
    const draft = draftOf(`${URL}?to={{phone}}`);
    const finding = found(draft, 'plus-read-as-blank', { variables: [variable('phone', '+37455501234')] });
    expect(finding).toMatchObject({ place: { in: 'param', name: 'to' }, fixes: [] });
  });

  it.each([
    ['words', `${URL}?q=red+lamps`],
    ['a sum', `${URL}?q=1+2`],
    ['a written %2B', `${URL}?to=%2B37455501234`],
    ['a number without it', `${URL}?to=37455501234`],
    ['the path', `${URL}/+37455501234`],
    ['a language', `${URL}?lang=c++`],
  ])('is not seen in %s', (_what, url) => {
    expect(found(draftOf(url), 'plus-read-as-blank')).toBeUndefined();
  });

  it('is told in German as well', () => {
    expect(check(draftOf(`${URL}?to=+37455501234`), {}, de).map(({ summary }) => summary)).toEqual([
      'Das Plus in „to“ käme als Leerzeichen an.',
    ]);
  });
});
