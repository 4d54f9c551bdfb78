import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  address,
  answer,
  openAnswerPart,
  openRequestPart,
  request,
  requestTabs,
  requestTree,
  send,
} from '../helpers/window-steps.ts';
import { test as base } from '../helpers/window-test.ts';

/** What strangers wrote, in names, headers and answers, is shown and never run. What the policy of the page refuses is in the start spec. */

/** Each would leave a mark in the page if it were taken for more than text. */
const PAYLOADS = [
  '<img src=x onerror="window.ranHere=1">',
  '<svg onload="window.ranHere=2"></svg>',
  '</script><script>window.ranHere=3</script>',
  '"><iframe srcdoc="<script>parent.ranHere=4</script>"></iframe>',
  '<a href="javascript:window.ranHere=5">press</a>',
  '{{constructor.constructor("window.ranHere=6")()}}',
  '<style>*{display:none}</style><b id="planted">bold</b>',
  '[link](javascript:window.ranHere=7) ![x](x" onerror="window.ranHere=7)',
] as const;
const ALL = PAYLOADS.join(' ');

const test = base.extend<{ hostile: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
  async hostile({}, run) {
    const server = createServer((incoming, response) => {
      const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
      const isPage = url.pathname === '/page';
      response.statusCode = Number(url.searchParams.get('status') ?? '400');
      response.statusMessage = '<b>Bad</b>';
      response.setHeader('Content-Type', isPage ? 'text/html' : 'application/json');
      response.setHeader('X-Request-Id', '<img src=x onerror="window.ranHere=8">');
      response.setHeader('Link', '<javascript:window.ranHere=9>; rel="help"');
      response.setHeader('X-Markup', ALL);
      const errors = PAYLOADS.map((payload, index) => ({
        code: payload,
        message: `${index} ${payload}`,
        field: payload,
        documentation_url: 'javascript:window.ranHere=10',
      }));
      response.end(isPage ? `<!doctype html><title>${ALL}</title><body>${ALL}` : JSON.stringify({ errors }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.closeAllConnections();
    server.close();
  },
});

/** Nothing ran, nothing was planted, nothing leads to a script. */
async function expectTextOnly(page: Page): Promise<void> {
  const traces = await page.evaluate(() => ({
    ran: Reflect.get(window, 'ranHere') as unknown,
    planted: document.querySelectorAll('#planted, iframe, [onerror], [onload], img[src="x"]').length,
    scripts: [...document.querySelectorAll('a[href]')].filter((link) =>
      /^\s*(javascript|data|vbscript):/i.test(link.getAttribute('href') ?? ''),
    ).length,
  }));
  expect(traces).toEqual({ ran: undefined, planted: 0, scripts: 0 });
}

test('markup in error messages, codes, fields, header values and request ids stays text', async ({
  page,
  hostile,
}) => {
  await address(page).fill(`${hostile}/errors`);
  await send(page, '400');
  for (const payload of PAYLOADS) await expect(answer(page).getByRole('table')).toContainText(payload);
  await expectTextOnly(page);
  for (const part of ['Body', 'Headers', 'Timing', 'What was sent']) {
    await openAnswerPart(page, part);
    const panel = answer(page).getByRole('tabpanel', { name: part });
    if (part === 'Headers') await expect(panel).toContainText(ALL);
    if (part === 'Body') await expect(panel).toContainText('window.ranHere=1');
    await expectTextOnly(page);
  }
});

test('an answer that is a page is read, not run', async ({ page, hostile }) => {
  for (const status of ['200', '502']) {
    await address(page).fill(`${hostile}/page?status=${status}`);
    await send(page, status);
    await expectTextOnly(page);
    await openAnswerPart(page, 'Body');
    await expect(answer(page).getByRole('tabpanel', { name: 'Body' })).toContainText('<img src=x onerror=');
    await expectTextOnly(page);
    await openAnswerPart(page, 'Explain');
  }
});

test('markup in names, notes, headers and problems of files stays text', async ({ page, host }) => {
  const quoted = JSON.stringify(ALL);
  const folder = path.join(host.sandboxFolder, 'start-here');
  await writeFile(
    path.join(folder, 'markup.yml'),
    `info:\n  name: ${quoted}\n  type: http\n  seq: 1\nhttp:\n  method: "<b>GET</b>"\n  url: ${quoted}\n  headers:\n    - name: X-Markup\n      value: ${quoted}\n    - name: ${quoted}\n      value: x\ndocs: ${quoted}\n`,
  );
  await writeFile(path.join(folder, '<b id=planted>broken.yml'), `http: {${quoted}\n`);
  const item = requestTree(page).getByRole('treeitem', { name: PAYLOADS[0] });
  await item.click();
  await expect(requestTabs(page).getByRole('tab', { selected: true })).toContainText(PAYLOADS[0]);
  await expect(answer(page)).toContainText(PAYLOADS[0]);
  await openRequestPart(page, 'Headers');
  await expect(request(page).getByRole('combobox', { name: 'Value, row 1' })).toHaveValue(ALL);
  await openRequestPart(page, 'Notes');
  await expectTextOnly(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer(page)).toContainText(/could not be sent|cannot|sent/i);
  await expectTextOnly(page);

  await requestTree(page).getByRole('treeitem', { name: '<b id=planted>broken' }).click();
  await expect(page.getByRole('heading', { name: /cannot be read as a request/ })).toContainText(
    '<b id=planted>',
  );
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('<img src=x');
  await expect(page.getByRole('option').first()).toContainText(PAYLOADS[0]);
  await expectTextOnly(page);
});

test('what the page must not do is refused: scripts in it, texts as code, calls to elsewhere', async ({
  page,
  hostile,
  complaints,
}) => {
  complaints.allow(/Content Security Policy|Trusted/);
  await page.evaluate(async (other) => {
    const seen = new Set<string>();
    Reflect.set(window, 'refusedHere', seen);
    document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
    const script = document.createElement('script');
    script.append('window.ranHere = 11');
    document.head.append(script);
    // In a task of its own: what the test itself runs is exempt from this rule.
    setTimeout(() => Reflect.apply(Reflect.get(window, 'eval'), window, ['window.ranHere = 12']));
    await fetch(`${other}/errors`).catch(() => null);
    const frame = document.createElement('iframe');
    frame.src = other;
    const form = document.createElement('form');
    form.action = other;
    document.body.append(frame, form);
    form.submit();
  }, hostile);
  const refused = () =>
    page.evaluate(() => [...(Reflect.get(window, 'refusedHere') as Set<string>)].toSorted());
  await expect
    .poll(refused)
    .toEqual(['connect-src', 'form-action', 'frame-src', 'require-trusted-types-for']);
  expect(await page.evaluate(() => Reflect.get(window, 'ranHere') as unknown)).toBeUndefined();
  // Nor has the form led the window elsewhere.
  expect(await page.evaluate(() => document.querySelector('[role=tablist]') !== null)).toBe(true);
});
