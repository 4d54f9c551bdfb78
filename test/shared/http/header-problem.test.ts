import { describe, expect, test } from 'vitest';
import { findHeaderProblem, isSendableMethod } from '../../../shared/http/header-problem.ts';

describe('a header that cannot be sent is refused with the character at fault', () => {
  test.each([
    ['', 'x', { problem: 'name-missing' }],
    ['X Key', 'x', { problem: 'name-character', character: ' ', offset: 1 }],
    ['X-Key:', 'x', { problem: 'name-character', character: ':', offset: 5 }],
    ['X-K\u00e9y', 'x', { problem: 'name-character', character: '\u00e9', offset: 3 }],
    ['X-Key', 'a\r\nX-Evil: 1', { problem: 'value-character', character: '\r', offset: 1 }],
    ['X-Key', 'a\0', { problem: 'value-character', character: '\0', offset: 1 }],
    ['X-Key', 'it\u2019s', { problem: 'value-character', character: '\u2019', offset: 2 }],
    ['X-Key', 'a\u{1f600}b', { problem: 'value-character', character: '\u{1f600}', offset: 1 }],
    ['Transfer-Encoding', 'chunked', { problem: 'not-supported' }],
    ['expect', '100-continue', { problem: 'not-supported' }],
    ['Upgrade', 'websocket', { problem: 'not-supported' }],
    ['Keep-Alive', 'timeout=5', { problem: 'not-supported' }],
    ['Connection', 'upgrade', { problem: 'not-supported' }],
    ['Connection', 'keep-alive, upgrade', { problem: 'not-supported' }],
  ])('%s: %j', (name, value, expected) => {
    expect(findHeaderProblem(name, value)).toEqual(expected);
  });

  test.each([
    ['X-Key', ''],
    ['X-Key', ' blanks round it '],
    ['X-Key', 'tab\tin it'],
    ['X-Name', 'caf\u00e9'],
    ["!#$%&'*+-.^_`|~9aZ", 'x'],
    ['Connection', 'close'],
    ['__proto__', 'x'],
    ['TE', 'trailers'],
  ])('sent: %s: %j', (name, value) => {
    expect(findHeaderProblem(name, value)).toBeNull();
  });
});

test('a method is a word without blanks, in any case', () => {
  expect(['GET', 'get', 'PURGE', 'M-SEARCH'].filter(isSendableMethod)).toHaveLength(4);
  expect(['', 'GE T', 'GET\n', 'GÉT', 'CONNECT', 'GET:'].filter(isSendableMethod)).toEqual([]);
});
