import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose, firstVerdict } from '../../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { explain, JSON_TYPE, makeRecord, NOW, posting, variable } from './make-exchange.ts';

/** Thousands of runs take seconds on a quiet machine and several times that on a busy one; slowness is not what they test. */
const LONG_RUNS = { timeout: 60_000 };

/** Answers come from strangers: whatever they hold, nothing is thrown, and a success is not called a failure. */

const status = fc.oneof(
  fc.integer({ min: 100, max: 599 }),
  fc.constantFrom(200, 400, 401, 403, 404, 405, 409, 412, 413, 414, 415, 422, 429, 500, 503),
);
const headerName = fc.constantFrom(
  'Content-Type',
  'WWW-Authenticate',
  'x-amzn-errortype',
  'x-ms-error-code',
  'OData-Version',
  'Allow',
  'Retry-After',
  'Location',
  'ETag',
  'RateLimit',
  'X-RateLimit-Reset',
  'X-RateLimit-Remaining',
  'Accept',
  'Accept-Post',
  'Date',
  'Server',
  'traceparent',
  '__proto__',
  'Link',
);
const headers: fc.Arbitrary<Headers> = fc.array(fc.tuple(headerName, fc.string({ maxLength: 60 })), {
  maxLength: 6,
});
/** Names and words that the readers look for, so that random bodies reach them. */
const word = fc.constantFrom(
  'error',
  'errors',
  'message',
  'code',
  'detail',
  'title',
  'status',
  'ok',
  'success',
  'field',
  'path',
  'data',
  'type',
  'name is required',
  'to[0] must be a did',
  'must be one of a, b',
  'The limit is 10 bytes',
  'X-Api-Key',
  '__proto__',
  'extensions',
  'locations',
  'userErrors',
  'details',
  'innererror',
  'target',
  'source',
  '__type',
  'error_description',
  'invalid_grant',
  'root_cause',
  'caused_by',
  'reason',
  'causes',
  'kind',
  'Status',
  'error_chain',
  '@type',
  'type.googleapis.com/google.rpc.BadRequest',
  '',
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.string({ maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(word, fc.string({ maxLength: 8 })), tie('value'), { maxKeys: 5 }),
  ),
})).value;
const body = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  json.map((value) => JSON.stringify(value)),
  fc.tuple(json, fc.nat(200)).map(([value, length]) => JSON.stringify(value).slice(0, length)),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '<html>',
        '<h1>',
        '</h1>',
        '<!--',
        '<script',
        '<problem',
        '<Error>',
        '<Code>',
        '</Code>',
        '<Message>',
        '<s:Envelope>',
        '<s:Body>',
        '<s:Fault>',
        '<faultstring>',
        '<ErrorResponse>',
        'input type="password"',
        '&#x41;',
        '&amp;',
        'x',
        ' ',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
const url = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('{{baseUrl}}/v1//x/', 'https://x.test/a b', '{{', '?a=1&a=2', 'http://localhost:1/{id}'),
);

/** Nothing that a person reads is empty. */
function expectWords({ summary, name, findings, fixes }: Diagnosis): void {
  expect(summary).not.toBe('');
  expect(name).not.toBe('');
  for (const finding of findings) expect(finding.summary === '' || finding.explanation === '').toBe(false);
  for (const { label, because } of fixes) expect(label === '' || because === '').toBe(false);
}

test('any answer to any request is explained', LONG_RUNS, () => {
  fc.assert(
    fc.property(status, headers, body, url, body, (code, given, text, address, typed) => {
      const draft = posting(address, typed);
      const diagnosis = explain({
        status: code,
        headers: given,
        body: text,
        draft,
        variables: [variable('baseUrl', 'https://x.test/')],
      });
      expect(diagnosis.status).toBe(code);
      expectWords(diagnosis);
    }),
    { numRuns: 1500 },
  );
});

test('any text that is pasted is explained or refused in words', LONG_RUNS, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        body,
        fc.tuple(body, body).map(([head, rest]) => `HTTP/1.1 ${head}\n\n${rest}`),
      ),
      (text) => {
        const pasted = readPastedAnswer(text);
        if ('kind' in pasted) expect(pasted.message.key).toMatch(/^pasted\./);
        else expectWords(diagnose({ ...pasted, variables: [], now: NOW }, en));
      },
    ),
    { numRuns: 1500 },
  );
});

test('every suggestion changes something, and only skipping a check is risky', LONG_RUNS, () => {
  fc.assert(
    fc.property(status, headers, json, url, json, (code, given, answer, address, typed) => {
      const draft = posting(address, JSON.stringify(typed));
      const { fixes } = explain({ status: code, headers: given, body: JSON.stringify(answer), draft });
      for (const { risky, edits, changes } of fixes) {
        expect(risky).toBe(false);
        expect(
          changes.length > 0 ||
            edits.some(({ op }) => op === 'wait' || op === 'set-variable' || op === 'clean-secret'),
        ).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
});

test('data under any names, wrapped as data, is a success', LONG_RUNS, () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify({ data: [value], total: 1 });
      expect(explain({ headers: JSON_TYPE, body: text })).toMatchObject({
        ok: true,
        errors: [],
        turn: 'none',
      });
    }),
    { numRuns: 500 },
  );
});

test('a list at the top is a success, whatever its items say', LONG_RUNS, () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 5 }), (list) => {
      expect(explain({ headers: JSON_TYPE, body: JSON.stringify(list) })).toMatchObject({
        ok: true,
        errors: [],
      });
    }),
    { numRuns: 300 },
  );
});

test('the end of a success can be missing without making it a failure', LONG_RUNS, () => {
  fc.assert(
    fc.property(json, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
      const whole = JSON.stringify({ data: [value], errors: [], error: null });
      const cut = whole.slice(0, Math.floor(whole.length * share));
      expect(explain({ headers: JSON_TYPE, body: cut })).toMatchObject({ ok: true, errors: [] });
    }),
    { numRuns: 500 },
  );
});

/** Texts made to be slow to read. */
const SLOW: readonly (readonly [name: string, type: string, unit: string])[] = [
  ['brackets', 'application/json', '['],
  ['braces', 'application/json', '{"a":'],
  ['quotes', 'application/json', '"'],
  ['errors', 'application/json', '{"errors":[{"message":"x","field":"a.b.c"},'],
  ['records that failed', 'application/json', '[{"errorCode":"A_B","message":"x","fields":["a","b"]},'],
  ['parts of messages', 'application/json', '{"messages":[{"status":"4","error-text":"x"},'],
  ['maps of errors', 'application/json', '{"errors":{"a":{"_errors":[{"code":"x","message":"y"}],'],
  ['sentences of validators', 'application/json', '{"statusCode":400,"error":"x","message":"body/a must b, '],
  ['JSON in words', 'application/json', '{"message":"[{\\"code\\":\\"custom\\",\\"path\\":[\\"'],
  ['tags', 'text/html', '<script'],
  ['comments', 'text/html', '<!--'],
  ['titles', 'text/html', '<title '],
  ['inputs', 'text/html', '<input '],
  ['headings', 'text/html', '<h2>'],
  ['comments with words', 'text/html', '<!-- a '],
  ['numbers of a network', 'text/html', 'Ray ID: <b>'],
  ['lines of a stack', 'text/plain', 'at  in '],
  ['steps of a stack in one line', 'text/plain', 'a at x in '],
  ['steps in comments', 'text/html', '<!-- at a.b(c.java:1)'],
  ['blocks with steps', 'text/html', '<pre>at a.b(c.java:1)'],
  ['elements', 'application/xml', '<a b="c">'],
  ['entities', 'application/xml', '<a>&#x41;&'],
  ['dots', 'text/plain', 'a.'],
  ['numbers', 'text/plain', '1,000 '],
  ['blanks', 'text/plain', ' \t'],
  ['lines', 'text/plain', 'x\r'],
];

test.each(SLOW)('%s without end are explained at once', LONG_RUNS, (_name, type, unit) => {
  const text = unit.repeat(Math.ceil(1_200_000 / unit.length));
  const input = {
    record: makeRecord({ status: 400, headers: [['Content-Type', type]], body: text }),
    draft: null,
    variables: [],
    now: NOW,
  };
  diagnose(input, en);
  const startedAt = performance.now();
  diagnose(input, en);
  const afterList = performance.now();
  firstVerdict(input, en);
  const afterVerdict = performance.now();
  // Some hundred times what it takes: only growth with the square of the length would fail.
  expect(afterList - startedAt).toBeLessThan(500);
  expect(afterVerdict - afterList).toBeLessThan(100);
});
