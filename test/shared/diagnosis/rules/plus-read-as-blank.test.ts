import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { draftOf, explain, JSON_TYPE, ruleIds, variable } from '../make-exchange.ts';

const URL = 'https://api.lamps.test/v1/contacts';

const refused = (url: string, message: string, status = 404, variables = [variable('none', '')]) =>
  explain({
    draft: draftOf(url),
    status,
    headers: JSON_TYPE,
    body: JSON.stringify({ error: { message } }),
    variables,
  });

describe('a plus in the query that arrived as a blank', () => {
  test.each([
    [
      'a phone number, of which the blank is lost',
      '?to=+37455501234',
      'No contact 37455501234.',
      '%2B37455501234',
    ],
    ['a phone number, with the blank', '?to=+37455501234', 'Cannot read " 37455501234"', '%2B37455501234'],
    ['an address of mail', '?mail=ada+a@x.test', '"ada a@x.test" is no address', 'ada%2Ba@x.test'],
    ['words in a code', '?code=ab+cd', 'No code "ab cd"', 'ab%2Bcd'],
  ])('in %s', (_what, query, message, value) => {
    const draft = draftOf(URL + query);
    const diagnosis = refused(URL + query, message);
    expect(ruleIds(diagnosis)).toContain('plus-read-as-blank');
    const fix = diagnosis.fixes.find(({ id }) => id === 'encode-plus');
    expect(applyEdits(draft, fix?.edits ?? []).draft.url).toContain(`=${value}`);
  });

  it('in a variable is told, and the variable is left alone', () => {
    const diagnosis = refused(`${URL}?to={{phone}}`, 'No contact 37455501234.', 404, [
      variable('phone', '+37455501234'),
    ]);
    expect(ruleIds(diagnosis)).toContain('plus-read-as-blank');
    expect(diagnosis.fixes.map(({ id }) => id)).not.toContain('encode-plus');
  });

  test.each([
    ['that the server read as one', '?to=+37455501234', 'No contact +37455501234.', 404],
    ['of another value', '?to=+37455501234', 'No contact 41.', 404],
    ['that was written as %2B', '?to=%2B37455501234', 'No contact 37455501234.', 404],
    ['where the key is what is wrong', '?to=+37455501234', 'No contact 37455501234.', 401],
  ])('is not seen %s', (_what, query, message, status) => {
    expect(ruleIds(refused(URL + query, message, status))).not.toContain('plus-read-as-blank');
  });
});
