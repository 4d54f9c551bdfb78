import type { Ref } from 'react';

/** Hands an element on to a ref of either kind, for components that need the element themselves as well. */
export function assignRef<E>(ref: Ref<E> | undefined, element: E | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref !== null && ref !== undefined) ref.current = element;
}
