import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tooltip.module.css';

interface TooltipProps {
  /** Plain text. The control needs a name of its own: a tooltip is an extra, not a label. */
  tip: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactNode;
}

export function Tooltip({ tip, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root delayDuration={450}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tip} side={side} sideOffset={6} collisionPadding={8}>
          {tip}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Once around the window: lets one tooltip follow another without a wait. */
export const TooltipProvider = Radix.Provider;
