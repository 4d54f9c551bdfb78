import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXPIRED_KEY, FULL_KEY, READ_ONLY_KEY } from '../../../../electron/services/sandbox/http/keys.ts';
import { SEEDED_IDS } from '../../../../electron/services/sandbox/api/seed-data.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { MENDS } from './mends.ts';
import { readCollection, readEnvironment, sendAsClient, toCall } from './read-collection.ts';
import type { CollectionRequest } from './read-collection.ts';
import type { Call, CallResult } from './call-sandbox.ts';

const collection = readCollection();

let sandbox: Sandbox;
let variables: Map<string, string>;
/** The sandbox's clock, so that waiting as long as it says takes no time. */
let clockMs = Date.UTC(2030, 0, 15, 10);

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clockMs });
  variables = readEnvironment().set('sandboxUrl', sandbox.url);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const callOf = ({ file }: CollectionRequest): Call => toCall(file, variables);
const sendRequest = (request: CollectionRequest): Promise<CallResult> =>
  sendAsClient(callOf(request), request.file);

async function statusesOf(requests: readonly CollectionRequest[]): Promise<string[]> {
  const lines: string[] = [];
  for (const request of requests) lines.push(`${(await sendRequest(request)).status} ${request.path}`);
  return lines;
}

const promisesOf = (requests: readonly CollectionRequest[]): string[] =>
  requests.map(({ promisedStatus, path }) => `${promisedStatus} ${path}`);

test('the five folders come in the order in which a newcomer walks through them', () => {
  const folders = [...new Set(collection.map(({ path }) => path.split('/')[0]))];
  expect(folders).toEqual(['start-here', 'when-it-fails', 'attribute-types', 'already-taken', 'odd-answers']);
});

test('every name begins with a status, no two are alike, and every request says what it teaches', () => {
  expect(collection.filter(({ promisedStatus }) => !(promisedStatus >= 200))).toEqual([]);
  expect(new Set(collection.map(({ name }) => name)).size).toBe(collection.length);
  const silent = collection.filter(({ file }) => !/\.\s/.test(file.docs ?? ''));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('every status of both documents is there to be seen', () => {
  const statuses = new Set(collection.map(({ promisedStatus }) => promisedStatus));
  const wanted = [200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 412, 413, 414, 415, 429];
  expect(wanted.filter((status) => !statuses.has(status))).toEqual([]);
});

test('the parameters in the table are those in the address', () => {
  const differing = collection.filter(({ file: { http = {} } }) => {
    const query = (http.url ?? '').split('?')[1] ?? '';
    const inAddress = query === '' ? [] : query.split('&');
    const inTable = (http.params ?? []).map(({ name, value }) => `${name}=${value}`);
    return inAddress.join('&') !== inTable.join('&');
  });
  expect(differing.map(({ path }) => path)).toEqual([]);
});

test('no request needs a variable that neither the environment nor the app has', () => {
  const text = JSON.stringify(collection.map(({ file }) => file.http));
  const used = new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name));
  expect([...used].filter((name) => !variables.has(name))).toEqual([]);
});

test('the environment has the keys and the ids of this sandbox', () => {
  expect(Object.fromEntries(readEnvironment())).toEqual({
    baseUrl: '{{sandboxUrl}}',
    apiKey: FULL_KEY,
    readOnlyKey: READ_ONLY_KEY,
    expiredKey: EXPIRED_KEY,
    templateId: SEEDED_IDS.templateWelcome,
    templateToReplaceId: SEEDED_IDS.templateToReplace,
    templateToChangeId: SEEDED_IDS.templateToChange,
    templateToDeleteId: SEEDED_IDS.templateToDelete,
    templateToLockId: SEEDED_IDS.templateToLock,
    templateToRenameId: SEEDED_IDS.templateToRename,
    templateToRewordId: SEEDED_IDS.templateToReword,
    audienceId: SEEDED_IDS.audienceNewsletter,
    audienceToRenameId: SEEDED_IDS.audienceToRename,
  });
});

test('sent in order, twice, every request gets the status that its name promises', async () => {
  expect(await statusesOf(collection)).toEqual(promisesOf(collection));
  // Long enough for every wait to be over, not for what was turned away to be forgotten by time alone.
  clockMs += 5_000;
  expect(await statusesOf(collection)).toEqual(promisesOf(collection));
});

test('sent backwards, every request gets the status that its name promises', async () => {
  const backwards = collection.filter(({ path }) => path !== 'odd-answers/slow').toReversed();
  expect(await statusesOf(backwards)).toEqual(promisesOf(backwards));
});

describe('one small change makes each failing request succeed', () => {
  const wanting = collection.filter(
    ({ path, promisedStatus }) => promisedStatus >= 300 || Object.hasOwn(MENDS, path),
  );

  test.for(wanting.map((request) => [request.path, request] as const))('%s', async ([path, request]) => {
    const before = await sendRequest(request);
    const mend = MENDS[path];
    expect(mend, 'has a change listed').toBeDefined();
    if (mend === undefined) return;
    expect(isSuccess(callOf(request), before), 'fails before').toBe(false);
    clockMs += 1000 * Number(before.headers['retry-after'] ?? 0);
    const mended = mend(callOf(request), before);
    const after = await sendAsClient(mended, request.file);
    expect(isSuccess(mended, after), `${after.status} ${after.text.slice(0, 300)}`).toBe(true);
  });
});

/** A success in earnest: whole, no page where data was wanted, no error inside, and what was posted was taken. */
function isSuccess({ method }: Call, { status, text, headers, isWhole }: CallResult): boolean {
  const isPage = headers['content-type']?.startsWith('text/html') === true;
  const hasLostBody = method === 'POST' && 'total-count' in headers;
  return status >= 200 && status < 300 && isWhole && !isPage && !hasLostBody && !text.includes('"ok": false');
}
