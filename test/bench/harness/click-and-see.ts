import type { Page } from '@playwright/test';
import type { Sample } from './measure-pairs.ts';
import type { AwaitedTexts } from './paint-clock.ts';

/** A button that does nothing: what a click costs by itself. */
export async function prepareNothing(page: Page): Promise<Sample> {
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Nothing';
    button.style.cssText = 'position: fixed; left: 0; bottom: 0; z-index: 1000';
    document.body.append(button);
  });
  const place = await centreOf(page, 'Nothing');
  return () => clickAndSee(page, place, null);
}

/** Clicks there, and gives the ms until the texts are painted; `null` waits for nothing but a paint. */
export async function clickAndSee(
  page: Page,
  { x, y }: { x: number; y: number },
  awaited: AwaitedTexts | null,
): Promise<number> {
  // The pointer is there before it presses, as a person's is.
  await page.mouse.move(x, y);
  await page.evaluate(() => window.paintClock.untilIdle());
  const seen = await page.evaluateHandle((texts) => [window.paintClock.fromClick(texts)] as const, awaited);
  await page.evaluate(() => window.paintClock.takeLongTasks());
  await page.mouse.click(x, y);
  const ms = await seen.evaluate(([promise]) => promise);
  await seen.dispose();
  return ms;
}

/** Where the button of that name is, in the page. */
export async function centreOf(page: Page, buttonName: string): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('button', { name: buttonName, exact: true }).boundingBox();
  if (box === null) throw new Error(`There is no button ${buttonName}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
