import { useRef, useSyncExternalStore } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { LineRow } from './line-row.tsx';
import type { RowSource } from './row-source.ts';
import { useLineScroll } from './use-line-scroll.ts';
import { useRowCopy } from './use-row-copy.ts';
import styles from './line-view.module.css';

interface LineViewProps {
  source: RowSource;
  /** Names the view for screen readers. */
  label: string;
  isJson: boolean;
  /** Keeps the end in sight while rows arrive, unless somebody scrolls away from it. */
  followsEnd?: boolean;
  /** Told where more is selected than a clipboard is good for. */
  onCopyRefused: () => void;
}

/**
 * Rows of any number, of which only those in sight are in the page. The keys scroll by rows and pages, and text can be
 * selected and copied over rows that have left the page again.
 */
export function LineView({ source, label, isJson, followsEnd = false, onCopyRefused }: LineViewProps) {
  useSyncExternalStore(source.subscribe, source.version);
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useLineScroll(scroller, source, followsEnd);
  const copying = useRowCopy(scroller, source, onCopyRefused);
  const press = (event: KeyboardEvent) => {
    const isSelectAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (isSelectAll) copying.selectAll();
    if (isSelectAll || scroll.scrollByKey(event)) event.preventDefault();
  };
  const widthOfRows = `calc(var(--gutter-width) + ${source.widestRow}ch + 16px)`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those by which a browser scrolls such a region anyway
    <div
      ref={scroller}
      className={styles.view}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it
      tabIndex={0}
      style={{ '--digits': source.isEveryRowALine ? 0 : String(source.lineCount).length } as CSSProperties}
      onScroll={scroll.followBar}
      onKeyDown={press}
      onPointerDown={copying.forgetAll}
      onCopy={copying.copy}
    >
      <div className={styles.spacer} style={{ height: scroll.spacerPx, minWidth: widthOfRows }}>
        <div className={styles.layer} style={{ top: scroll.layerTopPx }} data-rows>
          {indexesToDraw(scroll.first, scroll.last, copying.pinnedRow, source.rowCount).map((index) => {
            const row = source.rowAt(index);
            return (
              <LineRow
                key={index}
                index={index}
                top={scroll.rowTopPx(index)}
                line={row?.line ?? null}
                text={row?.text ?? null}
                isJson={isJson}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The rows in sight, and the one where a selection begins: in order, as a selection follows the order of the page. */
function indexesToDraw(first: number, last: number, pinned: number | null, rowCount: number): number[] {
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  if (pinned !== null && pinned < first) indexes.unshift(pinned);
  if (pinned !== null && pinned >= last && pinned < rowCount) indexes.push(pinned);
  return indexes;
}
