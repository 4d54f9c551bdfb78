import { describe, expect, it } from 'vitest';
import { addressMarks } from '../../../../renderer/features/request/address-marks.ts';
import { pastedAddress } from '../../../../renderer/features/request/pasted-address.ts';
import { findBlanks, withoutBlanks } from '../../../../shared/diagnosis/preflight/find-blanks.ts';
import type { KnownVariable } from '../../../../shared/model/environment.ts';

const known: KnownVariable[] = [
  { name: 'baseUrl', value: 'https://api.test', isSecret: false, hasValue: true, scope: 'environment' },
  { name: 'apiKey', value: null, isSecret: true, hasValue: false, scope: 'environment' },
];

describe('what is marked in an address', () => {
  it('tells known variables from those without a value', () => {
    expect(addressMarks('{{baseUrl}}/{{apiKey}}/{{nobody}}', known, [])).toEqual([
      { from: 0, to: 11, look: 'variable' },
      { from: 12, to: 22, look: 'unknown' },
      { from: 23, to: 33, look: 'unknown' },
    ]);
  });

  it('shows blanks, but not those inside of braces', () => {
    expect(addressMarks('{{ baseUrl }}/a b', known, [])).toEqual([
      { from: 0, to: 13, look: 'variable' },
      { from: 15, to: 16, look: 'error' },
    ]);
  });

  it('lets a spot that an answer pointed at win over what else stands there', () => {
    const place = { in: 'url', offset: 2, length: 7 } as const;
    expect(addressMarks('{{baseUrl}}/x', known, [{ place, text: 'Not found' }])).toEqual([
      { from: 2, to: 9, look: 'error' },
    ]);
  });

  it('leaves out a spot that is there no longer', () => {
    const place = { in: 'url', offset: 90, length: 2 } as const;
    expect(addressMarks('https://api.test', known, [{ place, text: 'Not found' }])).toEqual([]);
  });
});

describe('blanks in an address', () => {
  it('are found wherever they stand', () => {
    expect(findBlanks(' a  b ')).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 4 },
      { from: 5, to: 6 },
    ]);
  });

  it('are taken out without touching the names', () => {
    expect(withoutBlanks(' {{ base }}/ a')).toBe('{{ base }}/a');
  });

  it('come from the line breaks of a paste, so that no two lines are glued together', () => {
    expect(pastedAddress('https://api.test/v1/\r\n   senders')).toBe('https://api.test/v1/ senders');
    expect(pastedAddress('https://api.test/v1')).toBe('https://api.test/v1');
  });
});
