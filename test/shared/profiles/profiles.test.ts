import { describe, expect, test } from 'vitest';
import { chooseProfile, findUnique, NO_PROFILE, PROFILES } from '../../../shared/profiles/profiles.ts';
import type { ProfileSigns } from '../../../shared/profiles/profiles.ts';
import { DEXATEL_TYPES } from '../../../shared/profiles/dexatel-types.ts';
import { dexatel } from '../../../shared/profiles/dexatel.ts';

const choose = (parts: Partial<ProfileSigns>): string | null => {
  const found = chooseProfile({
    choice: null,
    url: 'https://api.example.test/v1/x',
    sandboxUrl: null,
    headers: [],
    shape: () => null,
    ...parts,
  });
  return found === null ? null : `${found.profile.id} by ${found.by}`;
};

describe('the API behind an exchange', () => {
  test.each([
    ['https://api.dexatel.com/v1/messages', 'dexatel by address'],
    ['https://lamps.centercode.com/api/x', 'centercode by address'],
    ['https://LAMPS.atlassian.net/rest/api/3/issue', 'jira by address'],
    ['https://api.atlassian.com/ex/jira/77/rest/api/3/issue', 'jira by address'],
    ['https://slack.com/api/chat.postMessage', 'slack by address'],
    ['https://hooks.slack.com/services/T/B/x', 'slack by address'],
    ['https://lamps.my.salesforce.com/services/data/v60.0', 'salesforce by address'],
    ['https://u:p@lamps.my.salesforce.com:443', 'salesforce by address'],
  ])('%s is %s', (url, expected) => {
    expect(choose({ url })).toBe(expected);
  });

  test.each([
    'https://notdexatel.com/v1',
    'https://dexatel.com.example.test/',
    'https://api.example.test/?next=https://slack.com/',
    'https://slack.com@example.test/',
    'https://lamps.atlassian.net/wiki/rest/api/content',
    'https://api.atlassian.com/ex/confluence/77/x',
    'ftp://slack.com/',
    '',
    '{{baseUrl}}/x',
  ])('%j is none that is known', (url) => {
    expect(choose({ url })).toBeNull();
  });

  test('the Sandbox follows Dexatel, and only what is below its address is the Sandbox', () => {
    const sandboxUrl = 'http://127.0.0.1:4711';
    expect(choose({ sandboxUrl, url: `${sandboxUrl}/v1/senders` })).toBe('dexatel by sandbox');
    expect(choose({ sandboxUrl, url: `${sandboxUrl}2/v1/senders` })).toBeNull();
  });

  test('headers that nobody else sends and shapes that nobody else writes show it as well', () => {
    expect(choose({ headers: [['X-Dexatel-Trace', '7']] })).toBe('dexatel by answer');
    expect(choose({ headers: [['WWW-Authenticate', 'ApiKey header="X-Dexatel-Key"']] })).toBe(
      'dexatel by answer',
    );
    expect(choose({ headers: [['WWW-Authenticate', 'ApiKey header="X-Lamp-Key"']] })).toBeNull();
    expect(choose({ headers: [['x-slack-req-id', '5d0f']] })).toBe('slack by answer');
    expect(choose({ headers: [['Sforce-Limit-Info', 'api-usage=7/15000']] })).toBe('salesforce by answer');
    expect(choose({ shape: () => 'jira' })).toBe('jira by answer');
    // Others answer in Slack's shape.
    expect(choose({ shape: () => 'slack' })).toBeNull();
  });

  test('what a person chooses wins, and so does none', () => {
    const url = 'https://slack.com/api/x';
    expect(choose({ url, choice: 'centercode' })).toBe('centercode by choice');
    expect(choose({ url, choice: NO_PROFILE })).toBeNull();
    // Of a profile that is gone, or of one of the person's own.
    expect(choose({ url, choice: 'own:gone.json' })).toBe('slack by address');
  });

  test('every link is https, and no code stands in two errors', () => {
    for (const { docsUrl, errors } of PROFILES) {
      for (const link of [docsUrl, ...errors.flatMap((error) => error.link ?? [])])
        expect(link).toMatch(/^https:\/\//);
      const codes = errors.flatMap((error) => error.codes ?? []);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { codes: own, status, message, header } of errors)
        expect([own, status, message, header].some((condition) => condition !== undefined)).toBe(true);
    }
  });
});

describe('what has to be unique at Dexatel', () => {
  test.each([
    ['/v1/senders', 'data.code', 'sender-code'],
    ['/v1/senders/77', 'name', 'sender-name'],
    ['/v1/templates', 'data.name', 'template-name'],
    ['/v1/audiences', 'name', 'audience-name'],
    ['/v1/audiences/77/contacts', 'data["number"]', 'contact'],
    ['/v1/messages', 'id', 'object-id'],
  ])('%s, %s', (path, field, expected) => {
    expect(findUnique(dexatel, path, field)?.key).toBe(expected);
  });

  test.each([
    ['/v1/messages', 'name'],
    ['/v1/audiences/77/contacts', 'name'],
    ['/v1/templates', 'nickname'],
  ])('nothing is known of %s, %s', (path, field) => {
    expect(findUnique(dexatel, path, field)).toBeNull();
  });
});

describe('the kinds of text at Dexatel', () => {
  test.each([
    ['uuid', '7F0c1a52-0b3e-4f29-9a58-c2e4710d6f83', '7f0c1a52-0b3e-4f29-9a58-c2e4710d6f83'],
    ['uuid', '7f0c1a520b3e4f299a58c2e4710d6f83', null],
    ['date', '2031-28-02 07:30:00', '2031-28-02 07:30:00'],
    ['date', '2031-02-28 07:30:00', null],
    ['date', '2031-30-02 07:30:00', null],
    ['url', 'http://lamps.test/a', 'http://lamps.test/a'],
    ['url', 'lamps.test/a', null],
    ['url', 'https://', null],
    ['did', '+49 30-1234 567', '49301234567'],
    ['did', '1234567890123456', null],
    ['did', '030/1234', null],
    ['identifier', 'lamp_7-b', 'lamp_7-b'],
    ['identifier', 'lamp 7', null],
    ['name', 'Lämp 7 (new)', 'Lämp 7 (new)'],
    ['name', 'lamp {7}', null],
    ['name', ' ', null],
    ['template', 'hello {first_name}', 'hello {first_name}'],
    ['template', 'hello {nickname}', null],
  ] as const)('%s: %s', (type, text, expected) => {
    expect(DEXATEL_TYPES[type](text)).toBe(expected);
  });
});
