import { expect, test } from 'vitest';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { explain, JSON_TYPE } from '../make-exchange.ts';

/**
 * The nearest answer that a vendor's shape must not take: one part of its own is missing, or it is another's. What the
 * shapes do read stands in test/fixtures/answers.
 */

function read(body: unknown, status = 400, headers: Headers = []): Diagnosis {
  return explain({ status, headers: [...JSON_TYPE, ...headers], body: JSON.stringify(body), draft: null });
}

test.each([
  ['twilio', 'without its link', 'generic', { code: 21614, message: 'no', status: 400 }],
  [
    'twilio',
    'with another’s links',
    'generic',
    { errors: [{ code: 1, message: 'no', infoUrl: 'https://lamps.example/1' }] },
  ],
  [
    'infobip',
    'without an exception',
    'generic',
    { requestError: { messageId: 'BAD_REQUEST', text: 'no lamp' } },
  ],
  ['infobip', 'without what to do', 'generic', { errorCode: 'E400', description: 'no lamp' }],
  ['messagebird', 'without a parameter', 'generic', { errors: [{ code: 9, description: 'no lamp' }] }],
  ['sinch', 'with a code of one word', 'generic', { code: 'dark', text: 'no lamp' }],
  ['sinch', 'with a code of three digits', 'generic', { errorCode: 404, message: 'no lamp', reference: 'r' }],
  ['plivo', 'with something beside it', 'generic', { api_id: 'a', error: 'no lamp', lamp: 7 }],
  ['slack', 'with words beside the code', 'generic', { ok: false, error: 'no_lamp', message: 'no lamp' }],
  ['slack', 'with a sentence', 'generic', { ok: false, error: 'There is no lamp.' }],
  ['telegram', 'without a number', 'generic', { ok: false, description: 'no lamp' }],
  [
    'discord',
    'without a tree',
    'laravel',
    { code: 50035, message: 'Invalid Form Body', errors: { lamp: ['no lamp'] } },
  ],
  ['discord', 'without its scope', 'generic', { message: 'Slow down', retry_after: 3 }],
  ['meta', 'without a trace', 'generic', { error: { message: 'no lamp', type: 'LampError', code: 190 } }],
  [
    'stripe',
    'as OpenAI writes it',
    'openai',
    { error: { message: 'no lamp', type: 'invalid_request_error', param: 'lamp', code: null } },
  ],
  [
    'stripe',
    'as Anthropic writes it',
    'anthropic',
    { type: 'error', error: { message: 'no lamp', type: 'invalid_request_error' } },
  ],
  ['stripe', 'with a type of its own', 'generic', { error: { message: 'no lamp', type: 'lamp_error' } }],
  [
    'openai',
    'with a link to Stripe',
    'stripe',
    {
      error: {
        message: 'no lamp',
        type: 'invalid_request_error',
        param: 'lamp',
        code: 'lamp_missing',
        doc_url: 'https://docs.stripe.com/lamp',
      },
    },
  ],
  ['paypal', 'without its id', 'generic', { name: 'LAMP_MISSING', message: 'no lamp', details: [] }],
  ['salesforce', 'with codes in small letters', 'generic', [{ errorCode: 'lamp', message: 'no lamp' }]],
  ['jira', 'without its list', 'rails', { errors: { summary: ['no lamp'] } }],
  ['confluence', 'without its data', 'nestjs', { statusCode: 404, message: 'no lamp' }],
  ['bitbucket', 'without its type', 'generic', { error: { message: 'no lamp', fields: { lamp: ['none'] } } }],
  [
    'anthropic',
    'as Bitbucket writes it',
    'bitbucket',
    { type: 'error', error: { message: 'no lamp', detail: 'dark' } },
  ],
  [
    'telnyx',
    'with a link that leads elsewhere',
    'jsonapi',
    {
      errors: [
        {
          code: '10027',
          title: 'Lamp',
          detail: 'no lamp',
          source: { pointer: '/lamp' },
          meta: { url: 'https://lamps.example/10027' },
        },
      ],
    },
  ],
  [
    'zendesk',
    'as OAuth writes it',
    'oauth2',
    { error: 'invalid_grant', error_description: 'The lamp was used.' },
  ],
  ['github', 'without its link', 'generic', { message: 'no lamp', status: '404' }],
  ['gitlab', 'without a number', 'generic', { message: 'Lamp not found' }],
  ['wordpress', 'without a status', 'generic', { code: 'rest_lamp', message: 'no lamp', data: { lamp: 7 } }],
  ['gitlab', 'with words instead of lists', 'generic', { message: { code: 'dark', text: 'no lamp' } }],
  ['gitlab', 'with something beside it', 'generic', { message: '404 Lamp Not Found', lamp: 7 }],
  ['gitlab', 'without its header', 'generic', { error: 'lamp_id is missing' }],
  ['hubspot', 'without a number', 'generic', { status: 'error', message: 'no lamp' }],
  ['shopify', 'without its header', 'rails', { errors: { lamp: ['is dark'] } }],
  ['servicenow', 'with another word', 'generic', { error: { message: 'no lamp' }, status: 'error' }],
  ['notion', 'of another kind', 'generic', { object: 'lamp', status: 400, code: 'dark', message: 'no lamp' }],
  ['mailchimp-transactional', 'without a name', 'generic', { status: 'error', code: -1, message: 'no lamp' }],
  [
    'oracle-commerce',
    'with a word for the code',
    'generic',
    { message: 'no lamp', status: '400', errorCode: 'dark' },
  ],
  ['huawei-apig', 'with a bare number', 'generic', { error_code: '101', error_msg: 'no lamp' }],
  ['aftership', 'with data', 'generic', { meta: { code: 4105, message: 'no lamp' }, data: { lamp: 7 } }],
  [
    'broadcom-vcf',
    'with one of its parts',
    'generic',
    { message: 'no lamp', validationFailures: [{ failureMessage: 'dark', violationPath: 'lamp' }] },
  ],
  ['openai', 'without a param', 'stripe', { error: { message: 'no lamp', type: 'api_error' } }],
  ['sendgrid', 'without fields', 'generic', { errors: [{ message: 'no lamp' }] }],
  ['docusign', 'with something beside it', 'generic', { errorCode: 'NO_LAMP', message: 'no lamp', lamp: 7 }],
  ['docusign', 'as Okta writes it', 'okta', { errorCode: 'E0000007', errorSummary: 'no lamp' }],
  [
    'intercom',
    'of another type',
    'generic',
    { type: 'list', errors: [{ code: 'dark', message: 'no lamp' }] },
  ],
  ['quickbooks', 'without errors', 'generic', { Fault: { Message: 'no lamp', code: '7' } }],
  ['xero', 'without a type', 'generic', { ErrorNumber: 10, Message: 'no lamp' }],
  ['okta', 'with a code of its own', 'generic', { errorCode: 'E7', errorSummary: 'no lamp' }],
  ['auth0', 'as NestJS writes it', 'nestjs', { statusCode: 400, error: 'Bad Request', message: 'no lamp' }],
])('not %s: %s', (_shape, _what, expected, body) => {
  const { shape, errors } = read(body);
  expect(shape).toBe(expected);
  expect(errors).not.toEqual([]);
});

test.each([
  [
    'a message of Twilio that failed, looked up',
    { sid: 'SM1', status: 'failed', error_code: 30005, error_message: 'no' },
  ],
  [
    'delivery reports of Infobip',
    { results: [{ status: { groupId: 5, groupName: 'REJECTED', name: 'NO_LAMP', description: 'no lamp' } }] },
  ],
  ['messages of another make that failed', { messages: [{ status: '4', text: 'no lamp' }, { status: '0' }] }],
  ['Slack that is content', { ok: true, warning: 'missing_charset' }],
  ['Jira without an error', { errorMessages: [], errors: {} }],
  [
    'a search in Jira with warnings',
    { issues: [{ key: 'LAMP-1' }], warningMessages: ['no such label'], total: 1 },
  ],
  ['Salesforce that saved everything', [{ id: 'a', success: true, errors: [] }]],
  [
    'a composite of Salesforce that worked',
    { compositeResponse: [{ body: null, httpStatusCode: 204, referenceId: 'a' }] },
  ],
  [
    'a job of Zendesk that worked',
    { job_status: { status: 'completed', results: [{ id: 7, success: true }] } },
  ],
  ['AfterShip that is content', { meta: { code: 200 }, data: { lamp: 7 } }],
  ['Tencent that is content', { Code: 0, Message: 'OK' }],
  ['a page of HubSpot', { status: 'COMPLETE', results: [{ id: 7 }], numErrors: 0 }],
  ['a number that JSON-RPC worked out', { jsonrpc: '2.0', result: { error: 'none', code: 5 }, id: 1 }],
  ['tRPC that worked', { result: { data: { code: 'NOT_FOUND', httpStatus: 404 } } }],
  [
    'rules of Ajv that are data',
    { rules: [{ keyword: 'type', params: {}, instancePath: '', message: 'must', code: 5 }] },
  ],
])('%s stays a success', (_name, body) => {
  const { ok, errors, turn } = read(body, 200);
  expect({ ok, errors, turn }).toEqual({ ok: true, errors: [], turn: 'none' });
});

test.each([
  [
    'Twilio',
    21614,
    { code: 21614, message: 'no', more_info: 'https://www.twilio.com/docs/errors/21614', status: 400 },
  ],
  ['Slack', 'no_lamp', { ok: false, error: 'no_lamp' }],
  ['Telegram', 400, { ok: false, error_code: 400, description: 'no' }],
  [
    'Stripe',
    'no_lamp',
    { error: { type: 'card_error', code: 'no_lamp', message: 'no', doc_url: 'https://x.example' } },
  ],
  ['Salesforce', 'NO_LAMP', [{ errorCode: 'NO_LAMP', message: 'no' }]],
  ['Notion', 'no_lamp', { object: 'error', status: 400, code: 'no_lamp', message: 'no' }],
])('%s pasted without its status is known as a failure', (_name, code, body) => {
  const { ok, errors } = explain({ status: 0, body: JSON.stringify(body), draft: null });
  expect({ ok, code: errors[0]?.code }).toEqual({ ok: false, code: String(code) });
});

test.each([
  ['Slack', 200, 'wait', { ok: false, error: 'ratelimited' }],
  ['Slack', 200, 'them', { ok: false, error: 'fatal_error' }],
  ['Slack', 200, 'you', { ok: false, error: 'channel_not_found' }],
  ['Vonage', 200, 'wait', { messages: [{ status: '1', 'error-text': 'Slow down' }] }],
  ['Vonage', 200, 'them', { messages: [{ status: '5', 'error-text': 'It broke' }] }],
  ['Meta', 400, 'wait', { error: { message: 'no', type: 'OAuthException', code: 4, fbtrace_id: 'a' } }],
  ['Meta', 400, 'you', { error: { message: 'no', type: 'OAuthException', code: 100, fbtrace_id: 'a' } }],
  ['Mailchimp', 500, 'you', { status: 'error', code: -1, name: 'Invalid_Key', message: 'no' }],
  ['Mailchimp', 500, 'them', { status: 'error', code: -99, name: 'GeneralError', message: 'no' }],
  ['Salesforce', 403, 'wait', [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'no' }]],
  ['OpenAI', 429, 'you', { error: { message: 'no', type: 'a', param: null, code: 'insufficient_quota' } }],
  ['OpenAI', 429, 'wait', { error: { message: 'no', type: 'a', param: null, code: 'rate_limit_exceeded' } }],
  ['JSON-RPC', 200, 'them', { jsonrpc: '2.0', error: { code: -32603, message: 'no' }, id: 1 }],
  ['JSON-RPC', 200, 'you', { jsonrpc: '2.0', error: { code: -32602, message: 'no' }, id: 1 }],
])('by its code, %s with %i says that the turn is “%s”', (_vendor, status, turn, body) => {
  expect(read(body, status).turn).toBe(turn);
});

test('a headline that is only the name of the status gives way to the first error', () => {
  const body = {
    statusCode: 400,
    message: ['watts must be a number', 'shop must be a text'],
    error: 'Bad Request',
  };
  expect(read(body).summary).toContain('“watts must be a number”, and 1 more');
});

test('GitLab is told by its header where its body is anybody’s', () => {
  const { shape, confidence } = read({ error: 'lamp_id is missing' }, 400, [['X-Gitlab-Meta', '{}']]);
  expect({ shape, confidence }).toEqual({ shape: 'gitlab', confidence: 'certain' });
});

test('a code of a vendor keeps every digit', () => {
  const body = '{"code":90071992547409931234,"message":"no","more_info":"https://x.example","status":400}';
  expect(explain({ status: 400, headers: JSON_TYPE, body }).errors[0]?.code).toBe('90071992547409931234');
});

test('markup in a message stays text', () => {
  const { errors } = read({ error: 'RecordInvalid', description: '<b>no</b> <script>lamp</script>' });
  expect(errors[0]?.message).toBe('<b>no</b> <script>lamp</script>');
});

test('AfterShip says what is worth another try', () => {
  const bodyOf = (retryable: boolean) => ({ meta: { code: 4000, message: 'no lamp', retryable }, data: {} });
  expect(read(bodyOf(true), 400).turn).toBe('wait');
  expect(read(bodyOf(false), 400).turn).toBe('you');
});
