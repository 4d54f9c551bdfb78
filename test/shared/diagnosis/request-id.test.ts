import { describe, expect, test } from 'vitest';
import { readWaitInWords } from '../../../shared/diagnosis/body-facts.ts';
import { findRequestId } from '../../../shared/diagnosis/request-id.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { explain } from './make-exchange.ts';

const JSON_TYPE: Headers = [['Content-Type', 'application/json']];

describe('the number of the request', () => {
  test.each([
    ['X-Request-Id', 'lamp-41'],
    ['Request-Id', 'lamp-41'],
    ['X-Correlation-Id', 'lamp-41'],
    ['Correlation-Id', 'lamp-41'],
    ['X-Amzn-RequestId', 'lamp-41'],
    ['x-amz-request-id', 'LAMP41'],
    ['x-amz-id-2', 'bGFtcDQx='],
    ['X-Amz-Cf-Id', 'bGFtcDQx=='],
    ['x-ms-request-id', 'lamp-41'],
    ['x-ms-correlation-request-id', 'lamp-41'],
    ['client-request-id', 'lamp-41'],
    ['CF-Ray', '9c31e07ab2d4f6e5-VIE'],
    ['X-GitHub-Request-Id', 'AB41:CD41'],
    ['Twilio-Request-Id', 'RQ41'],
    ['x-slack-req-id', 'lamp41'],
    ['intuit_tid', '1-lamp-41'],
    ['X-Trace-Id', 'lamp41'],
    ['X-B3-TraceId', '41aa41aa41aa41aa'],
    ['X-Kong-Request-Id', '41bb'],
    ['x-azure-ref', '20310509T115800Z-r141'],
    ['X-Shopify-Request-Id', 'lamp-41'],
    ['Paypal-Debug-Id', 'f41'],
  ])('%s', (name, value) => {
    expect(
      findRequestId([
        ['Server', 'x'],
        [name, ` ${value} `],
      ]),
    ).toEqual({
      value,
      from: `header ${name.toLowerCase()}`,
    });
  });

  test.each([
    [
      'traceparent',
      '00-41aa41aa41aa41aa41aa41aa41aa41aa-41bb41bb41bb41bb-01',
      '41aa41aa41aa41aa41aa41aa41aa41aa',
    ],
    [
      'sentry-trace',
      '41aa41aa41aa41aa41aa41aa41aa41aa-41bb41bb41bb41bb-1',
      '41aa41aa41aa41aa41aa41aa41aa41aa',
    ],
    ['b3', '41aa41aa41aa41aa-41bb41bb41bb41bb-1', '41aa41aa41aa41aa'],
    ['X-Cloud-Trace-Context', '41aa41aa41aa41aa/123;o=1', '41aa41aa41aa41aa'],
    ['uber-trace-id', '41aa41aa:41bb:0:1', '41aa41aa'],
  ])('of %s the part that names the request', (name, value, id) => {
    expect(findRequestId([[name, value]])?.value).toBe(id);
  });

  test('the API’s own comes before that of what stands in between, whatever their order', () => {
    const headers: Headers = [
      ['CF-Ray', '9c31e07ab2d4f6e5-VIE'],
      ['traceparent', '00-41aa-41bb-01'],
      ['x-request-id', 'own'],
    ];
    expect(findRequestId(headers)).toEqual({ value: 'own', from: 'header x-request-id' });
  });

  test('a name that nobody listed is known by its words, an empty one and other ids are not', () => {
    expect(findRequestId([['X-Lamp-Trace-Id', '41']])).toEqual({
      value: '41',
      from: 'header x-lamp-trace-id',
    });
    expect(
      findRequestId([
        ['X-Request-Id', ' '],
        ['X-Lamp-Id', '41'],
        ['X-Request-Idea', '41'],
        ['X-Client-Id', '41'],
      ]),
    ).toBe(null);
  });

  test.each<[string, unknown, string]>([
    ['requestId', { message: 'no', requestId: 'lamp-41' }, 'body requestId'],
    ['request_id', { error: { message: 'no', request_id: 'lamp-41' } }, 'body error.request_id'],
    ['RequestId', { Message: 'no', RequestId: 'lamp-41' }, 'body RequestId'],
    ['correlationId', { message: 'no', correlationId: 'lamp-41' }, 'body correlationId'],
    ['trace_id', { errors: [{ message: 'no', trace_id: 'lamp-41' }] }, 'body errors[0].trace_id'],
    ['incident_id', { message: 'no', incident_id: 'lamp-41' }, 'body incident_id'],
    ['logId', { message: 'no', logId: 'lamp-41' }, 'body logId'],
    ['errorId', { message: 'no', errorId: 'lamp-41' }, 'body errorId'],
    ['reference', { message: 'no', meta: { reference: 'lamp-41' } }, 'body meta.reference'],
    [
      'under an inner error',
      { error: { message: 'no', code: 'x', more: 1, innerError: { 'request-id': 'lamp-41' } } },
      'body error.innerError.request-id',
    ],
  ])('in a body: %s', (_name, body, from) => {
    expect(explain({ status: 400, headers: JSON_TYPE, body: JSON.stringify(body) }).requestId).toEqual({
      value: 'lamp-41',
      from,
    });
  });

  test('digits of a number stay as they were written', () => {
    const body = '{"message":"no","request_id":90071992547409931234}';
    expect(explain({ status: 400, headers: JSON_TYPE, body }).requestId?.value).toBe('90071992547409931234');
  });
});

describe('a wait in words', () => {
  test.each([
    ['Rate limit reached. Please try again in 20s.', 20_000],
    ['Please retry after 14 seconds.', 14_000],
    ['Too many requests, wait 2 minutes', 120_000],
    ['Try again in 350ms', 350],
    ['Retry your request after 1.5 s', 1500],
    ['The limit resets in 1 hour', 3_600_000],
    ['Quota will be replenished in 01:00:00.', 3_600_000],
  ])('%s', (words, ms) => {
    expect(readWaitInWords(words)).toBe(ms);
  });
  test.each([
    'Try again later',
    'A lamp burns 20 seconds',
    'retry 3 times',
    'wait 5',
    'at most 20 requests in 60s',
  ])('%s: none', (words) => {
    expect(readWaitInWords(words)).toBe(null);
  });

  test('it counts where waiting helps', () => {
    const body = '{"message":"Please try again in 20s."}';
    expect(explain({ status: 429, headers: JSON_TYPE, body }).retryAfterMs).toBe(20_000);
    expect(explain({ status: 400, headers: JSON_TYPE, body }).retryAfterMs).toBe(null);
  });
});
