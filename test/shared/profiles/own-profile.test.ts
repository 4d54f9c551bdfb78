import { describe, expect, test } from 'vitest';
import type { OwnError, OwnProfile } from '../../../shared/model/profile.ts';
import { chooseOwnProfiles, findOwnError } from '../../../shared/profiles/own-profile.ts';

const makeError = (match: Partial<OwnError['match']>): OwnError => ({
  match: { status: [], code: [], message: null, ...match },
  title: 'Dim',
  cause: '',
  fix: '',
  link: null,
});
const makeProfile = (hosts: string[], errors: OwnError[] = []): OwnProfile => ({
  bodies: [],
  id: 'own:lamps.json',
  name: 'Lamps',
  hosts,
  link: null,
  errors,
});

describe('hosts', () => {
  test.each([
    [['api.lamps.test'], 'https://API.lamps.test/x', true],
    [['api.lamps.test'], 'https://eu.api.lamps.test/x', false],
    [['*.lamps.test'], 'https://eu.api.lamps.test:8443/x', true],
    [['*.lamps.test'], 'https://lamps.test/x', false],
    [['lamps-*.test'], 'https://lamps-7.test', true],
    [['a*a'], 'https://a', false],
    [['*'], 'https://anything.test', true],
    [['nowhere.test', '127.0.0.1'], 'http://127.0.0.1:4711/', true],
  ])('%j for %s: %s', (hosts, url, isMeant) => {
    expect(chooseOwnProfiles([makeProfile(hosts)], { choice: null, url })).toHaveLength(isMeant ? 1 : 0);
  });

  test('one that is chosen by hand goes for every host, and none for none', () => {
    const profiles = [makeProfile(['nowhere.test'])];
    const url = 'https://elsewhere.test/';
    expect(chooseOwnProfiles(profiles, { choice: 'own:lamps.json', url })).toHaveLength(1);
    expect(chooseOwnProfiles(profiles, { choice: 'slack', url })).toHaveLength(0);
    expect(chooseOwnProfiles([makeProfile(['*'])], { choice: 'none', url })).toHaveLength(0);
  });
});

describe('errors', () => {
  const answer = { status: 422, codes: ['LAMP-17'], words: 'Depot North is closed until noon.' };
  test.each([
    [{ status: [400, 422] }, true],
    [{ status: [400] }, false],
    [{ code: ['lamp-17'] }, true],
    [{ code: ['LAMP-*'] }, true],
    [{ code: ['LAMP'] }, false],
    [{ message: 'depot * is closed' }, true],
    [{ message: 'IS CLOSED' }, true],
    [{ message: 'closed * depot' }, false],
    [{ status: [422], code: ['LAMP-17'], message: 'until' }, true],
    [{ status: [422], code: ['LAMP-18'] }, false],
  ])('%j: %s', (match, isMeant) => {
    const found = findOwnError([makeProfile(['*'], [makeError(match)])], answer);
    expect(found !== null).toBe(isMeant);
  });

  test('a pattern that would make regular expressions run for ever is looked for once', () => {
    const words = 'a'.repeat(8000);
    const errors = Array.from({ length: 300 }, () => makeError({ message: `${'a*'.repeat(99)}b` }));
    const startedAt = performance.now();
    expect(findOwnError([makeProfile(['*'], errors)], { status: 400, codes: [], words })).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
