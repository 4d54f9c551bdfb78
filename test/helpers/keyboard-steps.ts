import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What a person does who has no pointer, with a look at each stop whether it can be seen where the cursor is. */

/** More stops than the fullest window has from one end to the other. */
const MAX_STOPS = 90;

/** Goes on with Tab (or back) until the cursor is there; every stop on the way shows where it is. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    // The editor keeps Tab for itself until Escape, as its name says.
    if (await isInEditor(page)) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    passed.push(await expectVisibleFocus(page));
    if (await target.evaluateAll((found) => found.includes(document.activeElement as never))) return;
  }
  throw new Error(`not reached by ${key}: ${String(target)}; stops were\n${passed.join('\n')}`);
}

/** Presses a key and waits until the cursor is there, visibly. */
export async function pressTo(page: Page, key: string, target: Locator): Promise<void> {
  await page.keyboard.press(key);
  await expect(target).toBeFocused();
  await expectVisibleFocus(page);
}

/** Fails where the focused element is out of sight or has no mark in the colour of focus. Resolves to what it is. */
export async function expectVisibleFocus(page: Page): Promise<string> {
  const { name, problem } = await page.evaluate(lookAtFocus);
  expect(problem, `focus on ${name}`).toBeNull();
  return name;
}

const isInEditor = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.monaco-editor') instanceof Element);

/** Runs in the page. */
function lookAtFocus(): { name: string; problem: string | null } {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return { name: 'the page itself', problem: null };
  const role = focused.getAttribute('role') ?? focused.tagName.toLowerCase();
  const name = `${role} “${(focused.getAttribute('aria-label') ?? focused.textContent).slice(0, 60)}”`;
  // The editor draws its cursor itself, beside the field that takes the keys.
  const shown = focused.closest('.monaco-editor') ?? focused;
  const { top, left, bottom, right } = shown.getBoundingClientRect();
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
    return { name, problem: 'out of sight' };

  const probe = document.createElement('i');
  probe.style.color = 'var(--focus)';
  document.body.append(probe);
  const focusColour = getComputedStyle(probe).color;
  probe.remove();
  /** A ring around a field may be drawn by the box it stands in, but not by half of the window. */
  const hasMark = (element: Element, isItself: boolean): boolean => {
    const style = getComputedStyle(element);
    if (style.outlineStyle !== 'none' && style.outlineColor === focusColour && style.outlineWidth !== '0px')
      return true;
    if (style.boxShadow.includes(focusColour) || style.borderTopColor === focusColour) return true;
    const drawn = [style, getComputedStyle(element, '::before'), getComputedStyle(element, '::after')];
    // A handle between panes is a line, which changes its colour.
    return isItself && role === 'separator' && drawn.some((part) => part.backgroundColor === focusColour);
  };
  let element: Element | null = shown;
  for (let level = 0; level < 6 && element !== null; level++, element = element.parentElement)
    if (hasMark(element, level === 0)) return { name, problem: null };
  return { name, problem: 'no mark in the colour of focus' };
}
