import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startBuiltHost } from '../helpers/start-built-host.ts';
import { address, addressBar, answer, openRequestPart, request, send } from '../helpers/window-steps.ts';
import { LOST_HOST, openWindow, test } from '../helpers/window-test.ts';

/** What answers tell beside their errors: who made them, how much is left, where a program failed, how often it did. */

const STACK = [
  'java.lang.IllegalStateException: no bulb in socket 7',
  '\tat java.base/java.util.Objects.requireNonNull(Objects.java:233)',
  '\tat com.lamps.shop.SocketService.light(SocketService.java:41)',
].join('\n');

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/quota': (response) => {
    response.writeHead(200, {
      'X-RateLimit-Limit': '1000',
      'X-RateLimit-Remaining': '412',
      'X-RateLimit-Reset': '720',
    });
    response.end('{"lamps":3}');
  },
  '/trace': (response) => {
    response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ message: STACK }));
  },
  '/gateway': (response) => {
    response.writeHead(502, { 'Content-Type': 'text/html', Server: 'nginx' });
    response.end(
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
    );
  },
  '/authorize': (response) => {
    response.writeHead(302, {
      Location: '/signed-in?error=invalid_scope&error_description=There+is+no+scope+dim.&state=q7',
    });
    response.end();
  },
  '/signed-in': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Lamps</title><h1>Welcome</h1>');
  },
  '/failing': (response) => {
    response.writeHead(503, { 'Content-Type': 'application/json' });
    response.end('{"code":"LAMP-17","message":"The lamp is dark."}');
  },
};

let server: Server;
let origin = '';

test.beforeAll(async () => {
  server = createServer((asked, response) => {
    const respond = ANSWERS[new URL(asked.url ?? '/', 'http://x').pathname];
    if (respond === undefined) response.writeHead(404).end();
    else respond(response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
});

async function newRequest(page: Page, url: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'New request' }).click();
  await address(page).fill(url);
}

test('what is left of an allowance is told in words, on an answer that is well', async ({ page }) => {
  await newRequest(page, `${origin}/quota`);
  await send(page, '200');
  await expect(answer(page)).toContainText('412 of 1,000 calls left, resets in 12 minutes.');
});

test('a program’s stack is no message: it is folded away for its developers, to be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newRequest(page, `${origin}/trace`);
  await send(page, '500');
  const errors = answer(page).getByRole('table').first();
  await expect(errors).toContainText('no bulb in socket 7');
  await expect(errors).not.toContainText('Objects.java');
  const fold = answer(page).locator('summary').filter({ hasText: 'Technical details for the developers' });
  await expect(fold).toContainText('com.lamps.shop.SocketService.light(SocketService.java:41)');
  await expect(answer(page).getByText('Objects.java:233')).toBeHidden();
  await fold.press('Enter');
  await expect(answer(page).getByText('Objects.java:233')).toBeVisible();
  await answer(page).getByRole('button', { name: 'Copy the technical details' }).press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(STACK);
});

test('who answered in place of the API is named', async ({ page }) => {
  await newRequest(page, `${origin}/gateway`);
  await send(page, '502');
  await expect(answer(page)).toContainText('A gateway in front of the API answered: nginx');
});

test('a refusal in the address of a redirect is told, though the page behind it is a success', async ({
  page,
}) => {
  await newRequest(page, `${origin}/authorize?scope=dim&client_id=lamps`);
  await send(page, '200');
  await expect(answer(page)).toContainText('There is no scope dim.');
  await expect(answer(page)).toContainText('The server refused, and wrote the reason into the redirect.');
});

test('the same failure is counted by the day: in every window, and after a restart', async ({
  page,
  context,
  folder,
  host,
  complaints,
}) => {
  const similar = (count: number) => `LAMP-17 from ${origin.replace('http://', '')}: ${count} times today`;
  await newRequest(page, `${origin}/failing`);
  await send(page, '503');
  await expect(answer(page)).toContainText('The lamp is dark.');
  await expect(answer(page)).not.toContainText('times today');
  await send(page, '503');
  await expect(answer(page)).toContainText(similar(2));
  const other = await context.newPage();
  await openWindow(other, host);
  await newRequest(other, `${origin}/failing`);
  await send(other, '503');
  await expect(answer(other)).toContainText(similar(3));
  await expect(answer(page)).toContainText(similar(3));
  await other.close();
  complaints.allow(LOST_HOST);
  await host.stop();
  const again = await startBuiltHost(folder);
  try {
    await openWindow(page, again);
    await newRequest(page, `${origin}/failing`);
    await send(page, '503');
    await expect(answer(page)).toContainText(similar(4));
  } finally {
    await page.close();
    await again.stop();
  }
});

test('a profile of one’s own that is written while the window is open is used at once', async ({
  page,
  host,
}) => {
  await newRequest(page, `${origin}/failing`);
  await send(page, '503');
  await expect(answer(page)).toContainText('The lamp is dark.');
  const notes = {
    name: 'Lamp notes',
    match: { hosts: ['127.0.0.1'] },
    errors: [{ match: { code: 'LAMP-17' }, title: 'The bulb wants changing.' }],
  };
  const profiles = path.join(host.home, 'profiles');
  await mkdir(profiles, { recursive: true });
  const file = path.join(profiles, 'lamps.json');
  await writeFile(file, JSON.stringify(notes));
  await expect(answer(page)).toContainText('The bulb wants changing.');
  await writeFile(file, JSON.stringify({ ...notes, match: { hosts: ['lamps.example.com'] } }));
  await expect(answer(page)).not.toContainText('The bulb wants changing.');
});

test('before sending: a plus that would get lost, and Bearer where the key stands alone', async ({
  page,
}) => {
  await newRequest(page, `${origin}/quota?to=+37455501234`);
  const mend = addressBar(page).getByRole('button', { name: 'Write the plus in “to” as %2B' });
  await mend.press('Enter');
  await expect(address(page)).toHaveValue(`${origin}/quota?to=%2B37455501234`);
  await expect(mend).toBeHidden();
  await newRequest(page, 'https://lamps.centercode.com/api/v1/users');
  await openRequestPart(page, 'Sign-in');
  await request(page).getByRole('radio', { name: 'Token' }).click();
  await request(page).locator('[data-part=token] input').fill('lamps-5a-7c');
  await expect(addressBar(page)).toContainText('Take "Bearer" off and send the key alone');
  await addressBar(page).getByRole('button', { name: 'Take "Bearer" off' }).press('Enter');
  await expect(addressBar(page)).toContainText('Done: Take "Bearer" off');
});
