import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Each state is looked at in light and wide by all rules, then in dark and narrow by those that depend on colours and sizes. */
const LOOKS = [
  { colorScheme: 'light', size: { width: 1360, height: 860 }, rules: null },
  {
    colorScheme: 'dark',
    size: { width: 1024, height: 700 },
    rules: ['color-contrast', 'scrollable-region-focusable', 'target-size', 'link-in-text-block'],
  },
] as const;

/**
 * Looks at the whole window, or at the part of it (a CSS selector) that is new in this state. Goes on with what it finds,
 * so that a test tells of all states at once.
 */
export async function look(page: Page, state: string, part?: string): Promise<void> {
  for (const { colorScheme, size, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const axe = new AxeBuilder({ page })
      // Everything is in this one page, so that nothing has to be gathered from frames.
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      // The handles between the landmarks belong to none of them.
      .exclude('[role=separator]');
    if (part !== undefined) axe.include(part);
    if (rules !== null) axe.withRules([...rules]);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
    expect.soft(found, `${state}, ${colorScheme}, ${size.width} wide`).toEqual([]);
  }
}
