import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { findChromium } from '../../helpers/find-chromium.ts';
import { installPaintClock } from './paint-clock.ts';

/** A browser of its own, with an empty profile. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args: [...args] });
}

/** An empty page with a clock in whatever it opens. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.addInitScript(installPaintClock);
  return page;
}
