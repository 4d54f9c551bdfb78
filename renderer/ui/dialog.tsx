import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  /** One sentence under the title; also read out when the dialog opens. */
  description?: string;
  closeLabel: string;
  isWide?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
  onClose: () => void;
}

/**
 * What every dialog shows under its title. While a dialog is open, the page behind it is closed to the pointer and to
 * screen readers: what has to be told meanwhile must be told in here.
 */
export const DialogTop = createContext<ReactNode>(null);

/** A question or a small form over the window. Escape, the cross and a press outside all mean "leave it as it was". */
export function Dialog({
  title,
  description,
  closeLabel,
  isWide = false,
  actions,
  children,
  onClose,
}: DialogProps) {
  const top = useContext(DialogTop);
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={clsx(styles.content, isWide && styles.wide)}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look="quiet" size="small" isIcon aria-label={closeLabel}>
                <X size={16} aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          {description !== undefined && (
            <Radix.Description className={styles.description}>{description}</Radix.Description>
          )}
          {top}
          {children !== undefined && <div className={styles.body}>{children}</div>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
