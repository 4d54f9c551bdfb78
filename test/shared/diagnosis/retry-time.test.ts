import { describe, expect, test } from 'vitest';
import { isUsedUp, readAllowances } from '../../../shared/diagnosis/allowances.ts';
import { readDurationMs, readQuotaPolicies } from '../../../shared/diagnosis/rate-limit.ts';
import { LONGEST_WAIT_MS, readRetryTime } from '../../../shared/diagnosis/retry-time.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { explain, NOW } from './make-exchange.ts';

const inSeconds = (seconds: number): string => String(NOW / 1000 + seconds);

describe('how long an answer asks to wait', () => {
  test.each<[string, Headers, number, string]>([
    ['seconds', [['Retry-After', '12']], 12_000, 'Retry-After'],
    ['fractions of a second', [['retry-after', '0.25']], 250, 'Retry-After'],
    ['a date', [['Retry-After', new Date(NOW + 90_000).toUTCString()]], 90_000, 'Retry-After'],
    ['a length of time', [['Retry-After', '1m30s']], 90_000, 'Retry-After'],
    [
      'milliseconds before seconds',
      [
        ['Retry-After', '1'],
        ['Retry-After-Ms', '640'],
      ],
      640,
      'Retry-After-Ms',
    ],
    ['Azure', [['x-ms-retry-after-ms', '33']], 33, 'x-ms-retry-after-ms'],
    ['Azure with a clock', [['x-ms-retry-after-ms', '00:00:02.500']], 2500, 'x-ms-retry-after-ms'],
    ['a vendor’s own name', [['X-RateLimit-Retry-After', '7']], 7000, 'X-RateLimit-Retry-After'],
    ['the structured field', [['RateLimit', '"hour";r=0;t=41']], 41_000, 'RateLimit'],
    [
      'the window of the policy that is used up, where nothing else is said',
      [
        ['RateLimit-Policy', '"hour";q=900;w=3600, "a,b";q=5;w=10'],
        ['RateLimit', '"a,b";r=0'],
      ],
      10_000,
      'RateLimit',
    ],
    [
      'the first drafts',
      [
        ['RateLimit-Limit', '100, 100;w=60'],
        ['RateLimit-Remaining', '0'],
        ['RateLimit-Reset', '17'],
      ],
      17_000,
      'RateLimit-Remaining',
    ],
    [
      'GitHub: epoch seconds',
      [
        ['x-ratelimit-remaining', '0'],
        ['x-ratelimit-reset', inSeconds(300)],
      ],
      300_000,
      'x-ratelimit-remaining',
    ],
    [
      'epoch milliseconds',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset', String(NOW + 4321)],
      ],
      4321,
      'X-RateLimit-Remaining',
    ],
    [
      'milliseconds left, said in the name',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset-Ms', '1500'],
      ],
      1500,
      'X-RateLimit-Remaining',
    ],
    [
      'a date and time',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset', new Date(NOW + 60_000).toISOString()],
      ],
      60_000,
      'X-RateLimit-Remaining',
    ],
    [
      'Discord: the exact seconds win',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset', inSeconds(3)],
        ['X-RateLimit-Reset-After', '2.125'],
      ],
      2125,
      'X-RateLimit-Remaining',
    ],
    [
      'OpenAI: of two allowances the one that is used up',
      [
        ['x-ratelimit-remaining-requests', '40'],
        ['x-ratelimit-reset-requests', '1s'],
        ['x-ratelimit-remaining-tokens', '0'],
        ['x-ratelimit-reset-tokens', '6m0s'],
      ],
      360_000,
      'x-ratelimit-remaining-tokens',
    ],
    [
      'Anthropic',
      [
        ['anthropic-ratelimit-requests-remaining', '0'],
        ['anthropic-ratelimit-requests-reset', new Date(NOW + 9000).toISOString()],
      ],
      9000,
      'anthropic-ratelimit-requests-remaining',
    ],
    [
      'HubSpot: the interval is all it says',
      [
        ['X-HubSpot-RateLimit-Remaining', '0'],
        ['X-HubSpot-RateLimit-Max', '100'],
        ['X-HubSpot-RateLimit-Interval-Milliseconds', '10000'],
      ],
      10_000,
      'X-HubSpot-RateLimit-Remaining',
    ],
    [
      'Kong: the window is in the name',
      [
        ['X-RateLimit-Limit-Minute', '5'],
        ['X-RateLimit-Remaining-Minute', '0'],
      ],
      60_000,
      'X-RateLimit-Remaining-Minute',
    ],
    [
      'the longest of several',
      [
        ['X-RateLimit-Remaining-Second', '0'],
        ['X-RateLimit-Remaining-Hour', '0'],
      ],
      3_600_000,
      'X-RateLimit-Remaining-Hour',
    ],
  ])('%s', (_name, headers, ms, from) => {
    expect(readRetryTime(headers, NOW)).toEqual({ ms, from });
  });

  test.each<[string, Headers]>([
    [
      'something left',
      [
        ['X-RateLimit-Remaining', '1'],
        ['X-RateLimit-Reset', '60'],
      ],
    ],
    ['a reset alone', [['X-RateLimit-Reset', '60']]],
    ['nothing left and no time', [['X-RateLimit-Remaining', '0']]],
    ['a wait that cannot be read', [['Retry-After', 'soon']]],
    ['a negative wait', [['Retry-After', '-5']]],
    ['a full bucket of Shopify', [['X-Shopify-Shop-Api-Call-Limit', '40/40']]],
    [
      'names that only look alike',
      [
        ['X-Retry-After-Care', '5'],
        ['X-Remaining', '0'],
      ],
    ],
  ])('%s asks for no wait', (_name, headers) => {
    expect(readRetryTime(headers, NOW)).toBe(null);
  });

  test('with 429 a reset alone is the time to wait for; the length of a window, or something left, is not', () => {
    const throttled = (headers: Headers): unknown => readRetryTime(headers, NOW, true);
    expect(throttled([['X-RateLimit-Reset', '60']])).toEqual({ ms: 60_000, from: 'X-RateLimit-Reset' });
    expect(throttled([['RateLimit-Policy', '"burst";q=10;w=60']])).toBe(null);
    expect(
      throttled([
        ['X-RateLimit-Remaining', '3'],
        ['X-RateLimit-Reset', '60'],
      ]),
    ).toBe(null);
  });

  test('nobody is made to wait for longer than a week', () => {
    expect(readRetryTime([['Retry-After', '99999999']], NOW)?.ms).toBe(LONGEST_WAIT_MS);
  });

  test('a date is compared with the clock of the server, not with the one here', () => {
    const headers: Headers = [
      ['Date', new Date(NOW + 3_600_000).toUTCString()],
      ['Retry-After', new Date(NOW + 3_620_000).toUTCString()],
    ];
    expect(explain({ status: 503, headers }).retryAfterMs).toBe(20_000);
    // The date of a copy is that of the original.
    expect(explain({ status: 503, headers: [...headers, ['Age', '60']] }).retryAfterMs).toBe(3_620_000);
  });
});

test('shares of Shopify and Salesforce', () => {
  const headers: Headers = [
    ['X-Shopify-Shop-Api-Call-Limit', '39/40'],
    ['Sforce-Limit-Info', 'api-usage=4980/5000'],
  ];
  expect(readAllowances(headers, NOW)).toEqual([
    { from: 'X-Shopify-Shop-Api-Call-Limit', limit: 40, left: 1, resetMs: null, isResetAtMost: false },
    { from: 'Sforce-Limit-Info', limit: 5000, left: 20, resetMs: null, isResetAtMost: false },
  ]);
});

test('each allowance is read for itself', () => {
  const headers: Headers = [
    ['x-ms-ratelimit-remaining-subscription-reads', '11999'],
    ['X-RateLimit-Limit-Hour', '900'],
    ['X-RateLimit-Remaining-Hour', '850'],
    ['Content-Type', 'text/plain'],
  ];
  expect(readAllowances(headers, NOW)).toEqual([
    {
      from: 'x-ms-ratelimit-remaining-subscription-reads',
      limit: null,
      left: 11_999,
      resetMs: null,
      isResetAtMost: false,
    },
    { from: 'X-RateLimit-Remaining-Hour', limit: 900, left: 850, resetMs: 3_600_000, isResetAtMost: true },
  ]);
});

test.each<[string, Headers, boolean]>([
  ['none left', [['x-rate-limit-remaining', '0.0']], true],
  ['one left', [['x-rate-limit-remaining', '1']], false],
  ['nothing said', [['Content-Type', 'text/plain']], false],
  ['no number', [['x-ratelimit-remaining', 'none']], false],
])('used up: %s', (_name, headers, expected) => {
  expect(isUsedUp(headers)).toBe(expected);
});

test.each([
  ['6m0s', 360_000],
  ['17ms', 17],
  ['1h2m3.5s', 3_723_500],
  ['00:01:00', 60_000],
  ['30 seconds', 30_000],
  ['5', null],
  ['s', null],
  ['1x', null],
])('a length of time: %s', (text, expected) => {
  expect(readDurationMs(text)).toBe(expected);
});

test('policies, with the older form', () => {
  expect(readQuotaPolicies('"burst";q=100;w=60, "daily";q=5000;w=86400')).toEqual([
    { policy: 'burst', limit: 100, windowMs: 60_000 },
    { policy: 'daily', limit: 5000, windowMs: 86_400_000 },
  ]);
  expect(readQuotaPolicies('10;w=1, 50;w=60')).toEqual([
    { policy: null, limit: 10, windowMs: 1000 },
    { policy: null, limit: 50, windowMs: 60_000 },
  ]);
});
