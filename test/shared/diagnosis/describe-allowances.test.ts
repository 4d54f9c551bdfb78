import { describe, expect, it, test } from 'vitest';
import { readAllowances } from '../../../shared/diagnosis/allowances.ts';
import { describeAllowances } from '../../../shared/diagnosis/describe-allowances.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { de } from '../../../shared/texts/de.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import { explain, NOW } from './make-exchange.ts';

function textsOf(headers: Headers, catalogue: Catalogue = en): string[] {
  const allowances = readAllowances(headers, NOW);
  return describeAllowances(allowances, (message) => formatMessage(catalogue, message)).map(
    ({ text }) => text,
  );
}

const inSeconds = (seconds: number): string => String(NOW / 1000 + seconds);

describe('what is left of an allowance', () => {
  test.each<[string, Headers, string, string]>([
    [
      'of so many, and until when',
      [
        ['X-RateLimit-Limit', '1000'],
        ['X-RateLimit-Remaining', '412'],
        ['X-RateLimit-Reset', inSeconds(720)],
      ],
      '412 of 1,000 calls left, resets in 12 minutes.',
      '412 von 1.000 Aufrufen übrig, wieder voll in 12 Minuten.',
    ],
    [
      'of a whole that is not known',
      [['X-RateLimit-Remaining', '1']],
      '1 call left.',
      'Noch 1 Aufruf übrig.',
    ],
    [
      'nothing',
      [
        ['RateLimit-Limit', '60'],
        ['RateLimit-Remaining', '0'],
        ['RateLimit-Reset', '30'],
      ],
      'None of 60 calls left, resets in 30 seconds.',
      '0 von 60 Aufrufen übrig, wieder voll in 30 Sekunden.',
    ],
    [
      'little',
      [['Sforce-Limit-Info', 'api-usage=14600/15000']],
      'Nearly used up: 400 of 15,000 calls left.',
      'Fast aufgebraucht: 400 von 15.000 Aufrufen übrig.',
    ],
    [
      'tokens, which are no calls',
      [
        ['x-ratelimit-limit-tokens', '90000'],
        ['x-ratelimit-remaining-tokens', '81250'],
        ['x-ratelimit-reset-tokens', '6m0s'],
      ],
      '81,250 of 90,000 tokens left, resets in 6 minutes.',
      '81.250 von 90.000 Token übrig, wieder voll in 6 Minuten.',
    ],
    [
      'something that only its name tells',
      [['x-ms-ratelimit-remaining-subscription-reads', '11999']],
      '11,999 left.',
      'Noch 11.999 übrig.',
    ],
    [
      'of a window whose beginning is not known',
      [
        ['X-RateLimit-Limit-Hour', '900'],
        ['X-RateLimit-Remaining-Hour', '850'],
      ],
      '850 of 900 calls left, resets within 60 minutes.',
      '850 von 900 Aufrufen übrig, wieder voll in höchstens 60 Minuten.',
    ],
    [
      'without a limit that cannot be its own',
      [
        ['X-RateLimit-Limit', '10'],
        ['X-RateLimit-Remaining', '40'],
      ],
      '40 calls left.',
      'Noch 40 Aufrufe übrig.',
    ],
  ])('%s', (_name, headers, english, german) => {
    expect(textsOf(headers)).toEqual([english]);
    expect(textsOf(headers, de)).toEqual([german]);
  });

  it('says the same figures under two names once', () => {
    const headers: Headers = [
      ['RateLimit-Limit', '60'],
      ['RateLimit-Remaining', '42'],
      ['X-RateLimit-Limit-Minute', '60'],
      ['X-RateLimit-Remaining-Minute', '42'],
    ];
    expect(textsOf(headers)).toHaveLength(1);
  });

  it('is silent where only the limit is known, or no header speaks of one', () => {
    expect(textsOf([['X-RateLimit-Limit', '60']])).toEqual([]);
    expect(textsOf([['Content-Type', 'text/plain']])).toEqual([]);
  });
});

it('is told of a success as well, and by the clock of the server', () => {
  const headers: Headers = [
    ['Date', new Date(NOW + 3_600_000).toUTCString()],
    ['X-RateLimit-Remaining', '7'],
    ['X-RateLimit-Reset', inSeconds(3660)],
  ];
  expect(explain({ status: 200, headers }).allowances).toEqual([
    {
      from: 'X-RateLimit-Remaining',
      left: 7,
      limit: null,
      resetMs: 60_000,
      text: '7 calls left, resets in 60 seconds.',
    },
  ]);
  expect(explain({ status: 200 }).allowances).toEqual([]);
});
