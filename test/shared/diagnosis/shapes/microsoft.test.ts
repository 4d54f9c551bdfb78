import { expect, test } from 'vitest';
import type { ExchangeParts } from '../make-exchange.ts';
import { firstError, readBody } from './read-body.ts';

test('the innermost code is the code, the outer one the title', () => {
  const innererror = { code: 'NameTooLong', innererror: { code: 'NameAbove64' } };
  const body = { error: { code: 'InvalidName', message: 'Not so.', target: 'lampName', innererror } };
  expect(readBody(body)).toMatchObject({ shape: 'azure', confidence: 'likely' });
  expect(firstError(readBody(body))).toEqual({
    message: 'Not so.',
    code: 'NameAbove64',
    title: 'InvalidName',
    docsUrl: null,
    field: ['lampName'],
  });
});

test('a header of Azure makes it sure; without any sign the object is anybody’s', () => {
  const body = { error: { code: 'LampGone', message: 'Not so.' } };
  const headers: ExchangeParts['headers'] = [
    ['Content-Type', 'application/json'],
    ['x-ms-request-id', 'r-1'],
  ];
  expect(readBody(body, { headers })).toMatchObject({ shape: 'azure', confidence: 'certain' });
  expect(readBody(body).shape).toBe('generic');
  expect(readBody({ error: { code: 4, message: 'Not so.', target: 'x' } }).shape).not.toBe('azure');
});

test('a target that is a sentence is no field', () => {
  const body = { error: { code: 'LampGone', message: 'Not so.', target: 'the lamp of yesterday' } };
  expect(firstError(readBody(body))).toMatchObject({ field: null });
});

test('Graph is known by its request-id, and 509 asks to wait', () => {
  const innerError = { date: '2031-05-09', 'request-id': 'q-1' };
  const body = { error: { code: 'activityLimitReached', message: 'Slowly.', innerError } };
  expect(readBody(body, { status: 509 })).toMatchObject({
    shape: 'microsoft-graph',
    turn: 'wait',
    requestId: { value: 'q-1', from: 'body error.innerError.request-id' },
  });
  expect(readBody({ error: { ...body.error, innerError: { date: 'x' } } }).shape).toBe('azure');
});

test('the stamps at the end of a storage message are no part of it; what names a header leads there', () => {
  const headers: ExchangeParts['headers'] = [['Content-Type', 'application/xml']];
  const xml = (rest: string): string =>
    `<?xml version="1.0"?><Error><Code>InvalidHeaderValue</Code><Message>A header is wrong.\nRequestId:aa-11-bb-22\nTime:2031-05-09T12:00:00Z</Message>${rest}</Error>`;
  const found = readBody(xml('<HeaderName>x-lamp-date</HeaderName>'), { headers });
  expect(found).toMatchObject({
    shape: 'azure-storage',
    requestId: { value: 'aa-11-bb-22', from: 'body Message' },
    errors: [{ message: 'A header is wrong.', field: { in: 'header', path: ['x-lamp-date'] } }],
  });
  const plain = '<Error><Code>NoSuchKey</Code><Message>No lamp.</Message></Error>';
  expect(readBody(plain, { headers }).shape).toBe('s3');
});
