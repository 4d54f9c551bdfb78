import { expect, it } from 'vitest';
import { describePlace } from '../../../shared/diagnosis/describe-place.ts';
import type { Place } from '../../../shared/model/diagnosis.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';

const body = (parts: Partial<Extract<Place, { in: 'body' }>>): Place => ({
  in: 'body',
  line: null,
  column: null,
  offset: null,
  length: null,
  path: null,
  ...parts,
});

it.each<[Place, string]>([
  [{ in: 'method' }, 'the method'],
  [{ in: 'url', offset: null, length: null }, 'the address'],
  [{ in: 'param', name: 'page' }, 'parameter page'],
  [{ in: 'header', name: 'Accept' }, 'header Accept'],
  [{ in: 'auth', part: 'token' }, 'the sign-in'],
  [{ in: 'form', name: 'colour' }, 'form field colour'],
  [{ in: 'variable', name: 'harbourKey' }, 'variable harbourKey'],
  [{ in: 'settings' }, 'the options'],
  [body({}), 'the body'],
  [body({ line: 4 }), 'line 4 of the body'],
  [body({ line: 4, path: ['crew', 0, 'name'] }), 'crew[0].name in the body'],
  [body({ line: 1, path: [] }), 'line 1 of the body'],
])('%j is called "%s"', (place, words) => {
  expect(formatMessage(en, describePlace(place))).toBe(words);
});
