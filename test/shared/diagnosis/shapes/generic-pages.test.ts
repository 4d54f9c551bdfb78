import { expect, test } from 'vitest';
import { explain } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const HTML: ExchangeParts['headers'] = [['Content-Type', 'text/html']];
const TEXT: ExchangeParts['headers'] = [['Content-Type', 'text/plain']];
const XML: ExchangeParts['headers'] = [['Content-Type', 'application/xml']];

test('a page says its heading, tags and entities taken out', () => {
  const body =
    '<html><head><title>Shop</title><style>h1{}</style></head><body><h1>The <b>lamp</b> &amp; its shade are gone</h1><p>x</p></body></html>';
  expect(explain({ status: 404, headers: HTML, body }).errors).toMatchObject([
    { message: 'The lamp & its shade are gone', title: 'Shop' },
  ]);
});

test('an ordinary page with 200 is a success', () => {
  const body =
    '<!doctype html><title>Lamps</title><h1>Error-free lamps</h1><form action="/search"><input name="q"></form>';
  expect(explain({ headers: HTML, body })).toMatchObject({ ok: true, errors: [], answeredBy: 'api' });
});

test('a page that asks for a password is a sign-in page, whatever its status', () => {
  const body = '<html><form><input name="u"><input class="a" type="password"></form></html>';
  expect(explain({ headers: HTML, body })).toMatchObject({
    ok: false,
    turn: 'you',
    answeredBy: 'sign-in-page',
  });
  expect(explain({ status: 403, headers: HTML, body }).answeredBy).toBe('sign-in-page');
});

test('a page that only speaks of signing in is none', () => {
  const body = '<html><h1>Sign in to read more</h1><a href="/login">Sign in</a></html>';
  expect(explain({ headers: HTML, body })).toMatchObject({ ok: true, answeredBy: 'api' });
});

test('the first line of a text is the message; an exception gives the code', () => {
  expect(explain({ status: 500, headers: TEXT, body: '\nNo lamp at hand.\nmore' }).errors).toMatchObject([
    { message: 'No lamp at hand.', code: null },
  ]);
  const trace =
    'Traceback (most recent call last):\n  File "shop.py", line 3\nshop.LampError: no lamp at hand';
  expect(explain({ status: 500, headers: TEXT, body: trace }).errors).toMatchObject([
    { message: 'no lamp at hand', code: 'shop.LampError' },
  ]);
});

test('a text with 200 is a success, even one that speaks of errors', () => {
  expect(explain({ headers: TEXT, body: 'Error: 0 of 7 lamps' })).toMatchObject({ ok: true, errors: [] });
});

test('XML gives message, code and request id by local name', () => {
  const body =
    '<e:Error xmlns:e="urn:x"><e:Code>NoSuchLamp</e:Code><e:Message>No lamp at hand.</e:Message><e:RequestId>r-5</e:RequestId></e:Error>';
  expect(explain({ status: 404, headers: XML, body })).toMatchObject({
    errors: [{ message: 'No lamp at hand.', code: 'NoSuchLamp' }],
    requestId: { value: 'r-5', from: 'body RequestId' },
  });
});

test('XML with 200 is a success', () => {
  expect(explain({ headers: XML, body: '<lamps><error>none</error></lamps>' })).toMatchObject({
    ok: true,
    errors: [],
  });
});

test('an empty failure leans on its status', () => {
  const { errors, summary } = explain({ status: 404 });
  expect({ errors, summary }).toEqual({
    errors: [],
    summary: 'Not there. The address leads to nothing that exists.',
  });
});
