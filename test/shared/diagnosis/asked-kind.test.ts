import { describe, expect, test } from 'vitest';
import { askedKind } from '../../../shared/diagnosis/asked-kind.ts';
import { listedChoices, meantChoice } from '../../../shared/diagnosis/listed-choices.ts';
import { mendByPattern, namedPattern } from '../../../shared/diagnosis/pattern-mend.ts';
import { rewriteDateFor } from '../../../shared/diagnosis/asked-date.ts';
import { allowedItems, mendByLimit } from '../../../shared/diagnosis/value-limits.ts';

/** What validators of many languages say, and what they mean. */

describe('the kind of JSON that a sentence asks for', () => {
  test.each([
    ['must be integer', 'integer'],
    ['Input should be a valid number', 'number'],
    ['The JSON value could not be converted to System.Int64. Path: $.n | LineNumber: 3', 'integer'],
    ['Expected a list of items but got type "dict".', 'list'],
    ['must be true or false.', 'boolean'],
    ['Invalid input: expected boolean, received string', 'boolean'],
    ['json: cannot unmarshal string into Go struct field Lamp.watts of type float64', 'number'],
    ['json: cannot unmarshal number into Go struct field Lamp.name of type string', 'text'],
    [
      'Cannot deserialize value of type `boolean` from String "si": only "true" or "false" recognized',
      'boolean',
    ],
    ["'7' is not of type 'integer'", 'integer'],
    ['$.watts: string found, integer expected', 'integer'],
    ['Invalid value at \'watts\' (TYPE_INT32), "7"', 'integer'],
    ['received string instead of integer', 'integer'],
    ['a number was expected but a string was received', 'number'],
    ['Field must be string, not number', 'text'],
    ['should be an object', 'object'],
    ['has the wrong type. Expected: boolean. Actual: string.', 'boolean'],
  ])('%s', (sentence, kind) => {
    expect(askedKind(sentence)).toBe(kind);
  });

  test.each([
    'is not included in the list',
    'The phone number is invalid',
    'String should have at most 12 characters',
    'must be one of [oak, ash]',
    'size must be between 0 and 40',
    'must be a valid ISO 8601 date string',
    'Not found',
  ])('%s: none', (sentence) => {
    expect(askedKind(sentence)).toBe(null);
  });
});

describe('values that a sentence lists', () => {
  test.each([
    "Input should be 'oak', 'ash' or 'elm'",
    'wood must be one of the following values: oak, ash, elm',
    'Invalid option: expected one of "oak"|"ash"|"elm"',
    'must be a valid value (one of oak ash elm)',
    'not one of the values accepted for Enum class: [oak, ash, elm]',
    '$.wood: does not have a value in the enumeration ["oak", "ash", "elm"]',
    'Unsupported value. Supported values: oak | ash | elm.',
    'Choose one of these for wood: oak or ash or elm.',
    'Bad value for wood. Options: oak/ash/elm',
    "wood 'pine' is invalid, allowed: oak, ash, elm",
  ])('%s', (sentence) => {
    expect(listedChoices(sentence)).toEqual(['oak', 'ash', 'elm']);
  });

  test.each([
    'must be at most 40 characters',
    'must be an integer',
    'The value must be unique',
    'must be equal to one of the allowed values',
    "Key: 'Lamp.Wood' Error:Field validation for 'Wood' failed on the 'required' tag",
  ])('%s: none', (sentence) => {
    expect(listedChoices(sentence)).toEqual([]);
  });

  test('the one that was meant is near, or only written in another case', () => {
    const choices = ['in-stock', 'sold-out'];
    expect(meantChoice('IN_STOCK', choices)).toBe('in-stock');
    expect(meantChoice('sold-uot', choices)).toBe('sold-out');
    expect(meantChoice('in-stock', choices)).toBe(null);
    expect(meantChoice('broken', choices)).toBe(null);
  });
});

describe('a pattern that a sentence names', () => {
  test.each([
    ['must match pattern "^[A-Z]{3}$"', ' usd ', 'USD'],
    ['should match /^\\d{4,9}$/', '12 34-5', '12345'],
    ["does not match '^#[0-9a-f]{6}$'", '00ff00', '#00ff00'],
    ['must match the regular expression ^[a-z-]+$', 'Desk Lamp', 'desk-lamp'],
  ])('%s', (sentence, value, expected) => {
    expect(mendByPattern(value, namedPattern(sentence) ?? '')).toBe(expected);
  });

  test.each([
    ['a value that fits', 'USD', '^[A-Z]{3}$'],
    ['a value that no rewriting makes fit', 'dollars', '^[A-Z]{3}$'],
    ['a pattern that could run for ever', `${'a'.repeat(60)}!`, '^(a+)+$'],
    ['a pattern with two endless repetitions', `${'a'.repeat(60)}!`, '^[a-z]*[a-y]*[a-x]*$'],
    ['a pattern that is none', 'x', '^[a-'],
  ])('%s stays', (_name, value, pattern) => {
    expect(mendByPattern(value, pattern)).toBe(null);
  });
});

describe('limits that a sentence names', () => {
  test.each([
    ['must be <= 50', '70', '50'],
    ['must not be less than 3', '1', '3'],
    ['out of range 2..9', '12', '9'],
    ['must be positive', '-4', '4'],
    ['must be less than 10', '10', '9'],
    ["The field Name must be a string or array type with a maximum length of '4'.", 'lampshade', 'lamp'],
    ['size must be between 0 and 4', 'lampshade', 'lamp'],
  ])('%s', (sentence, value, expected) => {
    expect(mendByLimit(value, sentence)).toBe(expected);
  });

  test.each([
    ['must be <= 50', '50'],
    ['must be at least 3', '3'],
    ['is not a number', '7'],
    ['is too short (minimum is 8 characters)', 'lamp'],
  ])('%s: %s keeps to it', (sentence, value) => {
    expect(mendByLimit(value, sentence)).toBe(null);
  });

  test('a list has so many at most', () => {
    expect(allowedItems(9, 'must contain no more than 5 elements')).toBe(5);
    expect(allowedItems(5, 'must contain no more than 5 elements')).toBe(null);
    expect(allowedItems(9, 'must be an array')).toBe(null);
  });
});

describe('a date as a sentence asks for it', () => {
  test.each([
    ['must match format "date"', '24.12.2031', ['2031-12-24']],
    ['must match the format Y-m-d.', '2031-12-24T08:00:00Z', ['2031-12-24']],
    ['Write it like this: 2030-01-31.', '2031/12/24', ['2031-12-24']],
    ['Use the form 31.01.2030', '2031-12-24', ['24.12.2031']],
    ['must be a date-time', '2031-12-24', ['2031-12-24T00:00:00Z']],
    ['must be a Unix timestamp', '2031-12-24', ['1955836800']],
    ['is not a valid date', '24.12.2031', ['2031-12-24', '2031-12-24T00:00:00Z']],
  ])('%s: %s', (sentence, value, expected) => {
    expect(rewriteDateFor(value, sentence)).toEqual(expected);
  });

  test('what could be two days is left alone', () => {
    expect(rewriteDateFor('05/09/2031', 'is not a valid date')).toEqual([]);
  });
});
