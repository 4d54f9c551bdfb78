import { expect, test } from 'vitest';
import { firstError, readBody } from './read-body.ts';

const JSON_WITH = (name: string, value: string): { headers: [string, string][] } => ({
  headers: [
    ['Content-Type', 'application/json'],
    [name, value],
  ],
});
const XML = { headers: [['Content-Type', 'application/xml']] as [string, string][] };

test.each([
  ['com.lamps.v1#LampNotFoundException', 'LampNotFoundException'],
  ['LampNotFoundException:http://internal.example/x', 'LampNotFoundException'],
  ['ns.x#LampNotFoundException:http://internal.example/x', 'LampNotFoundException'],
])('%s: namespace and address are no part of the code', (type, code) => {
  expect(firstError(readBody({ __type: type, Message: 'No lamp.' }))).toMatchObject({
    message: 'No lamp.',
    code,
  });
  expect(firstError(readBody({ message: 'No lamp.' }, JSON_WITH('x-amzn-errortype', type)))).toMatchObject({
    code,
  });
});

test.each([
  ['ThrottlingException', 'wait', 'Wait a little'],
  ['AccessDeniedException', 'you', 'Not allowed'],
  ['UnrecognizedClientException', 'you', 'You are not recognised'],
  ['ResourceNotFoundException', 'you', 'Not there'],
  ['ValidationException', 'you', 'The request needs a change'],
])('%s under 400 is told for what it is', (type, turn, lead) => {
  const { summary, turn: found, shape } = readBody({ __type: type, message: 'So it is.' });
  expect({ shape, turn: found }).toEqual({ shape: 'aws', turn });
  expect(summary.startsWith(lead)).toBe(true);
});

test('the list of a validation names its fields', () => {
  const body = {
    __type: 'ValidationException',
    message: 'One error.',
    fieldList: [{ path: '/lamp/size', message: 'Above 0.' }],
  };
  expect(readBody(body).errors).toMatchObject([
    { message: 'Above 0.', field: { in: 'body', path: ['lamp', 'size'] } },
  ]);
});

test('a code in the body counts beside a header of AWS only', () => {
  const body = { code: 'LampNotFoundException', message: 'No lamp.' };
  const marked = JSON_WITH('x-amzn-RequestId', 'r');
  expect(readBody(body, marked)).toMatchObject({ shape: 'aws', confidence: 'likely' });
  expect(readBody(body).shape).toBe('generic');
  expect(readBody({ ...body, code: 'lamp_gone' }, marked).shape).toBe('generic');
  const behindGateway = { headers: [...marked.headers, ...JSON_WITH('x-amz-apigw-id', 'g').headers] };
  expect(readBody(body, behindGateway).shape).not.toBe('aws');
});

test('a type in a success is that of a value', () => {
  const value = { __type: 'Date', iso: '2031-05-09', code: 5 };
  expect(readBody(value, { status: 200 })).toMatchObject({ ok: true, errors: [] });
});

test('the text of the gateway for a path that is not there is told as such', () => {
  const gateway = { status: 403, ...JSON_WITH('x-amz-apigw-id', 'g=') };
  expect(readBody({ message: 'Missing Authentication Token' }, gateway)).toMatchObject({
    shape: 'aws-api-gateway',
    turn: 'you',
    summary: 'Not there. The server says: “Missing Authentication Token”.',
  });
  expect(readBody({ message: 'The lamp is yours no more' }, gateway).shape).not.toBe('aws-api-gateway');
  expect(readBody({ message: 'Missing Authentication Token' }, { status: 403 }).shape).toBe('generic');
});

test('in XML the receiver’s errors are theirs', () => {
  const xml = (type: string): string =>
    `<ErrorResponse><Error><Type>${type}</Type><Code>LampFire</Code><Message>It burns.</Message></Error><RequestId>r-9</RequestId></ErrorResponse>`;
  expect(readBody(xml('Receiver'), XML)).toMatchObject({ shape: 'aws', turn: 'them' });
  expect(readBody(xml('Sender'), XML)).toMatchObject({
    shape: 'aws',
    turn: 'you',
    requestId: { value: 'r-9' },
  });
});

test('an error that is only the root is storage, surely where its parts say so', () => {
  const xml = (rest: string): string =>
    `<Error><Code>NoSuchBucket</Code><Message>No such shelf.</Message>${rest}</Error>`;
  expect(readBody(xml('<HostId>h</HostId>'), { ...XML, status: 404 })).toMatchObject({
    shape: 's3',
    confidence: 'certain',
  });
  expect(readBody(xml(''), { ...XML, status: 404 })).toMatchObject({ shape: 's3', confidence: 'likely' });
  expect(readBody('<Error><Code>4</Code><Text>no</Text></Error>', XML).shape).toBe('generic');
});

test('with 200 an error of storage is a failure, and so is a bare one; one among data is data', () => {
  const xml = (rest: string): string =>
    `<Error><Code>SlowDown</Code><Message>Slowly.</Message>${rest}</Error>`;
  expect(readBody(xml('<HostId>h</HostId>'), { ...XML, status: 200 })).toMatchObject({
    ok: false,
    turn: 'wait',
  });
  expect(readBody(xml(''), { ...XML, status: 200 })).toMatchObject({ ok: false, shape: 'generic' });
  expect(readBody(xml('<Lamp>7</Lamp><Seen>3</Seen>'), { ...XML, status: 200 })).toMatchObject({
    ok: true,
    errors: [],
  });
});

test('of objects that were to be deleted together, those that were not are told', () => {
  const xml = (...parts: string[]): string => `<DeleteResult>${parts.join('')}</DeleteResult>`;
  const error = '<Error><Key>a/lamp</Key><Code>AccessDenied</Code><Message>Not yours.</Message></Error>';
  const done = '<Deleted><Key>b/lamp</Key></Deleted>';
  expect(readBody(xml(done, error), { ...XML, status: 200 })).toMatchObject({
    ok: true,
    errors: [{ code: 'AccessDenied', message: 'Not yours.', title: 'a/lamp' }],
  });
  expect(readBody(xml(error), { ...XML, status: 200 }).ok).toBe(false);
  expect(readBody(xml(done), { ...XML, status: 200 })).toMatchObject({ ok: true, errors: [] });
});
