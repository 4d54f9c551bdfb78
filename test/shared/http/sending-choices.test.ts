import { expect, test } from 'vitest';
import { makeSendingSettings } from '../../../shared/draft/make-draft.ts';
import { DEFAULT_CHOICES, mergeChoices } from '../../../shared/http/sending-choices.ts';

const silent = makeSendingSettings();

test('where no level says anything, the app does', () => {
  expect(mergeChoices(silent)).toEqual(DEFAULT_CHOICES);
  expect(mergeChoices(silent, [silent, silent], { ...DEFAULT_CHOICES, httpVersion: '1.1' }).httpVersion).toBe(
    '1.1',
  );
});

test('the nearest level that says something counts, choice by choice, and a no is something', () => {
  const folder = { ...silent, usesCookies: false, maxRedirects: 0, timeoutMs: 2000 };
  const collection = { ...silent, usesCookies: true, httpVersion: '2' as const, timeoutMs: 9000 };
  expect(mergeChoices({ ...silent, timeoutMs: 500 }, [folder, collection])).toEqual({
    ...DEFAULT_CHOICES,
    timeoutMs: 500,
    usesCookies: false,
    maxRedirects: 0,
    httpVersion: '2',
  });
});
