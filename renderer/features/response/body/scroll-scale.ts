/**
 * Browsers do not let an element be higher than about 16 to 33 million pixels (Firefox 17.8, Chromium 33.5), which is
 * 800,000 rows. Higher contents get a scroll range of this height, in which a position stands for a proportional one.
 */
export const MAX_SCROLL_PX = 15_000_000;

/** How the place in the content goes with the place of the scroll bar; all in pixels. */
export interface ScrollScale {
  readonly contentPx: number;
  /** Height that the browser scrolls. */
  readonly spacerPx: number;
  readonly viewportPx: number;
  readonly isScaled: boolean;
}

export function makeScale(contentPx: number, viewportPx: number): ScrollScale {
  const spacerPx = Math.min(contentPx, MAX_SCROLL_PX);
  return { contentPx, spacerPx, viewportPx, isScaled: spacerPx < contentPx };
}

/** The content that stands at the upper edge when the bar is there. */
export function toContentTop(scale: ScrollScale, scrollTop: number): number {
  if (!scale.isScaled) return scrollTop;
  return (scrollTop / scrollRange(scale)) * contentRange(scale);
}

/** Where the bar is when that content stands at the upper edge. */
export function toScrollTop(scale: ScrollScale, contentTop: number): number {
  if (!scale.isScaled) return contentTop;
  return (contentTop / contentRange(scale)) * scrollRange(scale);
}

/** The nearest place that can be scrolled to. */
export function clampTop(scale: ScrollScale, contentTop: number): number {
  return Math.max(0, Math.min(contentTop, contentRange(scale)));
}

function contentRange({ contentPx, viewportPx }: ScrollScale): number {
  return Math.max(1, contentPx - viewportPx);
}

function scrollRange({ spacerPx, viewportPx }: ScrollScale): number {
  return Math.max(1, spacerPx - viewportPx);
}
