import { describe, expect, test } from 'vitest';
import { ATTRIBUTE_TYPES, formatDate } from '../../../../electron/services/sandbox/api/attribute-types.ts';
import type { AttributeTypeName } from '../../../../electron/services/sandbox/api/attribute-types.ts';

const CASES: Readonly<Record<AttributeTypeName, { taken: readonly string[]; refused: readonly string[] }>> = {
  uuid: {
    taken: ['01b620c7-8381-4cbf-995c-87456ae04830', '01B620C7-8381-4CBF-995C-87456AE04830'],
    refused: [
      '01b620c783814cbf995c87456ae04830',
      '{01b620c7-8381-4cbf-995c-87456ae04830}',
      '01b620c7-8381-4cbf-995c-87456ae0483g',
      ' 01b620c7-8381-4cbf-995c-87456ae04830',
    ],
  },
  date: {
    taken: ['2030-24-12 08:00:00', '2028-29-02 23:59:59'],
    refused: [
      '2030-12-24 08:00:00',
      '2030-29-02 08:00:00',
      '2030-24-12T08:00:00Z',
      '2030-24-12',
      '2030-24-12 24:00:00',
      '2030-00-01 08:00:00',
    ],
  },
  url: {
    taken: ['https://www.google.com', 'http://localhost:8080/hook?a=1', 'HTTPS://example.com'],
    refused: ['www.google.com', 'ftp://example.com', 'https://', 'https://exa mple.com', '//example.com'],
  },
  did: {
    taken: ['18001234567', '+1 800-123-4567', '123456789012345', '+ 49 30 1234'],
    refused: [
      '1234567890123456',
      '+1 (800) 123-4567',
      '1.800.123.4567',
      '++1800',
      '18001234567+',
      '',
      'acme',
    ],
  },
  identifier: {
    taken: ['company-intro-template', 'A_1', '7'],
    refused: ['company intro', 'intro!', 'über', '', 'a.b'],
  },
  name: {
    taken: ['late campaign 27/09', 'Grüße, Zoë: 100% (new) [v2] + more = @_*!?#.', 'a'],
    refused: ['a & b', '<b>', 'a;b', 'a"b', 'a\nb', ' ', 'a{b}'],
  },
  template: {
    taken: [
      'hi {first_name}, you have an appointment at {timestamp}',
      '{last_name}',
      '{custom1}{custom2}',
      'code: {code}',
    ],
    refused: ['hi there', 'hi {timestamp}', 'hi {{name}}', 'hi {First_name}', '{ code }'],
  },
};

describe.for(Object.entries(CASES))('%s', ([name, { taken, refused }]) => {
  const type = ATTRIBUTE_TYPES[name as AttributeTypeName];

  test.for(taken)('takes %j', (text) => expect(type.read(text)).not.toBeNull());
  test.for(refused)('refuses %j', (text) => expect(type.read(text)).toBeNull());
});

test('a did is kept as its digits alone', () => {
  expect(ATTRIBUTE_TYPES.did.read('+1 800-123-4567')).toBe('18001234567');
});

test('dates are shown in the order that the API documents, in UTC', () => {
  const date = formatDate(Date.UTC(2030, 11, 24, 8, 5, 9));
  expect(date).toBe('2030-24-12 08:05:09');
  expect(ATTRIBUTE_TYPES.date.read(date)).toBe(date);
});
