import { describe, expect, test } from 'vitest';
import { explain, JSON_TYPE, posting } from '../make-exchange.ts';

const URL = 'https://api.lamps.test/v1/lamps';

function fixesOf(body: unknown, refusal: { status: number; answer: string }) {
  const draft = posting(URL, JSON.stringify(body));
  return explain({ status: refusal.status, headers: JSON_TYPE, body: refusal.answer, draft }).fixes;
}

const SILENT = { status: 400, answer: '' };

describe('a refusal that says nothing', () => {
  test.each([
    ['a number in quotes', { shade: 'red', watts: '40' }, 'Write 40 in watts'],
    ['a truth in quotes', { shade: 'red', dimmed: 'True' }, 'Write true in dimmed'],
    ['an object in quotes', { socket: '{"kind":"E27"}' }, 'Write {"kind":"E27"} in socket'],
    ['blanks round a text', { shade: ' red' }, 'Write red in shade'],
  ])('%s is a possibility', (_name, body, label) => {
    expect(fixesOf(body, SILENT)[0]).toMatchObject({ label, certainty: 'possible' });
  });

  test.each([
    ['nothing odd in it', { shade: 'red', watts: 40 }, SILENT],
    ['a phone, which is a text', { phone: '4670111' }, SILENT],
    [
      'a reason that no way of writing changes',
      { watts: '40' },
      { status: 400, answer: '{"message":"Lamp already exists"}' },
    ],
    ['a fault of the program', { watts: '40' }, { status: 500, answer: '' }],
    ['a name that is not known', { watts: '40' }, { status: 404, answer: '' }],
  ])('%s brings no suggestion', (_name, body, refusal) => {
    expect(fixesOf(body, refusal).filter(({ id }) => id.startsWith('correct-value'))).toEqual([]);
  });
});
