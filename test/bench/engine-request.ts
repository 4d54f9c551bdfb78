import { performance } from 'node:perf_hooks';
import { Client } from 'undici';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { makeAuth, makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema, itemIdSchema, recordIdSchema } from '../../shared/model/ids.ts';
import type { BodyId } from '../../shared/model/ids.ts';
import type { EnvironmentVariable, KnownVariable } from '../../shared/model/environment.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { en } from '../../shared/texts/en.ts';
import { listKnownVariables } from '../../shared/variables/list-known-variables.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { makeFolder } from './harness/make-folder.ts';
import { makeJson } from './harness/make-json.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { openApp } from './harness/open-app.ts';
import { openSending } from './harness/open-sending.ts';
import { median, ratioOf } from './harness/pairs.ts';

const PATH = '/v2/orders/ord_5081/lines';
const TOKEN = 'k7-qv2m-81xd-0w4t';

/**
 * P1. What resolving, timing, keeping, recording and explaining cost on top of a request: against undici's own
 * `request()` and `text()` with the same headers, request by request in one process, the server in another.
 */
export async function engineRequest(bench: Bench): Promise<void> {
  const server = await startBenchServer(bench);
  await server.answer(PATH, { start: makeJson(700) });
  const variables = makeVariables(server.url);
  const engine = await startEngine(bench, variables);
  const baseline = startBaseline(bench, server.url, await engine.send());
  const measure = async (subject: Sample, pairs: number) => {
    const measured = await measurePairs({
      baseline,
      subjects: [subject],
      pairs,
      mostPairs: 4 * pairs,
      warmUp: pairs / 2,
    });
    const { first, second } = measured.of(subject);
    return {
      unit: 'ms' as const,
      figure: median(second),
      baseline: { name: 'undici request() and text()', figure: median(first) },
      comparison: 'ratio' as const,
      value: ratioOf({ first, second }),
      control: measured.control,
      samples: second.length,
    };
  };
  bench.report({
    name: '1 kB, connection kept',
    ...(await measure(engine.sample, bench.isGate ? 1500 : 3000)),
    target: 1.1,
    gate: 1.15,
    note: '20 variables, 5 headers, sign-in, timing, record, diagnosis. No cookie is set, and the history is not written.',
  });
  if (bench.isGate) return;
  bench.report({
    name: 'the same through the contract',
    ...(await measure(await startWholeApp(bench, variables), 500)),
    target: null,
    note: 'as a window calls it: input checked, environment and collection read from their files at each Send.',
  });
}

/** The same request without any of it. */
function startBaseline(bench: Bench, url: string, record: ResponseRecord): Sample {
  const client = new Client(url);
  bench.atEnd(() => client.close());
  const { method, headers } = record.hops[0]?.request ?? { method: '', headers: [] };
  const sent = headers
    .filter(([name]) => name !== 'host' && name !== 'connection')
    .map(([name, value]) => [name, value.replace('‹apiToken›', TOKEN)] as const);
  const options = { path: `${PATH}?page=2`, method, headers: Object.fromEntries(sent) };
  return async () => {
    const startedAt = performance.now();
    const { body } = await client.request(options);
    await body.text();
    return performance.now() - startedAt;
  };
}

interface Engine {
  readonly send: () => Promise<ResponseRecord>;
  readonly sample: Sample;
}

/** The engine with all that a Send is followed by. */
async function startEngine(bench: Bench, variables: readonly EnvironmentVariable[]): Promise<Engine> {
  const sending = await openSending(bench, {
    variables: variables.map(({ name, value, isSecret }) => ({
      name,
      value,
      isSecret,
      scope: 'environment' as const,
    })),
    inherited: { headers: [], auth: null },
  });
  const draft = makeRequest();
  const known = knownOf(variables);
  return {
    send: () => sending.send(draft),
    async sample() {
      const startedAt = performance.now();
      const record = await sending.send(draft);
      explain(record, draft, known);
      await sending.release(record);
      return performance.now() - startedAt;
    },
  };
}

/** The whole app, with the request and its environment in files of a collection. */
async function startWholeApp(bench: Bench, variables: readonly EnvironmentVariable[]): Promise<Sample> {
  const app = openApp(await makeFolder(bench));
  bench.atEnd(() => app.close());
  const { id: collectionId } = await app.call('collection.create', { name: 'Orders' });
  const environment = { name: 'Test', variables: [...variables], version: null };
  await app.call('environment.save', { collectionId, environment, previousName: null });
  const parentId = itemIdSchema.parse('');
  const { itemId } = await app.call('item.createRequest', { collectionId, parentId, draft: makeRequest() });
  const opened = await app.call('item.open', { collectionId, itemId });
  if (opened.kind !== 'request') throw new Error(opened.problem.message);
  const { draft } = opened;
  const known = knownOf(variables);
  let count = 0;
  return async () => {
    count += 1;
    const recordId = recordIdSchema.parse(`window-${count}`);
    const startedAt = performance.now();
    const record = await app.call('request.send', {
      recordId,
      draft,
      collectionId,
      itemId,
      environmentName: environment.name,
    });
    explain(record, draft, known);
    await app.call('body.release', { bodyIds: [bodyOf(record)] });
    return performance.now() - startedAt;
  };
}

function explain(record: ResponseRecord, draft: RequestDraft, variables: readonly KnownVariable[]): void {
  const { ok } = diagnose({ record, draft, variables, now: record.startedAt + record.totalMs }, en);
  if (!ok) throw new Error('The request did not succeed, so its time says nothing');
}

function bodyOf({ outcome }: ResponseRecord): BodyId {
  if (outcome.kind !== 'response') throw new Error(outcome.failure.rawMessage);
  return outcome.body.id;
}

function knownOf(variables: readonly EnvironmentVariable[]): KnownVariable[] {
  const environment = { name: 'Test', variables: [...variables], version: null };
  return listKnownVariables({ given: {}, environment, inherited: { variables: [] }, builtIn: {} });
}

/** Twenty, of which the request uses seven; one of them refers to others, two are secret. */
function makeVariables(url: string): EnvironmentVariable[] {
  const values = {
    baseUrl: '{{origin}}/{{version}}',
    origin: url,
    version: 'v2',
    orderId: 'ord_5081',
    page: '2',
  };
  const more = Array.from({ length: 12 }, (_, at) => [`setting${at + 1}`, `value ${at + 1}`] as const);
  const secrets = { apiToken: TOKEN, signingKey: 'sk-44-aq0z-ye81' };
  const plain = [...Object.entries({ ...values, tenant: 'north' }), ...more];
  const toVariable = (isSecret: boolean) => (entry: readonly [string, string]) => ({
    id: entry[0],
    name: entry[0],
    value: entry[1],
    isSecret,
    hasValue: true,
    isEnabled: true,
    note: '',
  });
  return [...plain.map(toVariable(false)), ...Object.entries(secrets).map(toVariable(true))];
}

function makeRequest(): RequestDraft {
  const row = (name: string, value: string) => ({ id: name, name, value, isEnabled: true, note: '' });
  return makeDraft(draftIdSchema.parse('draft-1'), {
    name: 'List the lines of an order',
    url: '{{baseUrl}}/orders/{{orderId}}/lines?page={{page}}',
    params: [{ ...row('page', '{{page}}'), place: 'query' }],
    headers: [
      row('X-Tenant', '{{tenant}}'),
      row('X-Request-Source', 'plaincall'),
      row('X-Order', '{{orderId}}'),
      row('Accept-Language', 'en'),
      row('Cache-Control', 'no-cache'),
    ],
    auth: { ...makeAuth(), kind: 'bearer', bearer: { token: '{{apiToken}}' } },
  });
}
