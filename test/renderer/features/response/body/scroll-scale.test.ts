import { describe, expect, it } from 'vitest';
import {
  clampTop,
  makeScale,
  MAX_SCROLL_PX,
  toContentTop,
  toScrollTop,
} from '../../../../../renderer/features/response/body/scroll-scale.ts';

describe('a content that a browser can scroll', () => {
  const scale = makeScale(20_000, 600);

  it('is scrolled as it is', () => {
    expect(scale).toMatchObject({ isScaled: false, spacerPx: 20_000 });
    expect([toContentTop(scale, 777), toScrollTop(scale, 777)]).toEqual([777, 777]);
  });
});

describe('a content higher than any browser scrolls', () => {
  const scale = makeScale(60_000_000, 600);

  it('gets a range that every browser can', () => {
    expect(scale).toMatchObject({ isScaled: true, spacerPx: MAX_SCROLL_PX });
  });

  it('begins and ends where the bar does', () => {
    expect(toContentTop(scale, 0)).toBe(0);
    expect(toContentTop(scale, MAX_SCROLL_PX - 600)).toBe(60_000_000 - 600);
  });

  it('leads back to the same place', () => {
    for (const top of [0, 1, 20, 12_345_678, 59_999_400])
      expect(toContentTop(scale, toScrollTop(scale, top))).toBeCloseTo(top, 3);
  });
});

it('no place lies before the beginning or beyond the end', () => {
  const scale = makeScale(1_000, 600);
  expect([clampTop(scale, -5), clampTop(scale, 250), clampTop(scale, 9_000)]).toEqual([0, 250, 400]);
  expect(clampTop(makeScale(100, 600), 50)).toBe(1);
});
