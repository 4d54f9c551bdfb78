import { expect, test } from 'vitest';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { explain } from '../make-exchange.ts';

/** Answers whose headers say what their body does not. */

test('a failed gRPC call under 200 is a failure, its words decoded', () => {
  const headers: Headers = [
    ['Content-Type', 'application/grpc-web+proto'],
    ['grpc-status', '5'],
    ['grpc-message', 'no lamp 41 at 10%20%E2%82%AC'],
  ];
  expect(explain({ headers })).toMatchObject({
    shape: 'grpc',
    ok: false,
    errors: [{ message: 'no lamp 41 at 10 €', code: '5', title: 'NOT_FOUND' }],
  });
});

test.each<[string, Headers]>([
  [
    'that worked',
    [
      ['Content-Type', 'application/grpc'],
      ['grpc-status', '0'],
    ],
  ],
  ['that does not say', [['Content-Type', 'application/grpc']]],
  [
    'with a status that is no number',
    [
      ['Content-Type', 'application/grpc'],
      ['grpc-status', 'fine'],
    ],
  ],
])('a gRPC call %s is a success', (_name, headers) => {
  expect(explain({ headers })).toMatchObject({ ok: true, errors: [], shape: null });
});

test('a code that nobody named is told as it stands', () => {
  const headers: Headers = [
    ['Content-Type', 'application/grpc'],
    ['grpc-status', '41'],
  ];
  expect(explain({ headers }).errors).toMatchObject([{ message: '41', code: '41', title: null }]);
});

test.each<[string, Headers, string, string | null]>([
  ['Azure', [['x-ms-error-code', 'BlobNotFound']], 'BlobNotFound', 'BlobNotFound'],
  ['AWS', [['x-amzn-ErrorType', 'LampGone:http://lamps.test/']], 'LampGone', 'LampGone'],
  [
    'words and a code',
    [
      ['X-Error-Message', 'No lamp 41.'],
      ['X-Error-Code', '0041'],
    ],
    'No lamp 41.',
    '0041',
  ],
])('an answer without a body: %s', (_name, headers, message, code) => {
  expect(explain({ status: 404, headers })).toMatchObject({
    shape: 'error-headers',
    errors: [{ message, code }],
  });
});

test('a body says more than such headers, and a success has no error', () => {
  const headers: Headers = [
    ['Content-Type', 'application/json'],
    ['X-Error-Message', 'From the header'],
  ];
  expect(explain({ status: 404, headers, body: '{"message":"From the body"}' }).errors).toMatchObject([
    { message: 'From the body' },
  ]);
  expect(explain({ headers: [['X-Error-Message', 'none']] })).toMatchObject({ ok: true, errors: [] });
});
