import { describe, expect, it } from 'vitest';
import { isTooLarge } from '../../../renderer/editor/is-too-large.ts';

describe('a text too large for the editor', () => {
  it('has more than 20 MiB', () => {
    expect(isTooLarge('x'.repeat(20 * 1024 * 1024))).toBe(false);
    expect(isTooLarge('x'.repeat(20 * 1024 * 1024 + 1))).toBe(true);
  });

  it('or more than 300,000 lines', () => {
    expect(isTooLarge('x\n'.repeat(299_999) + 'x')).toBe(false);
    expect(isTooLarge('x\n'.repeat(300_000))).toBe(true);
  });
});
