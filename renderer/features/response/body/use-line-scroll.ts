import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { RowSource } from './row-source.ts';
import { clampTop, makeScale, toContentTop, toScrollTop } from './scroll-scale.ts';

/** `--code-line` of the tokens, and the space above the first and below the last row. */
const ROW_PX = 20;
const EDGE_PX = 8;
const OVERSCAN_ROWS = 12;
/** Until the height is measured, which is after the first paint: more than most windows show. */
const ASSUMED_VIEWPORT_PX = 1100;
/** In a scaled range rows are placed from an origin near by: pixels far down are too coarse to place them. */
const ROWS_PER_ORIGIN = 1000;

/** Where it stands: the pixel of content at the upper edge, and the scroll bar's own idea of it. */
interface Spot {
  readonly top: number;
  readonly scrollTop: number;
}

export interface LineScroll {
  /** Rows to be drawn; `last` is the first beyond. */
  readonly first: number;
  readonly last: number;
  /** Height of what the browser scrolls. */
  readonly spacerPx: number;
  /** Where the layer that holds the rows begins, and where in it a row does. */
  readonly layerTopPx: number;
  readonly rowTopPx: (index: number) => number;
  readonly followBar: () => void;
  /** True where the key was one that scrolls. */
  readonly scrollByKey: (event: KeyboardEvent) => boolean;
}

/** How far each source was scrolled down, in pixels of content: it stands there again when its tab is shown again. */
const lastTops = new WeakMap<RowSource, number>();

/**
 * Which rows are in sight. A content higher than a browser can scroll keeps its row-by-row precision. `followsEnd`: as long
 * as the end is in sight it stays there while the content grows; whoever scrolls away from it is left in peace.
 */
export function useLineScroll(
  scroller: RefObject<HTMLElement | null>,
  source: RowSource,
  followsEnd: boolean,
): LineScroll {
  const viewportPx = useHeight(scroller);
  const [spot, setSpot] = useState<Spot>(() => {
    const top = lastTops.get(source) ?? 0;
    return { top, scrollTop: top };
  });
  /** What the bar was set to by us, so that the event this causes is not taken for the person's. */
  const ownScrollTop = useRef<number | null>(null);
  /** As far down as it went before it grew. */
  const lastEndTop = useRef(0);

  const scale = makeScale(source.rowCount * ROW_PX + 2 * EDGE_PX, viewportPx);
  const top = clampTop(scale, spot.top);
  const first = Math.max(0, Math.floor((top - EDGE_PX) / ROW_PX) - OVERSCAN_ROWS);
  const last = Math.min(source.rowCount, Math.ceil((top + viewportPx) / ROW_PX) + OVERSCAN_ROWS);
  const origin = scale.isScaled ? Math.floor(first / ROWS_PER_ORIGIN) * ROWS_PER_ORIGIN : 0;

  const moveBar = (contentTop: number) => {
    const element = scroller.current;
    element?.scrollTo({ top: toScrollTop(scale, contentTop), behavior: 'instant' });
    ownScrollTop.current = element?.scrollTop ?? null;
  };
  const moveTo = (wantedTop: number) => {
    const next = clampTop(scale, wantedTop);
    moveBar(next);
    setSpot({ top: next, scrollTop: scroller.current?.scrollTop ?? 0 });
  };
  // The scroll event that follows brings the rest. What was never scrolled stands right, and asking where it stands
  // would make the browser lay out the page in the middle of drawing it.
  const settle = useEffectEvent(() => {
    const remembered = lastTops.get(source) ?? 0;
    if (remembered === 0) return;
    const offPx = (scroller.current?.scrollTop ?? 0) - toScrollTop(scale, remembered);
    if (Math.abs(offPx) >= 1) moveBar(remembered);
  });

  useEffect(() => source.want(first, last), [source, first, last, source.rowCount]);
  // The range may have grown, or this is another source: the bar goes where the content is.
  useLayoutEffect(() => settle(), [source, scale.contentPx]);
  const stayAtEnd = useEffectEvent(() => {
    const wasAtEnd = top >= lastEndTop.current - ROW_PX;
    lastEndTop.current = clampTop(scale, scale.contentPx);
    if (followsEnd && wasAtEnd && lastEndTop.current > top) moveTo(scale.contentPx);
  });
  useLayoutEffect(() => stayAtEnd(), [source, scale.contentPx]);
  useEffect(() => {
    lastTops.set(source, top);
  }, [source, top]);
  useScaledWheel(scroller, scale.isScaled, (deltaPx) => moveTo(top + deltaPx));

  return {
    first,
    last,
    spacerPx: scale.spacerPx,
    layerTopPx: scale.isScaled ? spot.scrollTop - top + origin * ROW_PX : 0,
    rowTopPx: (index) => EDGE_PX + (index - origin) * ROW_PX,
    followBar() {
      const scrollTop = scroller.current?.scrollTop ?? 0;
      const isOwn = ownScrollTop.current !== null && Math.abs(scrollTop - ownScrollTop.current) < 1;
      ownScrollTop.current = null;
      // A scaled bar is coarser than the content: it must not round a place that was asked for exactly.
      setSpot((before) => ({
        top: isOwn && scale.isScaled ? before.top : toContentTop(scale, scrollTop),
        scrollTop,
      }));
    },
    scrollByKey(event) {
      const target = targetOf(event, { top, viewportPx, endPx: scale.contentPx });
      if (target === null) return false;
      moveTo(target);
      return true;
    },
  };
}

function targetOf(
  event: KeyboardEvent,
  { top, viewportPx, endPx }: { top: number; viewportPx: number; endPx: number },
): number | null {
  if (event.altKey || event.metaKey || event.shiftKey) return null;
  const page = Math.max(ROW_PX, viewportPx - 2 * ROW_PX);
  switch (event.key) {
    case 'ArrowUp':
      return event.ctrlKey ? null : top - ROW_PX;
    case 'ArrowDown':
      return event.ctrlKey ? null : top + ROW_PX;
    case 'PageUp':
      return event.ctrlKey ? null : top - page;
    case 'PageDown':
      return event.ctrlKey ? null : top + page;
    case 'Home':
      return 0;
    case 'End':
      return endPx;
    default:
      return null;
  }
}

function useHeight(scroller: RefObject<HTMLElement | null>): number {
  const [heightPx, setHeightPx] = useState(ASSUMED_VIEWPORT_PX);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeightPx(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return heightPx;
}

/** In a scaled range a turn of the wheel would leap over thousands of rows: it moves the content by its own pixels. */
function useScaledWheel(
  scroller: RefObject<HTMLElement | null>,
  isScaled: boolean,
  onTurn: (deltaPx: number) => void,
): void {
  const turnBy = useEffectEvent(onTurn);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !isScaled) return undefined;
    const turn = (event: WheelEvent) => {
      if (event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
      event.preventDefault();
      const unitPx = pixelsOf(event.deltaMode, element);
      element.scrollBy({ left: event.deltaX * unitPx, behavior: 'instant' });
      turnBy(event.deltaY * unitPx);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [scroller, isScaled]);
}

function pixelsOf(deltaMode: number, element: HTMLElement): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return ROW_PX;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? element.clientHeight : 1;
}
