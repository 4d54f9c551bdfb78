import { Popover as Radix } from 'radix-ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './explained.module.css';

export interface Explanation {
  term: string;
  /** One or two sentences. */
  short: string;
  more?: string | undefined;
}

interface ExplainedProps {
  /** Null until it is known; asked for by `onWanted`. */
  explanation: Explanation | null;
  /** The pointer or the cursor has come near: what is not loaded yet may be wanted next. */
  onWanted?: () => void;
  /** What stands there; the term itself where left out. */
  children?: ReactNode;
}

/** Long enough not to open while the pointer only passes over. */
const HOVER_OPEN_MS = 350;
/** Long enough to move the pointer from the term into the box. */
const HOVER_CLOSE_MS = 200;

/** A term with its explanation a hover or a key press away, where the term stands. */
export function Explained({ explanation, onWanted, children }: ExplainedProps) {
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (open: boolean, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsOpen(open), ms);
  };
  const hover = {
    onPointerEnter: () => {
      onWanted?.();
      soon(true, HOVER_OPEN_MS);
    },
    onPointerLeave: () => soon(false, HOVER_CLOSE_MS),
  };
  return (
    <Radix.Root
      open={isOpen && explanation !== null}
      onOpenChange={(open) => {
        clearTimeout(timer.current);
        setIsOpen(open);
      }}
    >
      <Radix.Trigger asChild>
        <button type="button" className={styles.term} onFocus={onWanted} {...hover}>
          {children ?? explanation?.term}
        </button>
      </Radix.Trigger>
      {explanation !== null && (
        <Radix.Portal>
          <Radix.Content
            className={styles.content}
            aria-label={explanation.term}
            sideOffset={6}
            collisionPadding={10}
            align="start"
            onOpenAutoFocus={(event) => event.preventDefault()}
            {...hover}
          >
            <p className={styles.title}>{explanation.term}</p>
            <p className={styles.short}>{explanation.short}</p>
            {explanation.more !== undefined && <p className={styles.more}>{explanation.more}</p>}
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  );
}
