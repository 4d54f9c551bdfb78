import { expect, it } from 'vitest';
import { bodyNotices } from '../../../../../renderer/features/response/body/body-notices.ts';
import { sayIn } from '../../../../../renderer/state/explaining-texts.ts';
import { en } from '../../../../../shared/texts/en.ts';
import type { ReceivedBody } from '../../../../../shared/model/response-record.ts';
import { makeBody } from '../make-answer.ts';

const sayText = sayIn(en);

const looks = (parts: Partial<ReceivedBody>, isArriving = false) =>
  bodyNotices(sayText, makeBody('text', parts), isArriving).map(({ look, text }) => `${look}: ${text}`);

it('there is nothing to say of an ordinary body', () => {
  expect(looks({})).toEqual([]);
});

it('a body that broke off is told, and one that is still coming is not', () => {
  expect(looks({ isComplete: false })).toEqual([
    'warning: The answer broke off: this is what had come until then.',
  ]);
  expect(looks({ isComplete: false }, true)).toEqual([]);
});

it('a cut coding, a wrong label and the limit are each told in their own words', () => {
  expect(looks({ decoding: 'cut', codings: ['gzip'], isComplete: false })).toEqual([
    expect.stringContaining('(gzip) ends too early'),
  ]);
  expect(looks({ decoding: 'wrong-label', codings: ['br'] })).toEqual([
    expect.stringContaining('packed (br), and it is not'),
  ]);
  expect(looks({ decoding: 'limit', isComplete: false })).toEqual([expect.stringContaining('its beginning')]);
});

it('bytes that are no text are told with their type', () => {
  expect(looks({ isText: false, mediaType: 'image/png' })).toEqual([
    expect.stringContaining('This is image/png and not text'),
  ]);
});

it('another charset than UTF-8 is told with who says so', () => {
  expect(looks({ charset: { name: 'windows-1252', from: 'label' } })).toEqual([
    'info: Written in windows-1252, as its label says.',
  ]);
});
