import { expect, it } from 'vitest';
import { suggestFileName } from '../../../../../renderer/features/response/body/suggest-file-name.ts';
import { makeAnswer, makeBody } from '../make-answer.ts';

const named = (url: string, mediaType: string, isText = true) =>
  suggestFileName(makeAnswer(), makeBody('x', { mediaType, isText }), url);

it('the name that the server proposes wins', () => {
  const answer = makeAnswer({ headers: [['content-disposition', 'attachment; filename="June bill.pdf"']] });
  expect(suggestFileName(answer, makeBody('x'), 'https://a.example/v1/bills/7')).toBe('June bill.pdf');
});

it.each([
  ['https://a.example/v1/boats?page=2', 'application/json', 'boats.json'],
  ['https://a.example/v1/boats/', 'application/problem+json', 'boats.json'],
  ['https://a.example/export/june.csv', 'text/csv', 'june.csv'],
  ['https://a.example/', 'text/html', 'answer.html'],
  ['https://a.example', 'image/png', 'answer.png'],
  ['https://a.example/..%2f..%2fetc', 'text/plain', 'etc.txt'],
  ['https://a.example/a:b*c', 'application/soap+xml', 'a-b-c.xml'],
])('%s of type %s is offered as %s', (url, mediaType, expected) => {
  expect(named(url, mediaType)).toBe(expected);
});

it('an unknown type is told by whether it is text', () => {
  expect(named('https://a.example/thing', 'application/x-own')).toBe('thing.txt');
  expect(named('https://a.example/thing', 'application/x-own', false)).toBe('thing.bin');
  expect(named('https://a.example/thing', 'constructor')).toBe('thing.txt');
});
