import { expect, test } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import { responseRecordSchema } from '../../../shared/model/response-record.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { dexatelBody, JSON_TYPE, makeRecord, NOW, posting } from './make-exchange.ts';

function read(text: string): ResponseRecord {
  const pasted = readPastedAnswer(text);
  if ('kind' in pasted) throw new Error(pasted.message.key);
  // Whatever was pasted, what comes out has the form of a record.
  expect(() => responseRecordSchema.parse(pasted.record)).not.toThrow();
  return pasted.record;
}

function explainPasted(text: string): Diagnosis {
  return diagnose({ record: read(text), draft: null, variables: [], now: NOW }, en);
}

const RAW = [
  'HTTP/1.1 429 Too Many Requests',
  'Content-Type: application/json',
  'Retry-After: 20',
  'X-Request-Id: r-7',
  '',
  '{"message":"Slow down.","code":90071992547409931}',
];

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('a raw answer with %s line ends', (_name, lineEnd) => {
  expect(explainPasted(RAW.join(lineEnd))).toMatchObject({
    status: 429,
    turn: 'wait',
    retryAfterMs: 20_000,
    requestId: { value: 'r-7' },
    errors: [{ message: 'Slow down.', code: '90071992547409931' }],
  });
});

test('of several answers after each other the last one counts', () => {
  const text = `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 301 Moved Permanently\r\nLocation: /b\r\n\r\n${RAW.join('\r\n')}`;
  expect(explainPasted(text)).toMatchObject({ status: 429, errors: [{ message: 'Slow down.' }] });
});

test('a body that quotes an answer is a body', () => {
  const text = 'HTTP/1.1 500 Oops\nContent-Type: text/plain\n\nUpstream said:\nHTTP/1.1 200 OK\n';
  expect(explainPasted(text)).toMatchObject({ status: 500, errors: [{ message: 'Upstream said:' }] });
});

test('a transcript of curl -v gives the request too, so that its rules apply', () => {
  const text = [
    '*   Trying 192.0.2.7:443...',
    '* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384',
    '> POST /v1/lamps HTTP/2',
    '> Host: api.example.test',
    '> Content-Type: text/plain',
    '> ',
    '* We are completely uploaded and fine',
    '< HTTP/2 415 ',
    '< accept-post: application/json',
    '< content-type: application/json',
    '< ',
    '{ [34 bytes data]',
    '{"message":"No such kind of body."}',
    '* Connection #0 to host api.example.test left intact',
  ].join('\n');
  const record = read(text);
  expect(record.hops[0]?.request).toMatchObject({ method: 'POST', url: 'https://api.example.test/v1/lamps' });
  expect(explainPasted(text)).toMatchObject({
    status: 415,
    fixes: [{ edits: [{ op: 'set-header', name: 'Content-Type', value: 'application/json' }] }],
  });
});

const ENTRY = {
  startedDateTime: '2031-05-09T12:00:00.000Z',
  time: 42.5,
  request: {
    method: 'POST',
    url: 'https://api.example.test/v1/lamps',
    headers: [
      { name: ':authority', value: 'api.example.test' },
      { name: 'content-type', value: 'application/json' },
    ],
    postData: { mimeType: 'application/json', text: '{"name":"Desk",}' },
  },
  response: {
    status: 400,
    statusText: 'Bad Request',
    httpVersion: 'HTTP/1.1',
    headers: [{ name: 'content-type', value: 'application/json' }],
    content: { mimeType: 'application/json', text: '{"message":"Not JSON.","id":12345678901234567890}' },
  },
  timings: { blocked: 1, dns: 2, connect: 9, ssl: 5, send: 0, wait: 30, receive: 1 },
};

test('a HAR file is read with its request, whose body can be mended', () => {
  const text = JSON.stringify({ log: { version: '1.2', entries: [ENTRY] } });
  expect(read(text)).toMatchObject({
    totalMs: 42.5,
    hops: [{ phases: { dnsMs: 2, connectMs: 4, tlsMs: 5, waitingMs: 30, receivingMs: 1 } }],
  });
  expect(explainPasted(text)).toMatchObject({
    status: 400,
    findings: [{ ruleId: 'body-not-json' }],
    fixes: [{ edits: [{ op: 'set-body-text', text: '{"name":"Desk"}' }] }],
  });
});

test('of many entries the first that failed is explained; one entry alone is enough', () => {
  const fine = { ...ENTRY, response: { ...ENTRY.response, status: 200 } };
  expect(explainPasted(JSON.stringify({ log: { entries: [fine, ENTRY] } })).status).toBe(400);
  expect(explainPasted(JSON.stringify(ENTRY)).status).toBe(400);
});

test('content in base64 is decoded', () => {
  const content = { encoding: 'base64', text: btoa('{"message":"Gone."}') };
  const entry = { ...ENTRY, response: { ...ENTRY.response, content } };
  expect(explainPasted(JSON.stringify(entry)).errors[0]?.message).toBe('Gone.');
});

test('a record that was saved, alone or inside what send --json printed, comes back as it was', () => {
  const draft = posting('https://api.example.test/v1', '{"a":1}');
  const record = makeRecord({
    status: 400,
    headers: JSON_TYPE,
    body: dexatelBody(400, 'a is strange'),
    draft,
  });
  expect(read(JSON.stringify(record))).toEqual(record);
  expect(read(JSON.stringify({ status: 400, record }))).toEqual(record);
});

test('a saved failure comes back with its detail and certificate', () => {
  const certificate = {
    subject: 'CN=x',
    issuer: 'CN=y',
    names: ['x'],
    validFromMs: 1,
    validToMs: 2,
    fingerprint256: 'f',
    isSelfSigned: true,
  };
  const failure = {
    code: 'certificate-expired',
    phase: 'tls',
    rawCode: 'CERT_HAS_EXPIRED',
    rawMessage: 'm',
    detail: { host: 'x' },
    certificate,
  };
  const record = makeRecord({
    record: { outcome: { kind: 'failure', failure } as ResponseRecord['outcome'] },
  });
  expect(read(JSON.stringify(record))).toEqual(record);
});

test.each([
  ['{"outcome":{"kind":"response","answer":{"status":404}}}', 404],
  [
    '{"outcome":{"kind":"response","answer":{"status":404,"headers":[["A"],3,["B","c"]]},"body":7},"hops":[null,{}]}',
    404,
  ],
])('an edited record %s is read as far as it goes', (text, status) => {
  expect(explainPasted(text).status).toBe(status);
});

test('a bare body takes the status that it names; without one it is only what it is', () => {
  expect(explainPasted(dexatelBody(404, 'lamp 7 is not there'))).toMatchObject({
    status: 404,
    class: '4xx',
    name: 'Not Found',
    ok: false,
    shape: 'dexatel',
  });
  expect(explainPasted('{"title":"No","status":503,"detail":"closed"}')).toMatchObject({
    status: 503,
    turn: 'wait',
  });
  expect(explainPasted('{"error":"no such lamp"}')).toMatchObject({
    status: null,
    class: 'none',
    ok: false,
    turn: 'you',
    errors: [{ message: 'no such lamp' }],
  });
  expect(explainPasted('{"data":[1,2]}')).toMatchObject({
    status: null,
    class: 'none',
    ok: false,
    turn: 'none',
    errors: [],
    findings: [],
  });
  expect(explainPasted('ValueError: no such lamp')).toMatchObject({
    errors: [{ code: 'ValueError', message: 'no such lamp' }],
  });
  expect(explainPasted('<html><title>502 Bad Gateway</title><center>nginx</center></html>')).toMatchObject({
    status: 502,
    answeredBy: 'gateway',
  });
});

test('a date to wait for is counted from the date of the answer, and its clock is not compared with ours', () => {
  const text =
    'HTTP/1.1 503 Busy\nDate: Fri, 09 May 2031 08:00:00 GMT\nRetry-After: Fri, 09 May 2031 08:02:00 GMT\n\n';
  expect(explainPasted(text).retryAfterMs).toBe(120_000);
  expect(explainPasted('HTTP/1.1 401 No\nDate: Fri, 09 May 2031 08:00:00 GMT\n\n').findings).toEqual([]);
});

test.each([
  ['', 'pasted.empty'],
  ['  \n\t', 'pasted.empty'],
  ['GET /v1/lamps HTTP/1.1\r\nHost: api.example.test\r\n\r\n', 'pasted.request'],
  ["curl -X POST 'https://api.example.test' -d '{}'", 'pasted.request'],
  ['{"log":{"entries":[]}}', 'pasted.har-without-entries'],
])('%j is no answer, and the reason is said', (text, key) => {
  expect(readPastedAnswer(text)).toMatchObject({ kind: 'not-an-answer', message: { key } });
});

test('of a long body the record holds beginning and end, and the whole is there beside it', () => {
  const body = `{"rows":["${'x'.repeat(200_000)}"],"last":true}`;
  const pasted = readPastedAnswer(`HTTP/1.1 200 OK\nContent-Type: application/json\n\n${body}`);
  expect(pasted).toMatchObject({ bodyText: body });
  const record = read(body);
  expect(record.outcome.kind === 'response' && record.outcome.body.head.length).toBe(65_536);
});
