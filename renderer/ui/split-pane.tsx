import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import styles from './split-pane.module.css';

interface SplitPaneProps {
  /** Unique in the window. */
  id: string;
  /** Names the handle for screen readers. */
  handleLabel: string;
  first: ReactNode;
  second: ReactNode;
  /** Share of the first pane when it is drawn for the first time, 0 to 100. */
  firstPercent: number;
  minFirstPx: number;
  minSecondPx: number;
  /** `keeps-size`: the first pane keeps its pixels when the window changes, as a sidebar should. */
  firstOnResize?: 'keeps-size' | 'keeps-share';
  onChange: (firstPercent: number) => void;
}

/** Two panes side by side with a handle between them that pointer and arrow keys move. */
export function SplitPane(props: SplitPaneProps) {
  const firstId = `${props.id}-first`;
  return (
    <Group
      id={props.id}
      orientation="horizontal"
      onLayoutChanged={(layout, meta) => {
        const share = layout[firstId];
        if (meta.isUserInteraction && share !== undefined) props.onChange(share);
      }}
    >
      <Panel
        id={firstId}
        className={styles.panel}
        defaultSize={`${props.firstPercent}%`}
        minSize={props.minFirstPx}
        groupResizeBehavior={
          props.firstOnResize === 'keeps-size' ? 'preserve-pixel-size' : 'preserve-relative-size'
        }
      >
        {props.first}
      </Panel>
      <Separator className={styles.handle} aria-label={props.handleLabel} />
      <Panel id={`${props.id}-second`} className={styles.panel} minSize={props.minSecondPx}>
        {props.second}
      </Panel>
    </Group>
  );
}
