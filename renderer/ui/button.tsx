import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'link';
  size?: 'normal' | 'small';
  /** Square, for a single icon: give it an `aria-label`. */
  isIcon?: boolean;
}

export function Button({ look = 'plain', size = 'normal', isIcon = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(
        styles.button,
        styles[look],
        size === 'small' && styles.small,
        isIcon && styles.icon,
        className,
      )}
      {...rest}
    />
  );
}
