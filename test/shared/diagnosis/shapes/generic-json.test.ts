import { expect, test } from 'vitest';
import { explain, JSON_TYPE } from '../make-exchange.ts';

const DOCS = 'https://docs.example.test/lamps';

/** The errors that are read out of a body with a failing status: code, message, field. */
function read(body: unknown, status = 400): (string | null)[][] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { errors } = explain({ status, headers: JSON_TYPE, body: text, draft: null });
  return errors.map(({ code, message, field }) => [
    code,
    message,
    field === null ? null : field.path.join('.'),
  ]);
}

test.each([
  ['a message alone', { message: 'No such lamp.' }, [[null, 'No such lamp.', null]]],
  ['error as a text', { error: 'No such lamp.' }, [[null, 'No such lamp.', null]]],
  [
    'error as a code with a description',
    { error: 'invalid_grant', error_description: 'The code was used.' },
    [['invalid_grant', 'The code was used.', null]],
  ],
  [
    'error as an object',
    { error: { code: 'lamp_gone', message: 'No such lamp.' } },
    [['lamp_gone', 'No such lamp.', null]],
  ],
  [
    'error as a list of texts',
    { error: ['One.', 'Two.'] },
    [
      [null, 'One.', null],
      [null, 'Two.', null],
    ],
  ],
  ['errors as texts', { errors: ['colour is unknown'] }, [[null, 'colour is unknown', 'colour']]],
  [
    'errors as a map of lists',
    { message: 'Check these.', errors: { 'lines.0.colour': ['is unknown', 'is too long'] } },
    [
      [null, 'is unknown', 'lines.0.colour'],
      [null, 'is too long', 'lines.0.colour'],
    ],
  ],
  ['errors as a map of texts', { errors: { colour: 'is unknown' } }, [[null, 'is unknown', 'colour']]],
  [
    'a bare map of lists',
    { colour: ['is unknown'], size: ['is needed'] },
    [
      [null, 'is unknown', 'colour'],
      [null, 'is needed', 'size'],
    ],
  ],
  [
    'a message that is a list',
    { statusCode: 400, message: ['colour must be a text'], error: 'Bad Request' },
    [[null, 'colour must be a text', 'colour']],
  ],
  ['a message that is a map', { message: { colour: ['is unknown'] } }, [[null, 'is unknown', 'colour']]],
  [
    'a detail with ways to the fields',
    { detail: [{ loc: ['body', 'lines', 1, 'size'], msg: 'not a number', type: 'int_parsing' }] },
    [['int_parsing', 'not a number', 'lines.1.size']],
  ],
  ['a list at the top', [{ errorCode: 'GONE', message: 'No such lamp.' }], [['GONE', 'No such lamp.', null]]],
  [
    'details under an error',
    {
      error: {
        code: 'bad',
        message: 'Check these.',
        details: [{ code: 'x1', target: 'colour', message: 'is unknown' }],
      },
    },
    [['x1', 'is unknown', 'colour']],
  ],
  [
    'a parameter',
    { error: { message: 'No such colour.', param: 'lines[0][colour]' } },
    [[null, 'No such colour.', 'lines.0.colour']],
  ],
  [
    'a fault deep inside',
    { a: { b: { serviceFault: { text: 'No such lamp.', code: 7 } } } },
    [['7', 'No such lamp.', null]],
  ],
  [
    'JSON inside a JSON text',
    JSON.stringify(JSON.stringify({ error: 'No such lamp.' })),
    [[null, 'No such lamp.', null]],
  ],
  [
    'behind the guard that some frameworks send',
    `)]}',\n{"message":"No such lamp."}`,
    [[null, 'No such lamp.', null]],
  ],
  [
    'a message with its language',
    { error: { message: { lang: 'en', value: 'No such lamp.' } } },
    [[null, 'No such lamp.', null]],
  ],
  [
    'an error tree by field',
    {
      code: 50,
      message: 'Bad form',
      errors: { lines: { 0: { size: { _errors: [{ code: 'S1', message: 'too big' }] } } } },
    },
    [['S1', 'too big', 'lines.0.size']],
  ],
])('%s', (_name, body, expected) => {
  expect(read(body)).toEqual(expected);
});

test.each([
  'message',
  'error_description',
  'detail',
  'details',
  'description',
  'msg',
  'reason',
  'title',
  'errorMessage',
  'error_message',
  'error_msg',
  'errmsg',
  'errorSummary',
  'faultstring',
  'text',
  'info',
  'status_message',
  'Message',
  'ExceptionMessage',
  'userMessage',
  'developerMessage',
  'error',
])('words are found under “%s”, at the top and under what wraps them', (name) => {
  const words = 'No such lamp.';
  for (const body of [
    { [name]: words },
    { error: { [name]: words } },
    { errors: [{ [name]: words }] },
    { fault: { [name]: words } },
    { meta: { [name]: words } },
    { status: { [name]: words } },
    { response: { [name]: words } },
    { result: { [name]: words } },
    { data: { error: { [name]: words } } },
  ])
    expect([JSON.stringify(body), read(body)]).toEqual([JSON.stringify(body), [[null, words, null]]]);
});

test.each([
  ['code', 'LAMP_GONE'],
  ['errorCode', 'E-7'],
  ['error_code', 'APIG.7'],
  ['errcode', 40_013],
  ['err', 4711],
  ['errno', -7],
  ['resultCode', 'R7'],
  ['type', 'lamp_gone'],
  ['type', 'https://lamps.example/errors/lamp-gone', 'lamp-gone'],
  ['name', 'LampGoneError'],
  ['status', 'LAMP_GONE'],
  ['id', 'lamp_gone'],
  ['key', 'LAMP_GONE'],
  ['error', 'lamp_gone'],
  ['error', 7],
])('a code is found under “%s”: %s', (name, value, expected = String(value)) => {
  expect(read({ [name]: value, message: 'No such lamp.' })[0]?.[0]).toBe(expected);
});

test.each([
  'field',
  'fieldName',
  'param',
  'parameter',
  'property',
  'propertyPath',
  'path',
  'pointer',
  'target',
  'element',
  'attribute',
  'argument',
  'name',
  'key',
  'in',
])('a field is found under “%s” of an item', (name) => {
  expect(read({ errors: [{ [name]: 'colour', message: 'No such one.' }] })).toEqual([
    [null, 'No such one.', 'colour'],
  ]);
});

test.each([
  ['documentation_url', { documentation_url: DOCS }],
  ['doc_url', { doc_url: DOCS }],
  ['docs', { docs: DOCS }],
  ['more_info', { more_info: DOCS }],
  ['moreInfo', { moreInfo: DOCS }],
  ['help', { help: DOCS }],
  ['help_url', { help_url: DOCS }],
  ['errorLink', { errorLink: DOCS }],
  ['information_link', { information_link: DOCS }],
  ['infoURL', { infoURL: DOCS }],
  ['links.about', { links: { about: DOCS } }],
  ['links.help.href', { links: { help: { href: DOCS } } }],
  ['links.documentation', { links: { documentation: DOCS } }],
  [
    'a link with the rel help',
    {
      links: [
        { rel: 'self', href: 'https://x.example' },
        { rel: 'help', href: DOCS },
      ],
    },
  ],
])('documentation is found under %s', (_name, parts) => {
  const body = JSON.stringify({ message: 'No.', ...parts });
  expect(explain({ status: 400, headers: JSON_TYPE, body }).errors[0]?.docsUrl).toBe(DOCS);
});

test.each([
  'errors',
  'error',
  'details',
  'violations',
  'validationErrors',
  'validation_errors',
  'fieldErrors',
  'issues',
  'messages',
  'causes',
  'invalid-params',
  'invalidParams',
  'invalid_parameters',
  'failures',
  'validationFailures',
  'constraintViolations',
  'problems',
])('a list is found under “%s”, beside a headline', (name) => {
  const body = {
    message: 'Check these.',
    [name]: [{ reason: 'is unknown', field: 'colour' }, { reason: 'is needed' }],
  };
  expect(read(body)).toEqual([
    [null, 'is unknown', 'colour'],
    [null, 'is needed', null],
  ]);
});

test.each([
  ['a number', { error: 4711 }, [['4711', '4711', null]]],
  ['a number beside words', { error: 7, message: 'No such lamp.' }, [['7', 'No such lamp.', null]]],
  [
    'an object in an object',
    { error: { error: { message: 'No such lamp.' } } },
    [[null, 'No such lamp.', null]],
  ],
  ['an object under detail', { detail: { code: 'gone', message: 'No lamp.' } }, [['gone', 'No lamp.', null]]],
  [
    'JSON in its own words',
    { errorType: 'Error', errorMessage: '{"code":"gone","message":"No lamp."}' },
    [['gone', 'No lamp.', null]],
  ],
  [
    'words that only begin like JSON',
    { message: '{colour} is no colour' },
    [[null, '{colour} is no colour', null]],
  ],
  [
    'a map whose fields are called like the parts of an error',
    { errors: { title: 'is too short', description: ['is needed'], name: ['is taken'] } },
    [
      [null, 'is too short', 'title'],
      [null, 'is needed', 'description'],
      [null, 'is taken', 'name'],
    ],
  ],
  [
    'one error under a name for many',
    { errors: { code: 'gone', message: 'No lamp.' } },
    [['gone', 'No lamp.', null]],
  ],
  [
    'a list under data, beside a code',
    { code: 'BAD', data: [{ name: 'body.size', message: 'is too big' }] },
    [[null, 'is too big', 'size']],
  ],
  [
    'records under data, beside words',
    { message: 'No.', data: [{ id: 7, name: 'Lamp' }] },
    [[null, 'No.', null]],
  ],
  ['an object under message', { message: { code: 'X7', text: 'No lamp.' } }, [['X7', 'No lamp.', null]]],
  [
    'names that all begin alike',
    { errorDetails: [{ errorCode: 'A1', errorText: 'No such size', errorField: 'size' }] },
    [['A1', 'No such size', 'size']],
  ],
  [
    'a code of OAuth with a list beside it',
    { error: 'invalid_request', errors: [{ name: 'size', reason: 'too big' }] },
    [[null, 'too big', 'size']],
  ],
  [
    'a code of OAuth with a message beside it',
    { error: 'invalid_request', message: 'No such lamp.' },
    [['invalid_request', 'No such lamp.', null]],
  ],
  [
    'a field with a list of sentences',
    { errors: [{ field: 'colour', messages: ['is unknown', 'is too long'] }] },
    [
      [null, 'is unknown', 'colour'],
      [null, 'is too long', 'colour'],
    ],
  ],
  [
    'a field with its constraints by name',
    { message: [{ property: 'size', constraints: { isInt: 'size must be a whole number' } }] },
    [[null, 'size must be a whole number', 'size']],
  ],
  [
    'the map of a model',
    { Message: 'The request is not valid.', ModelState: { 'lamp.Size': ['is needed'] } },
    [[null, 'is needed', 'lamp.Size']],
  ],
  [
    'lists in a list',
    { errors: [['One.', 'Two.']] },
    [
      [null, 'One.', null],
      [null, 'Two.', null],
    ],
  ],
])('error as %s', (_name, body, expected) => {
  expect(read(body)).toEqual(expected);
});

test('codes keep every digit, and a boolean or a null is no message', () => {
  expect(read('{"code":12345678901234567890123,"message":"no"}')).toEqual([
    ['12345678901234567890123', 'no', null],
  ]);
  expect(read({ error: true })).toEqual([]);
  expect(read({ error: null, message: null })).toEqual([]);
  expect(read({ errors: [], message: '' })).toEqual([]);
});

test('warnings come after the errors, as warnings', () => {
  const body = JSON.stringify({ errors: ['No.'], warnings: ['Old version.'] });
  const { errors } = explain({ status: 400, headers: JSON_TYPE, body });
  expect(errors.map(({ message, severity }) => [message, severity])).toEqual([
    ['No.', 'error'],
    ['Old version.', 'warning'],
  ]);
});

test('a link to the documentation is taken only where it is https', () => {
  const linkOf = (url: string) =>
    explain({
      status: 400,
      headers: JSON_TYPE,
      body: JSON.stringify({ message: 'No.', documentation_url: url }),
    }).errors[0]?.docsUrl;
  expect(linkOf('https://docs.example.test/no')).toBe('https://docs.example.test/no');
  expect(linkOf('http://docs.example.test/no')).toBe(null);
  expect(linkOf('javascript:alert(1)')).toBe(null);
});

test('request id and waiting time are found in the body', () => {
  const body = JSON.stringify({ error: { message: 'Slow down.', retry_after: 2.5 }, requestId: 'a-77' });
  expect(explain({ status: 429, headers: JSON_TYPE, body })).toMatchObject({
    requestId: { value: 'a-77', from: 'body requestId' },
    retryAfterMs: 2500,
  });
});

test('a list longer than anybody reads is cut, a message too', () => {
  const many = JSON.stringify({ errors: Array.from({ length: 3000 }, (_, index) => `e${index}`) });
  expect(read(many)).toHaveLength(500);
  const long = JSON.stringify({ message: 'x'.repeat(10_000) });
  expect(explain({ status: 400, headers: JSON_TYPE, body: long }).errors[0]?.message).toHaveLength(4096);
});

test('words at the end of a very long answer are found', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => index);
  const body = JSON.stringify({ rows, result: { message: 'The export broke off.' } });
  expect(explain({ status: 500, headers: JSON_TYPE, body }).errors[0]?.message).toBe('The export broke off.');
});

test('its reading is a guess, and says so', () => {
  expect(explain({ status: 400, headers: JSON_TYPE, body: '{"message":"no"}' })).toMatchObject({
    shape: 'generic',
    confidence: 'guess',
  });
});
