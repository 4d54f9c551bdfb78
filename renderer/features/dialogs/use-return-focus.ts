import { useLayoutEffect, useState } from 'react';

const FOCUSABLE = '[tabindex="0"], button:not([tabindex]):not(:disabled), input:not([tabindex])';

/**
 * Gives the focus back to where it was before the window asked something, unless what was chosen has put it elsewhere.
 * Where that is gone, such as the row of a request that was deleted, it goes to the nearest thing that is still there.
 */
export function useReturnFocus(): void {
  const [path] = useState(focusPath);
  // As soon as the dialog is out of the page: a moment later the next press may have opened a menu, which this would close.
  useLayoutEffect(() => () => queueMicrotask(() => giveBack(path)), [path]);
}

/** What has the focus, then what that stands in, from the inside out. */
function focusPath(): HTMLElement[] {
  const focused = document.activeElement;
  // A menu goes away with the choice that was made in it; the button that opened it stays.
  const menu = focused?.closest('[role=menu]') ?? null;
  let element = menu === null ? focused : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  const path: HTMLElement[] = [];
  for (; element instanceof HTMLElement && element !== document.body; element = element.parentElement)
    path.push(element);
  return path;
}

function giveBack(path: readonly HTMLElement[]): void {
  if (document.activeElement !== document.body) return;
  const nearest = path.find((element) => element.isConnected);
  const target = nearest === path[0] ? nearest : nearest?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}
