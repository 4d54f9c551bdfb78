import { describe, expect, it } from 'vitest';
import { placeBehind } from '../../../renderer/editor/place-behind.ts';

describe('the cursor after a text was laid out anew', () => {
  it('stands behind the same visible character', () => {
    const before = '{"a":1,"b":2}';
    const after = '{\n  "a": 1,\n  "b": 2\n}';
    const place = placeBehind(before, before.indexOf('"b"') + 3, after);
    expect(after.slice(0, place)).toBe('{\n  "a": 1,\n  "b"');
  });

  it('stays at the beginning', () => {
    expect(placeBehind('{}', 0, '  {}')).toBe(0);
  });

  it('never runs past a shorter text', () => {
    expect(placeBehind('abcdef', 6, 'ab')).toBe(2);
  });
});
