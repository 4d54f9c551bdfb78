import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { diagnose, firstVerdict } from '../../shared/diagnosis/diagnose.ts';
import type { DiagnosisInput } from '../../shared/diagnosis/diagnose.ts';
import { makeAuth, makeBody, makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { en } from '../../shared/texts/en.ts';
import { diagnoseFixtures } from './diagnose-fixtures.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { ServedAnswer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { makeErrorList, makeErrorPage, makeStackTrace } from './harness/make-errors.ts';
import { makeJson } from './harness/make-json.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { openSending } from './harness/open-sending.ts';
import { median, ratioOf } from './harness/pairs.ts';
import { timedEach } from './harness/timed.ts';

interface Case {
  readonly name: string;
  readonly answer: Pick<ServedAnswer, 'status' | 'start'> & Partial<ServedAnswer>;
  /** What `JSON.parse` reads: the body itself, or JSON of its size where it is none. */
  readonly json: string;
  readonly pairs: number;
  /** Held to this and not to its body, which is too short to be compared with. */
  readonly limitUs?: number | null;
}

/** Runs of one sample: a diagnosis is shorter than what a clock tells well. */
const RUNS = 20;

/**
 * P10. Verdict and whole diagnosis of answers that came over the wire, against `JSON.parse` of the same body; for network
 * failures, which have none, against the clock.
 */
export async function diagnoseAnswers(bench: Bench): Promise<void> {
  const server = await startBenchServer(bench);
  const sending = await openSending(bench);
  const inputOf = async (draft: RequestDraft): Promise<DiagnosisInput> => {
    const record = await sending.send(draft);
    return { record, draft, variables: [], now: record.startedAt + record.totalMs };
  };
  for (const each of bench.isGate
    ? makeMiddleCases()
    : [...makeSmallCases(), ...makeMiddleCases(), ...makeLargeCases()]) {
    await server.answer('/v2/orders', each.answer);
    await reportAnswer(bench, each, await inputOf(makeRequest(`${server.url}/v2/orders`)));
  }
  if (bench.isGate) return;
  const input = (url: string): Promise<DiagnosisInput> => inputOf(makeRequest(url));
  reportFailure(bench, 'connection refused', await input(await closedAddress()));
  reportFailure(
    bench,
    'hung up before answering',
    await input(await startServer(bench, (socket) => socket.end())),
  );
  reportFailure(
    bench,
    'answer that is not HTTP',
    await input(await startServer(bench, (socket) => socket.end('+OK ready\r\n'))),
  );
  reportFailure(bench, 'no such name', await input('http://orders.invalid/'));
  diagnoseFixtures(bench);
}

async function reportAnswer(
  bench: Bench,
  { name, json, pairs, limitUs = null }: Case,
  input: DiagnosisInput,
): Promise<void> {
  const isShort = json.length < 10_000;
  const parse: Sample = () => timedEach(isShort ? RUNS : 1, () => JSON.parse(json));
  const explain: Sample = () => timedEach(RUNS, () => diagnose(input, en));
  const measured = await measurePairs({
    baseline: parse,
    subjects: [explain],
    pairs: bench.isGate ? pairs / 2 : pairs,
    mostPairs: bench.isGate ? pairs : 3 * pairs,
    warmUp: isShort ? 100 : 4,
  });
  const { first, second } = measured.of(explain);
  bench.report({
    name,
    unit: 'µs',
    figure: 1000 * median(second),
    baseline: { name: 'JSON.parse of as much', figure: 1000 * median(first) },
    comparison: 'ratio',
    value: ratioOf({ first, second }),
    target: limitUs === null ? 1 : null,
    gate: isShort ? null : 1,
    ...(isShort && limitUs === null && { note: 'the body is shorter than any of the sentences about it.' }),
    control: measured.control,
    samples: second.length,
  });
  if (bench.isGate) return;
  if (limitUs !== null)
    reportTime(bench, { name: '  in all', target: limitUs, run: () => diagnose(input, en) });
  reportTime(bench, { name: '  its verdict alone', target: 1000, run: () => firstVerdict(input, en) });
}

function reportFailure(bench: Bench, name: string, input: DiagnosisInput): void {
  if (input.record.outcome.kind !== 'failure') throw new Error(`${name}: an answer came`);
  reportTime(bench, { name, target: 1000, run: () => diagnose(input, en) });
}

/** What has no body to be compared with, or is held to the clock. `target` in µs. */
function reportTime(
  bench: Bench,
  { name, target, run }: { name: string; target: number; run: () => unknown },
): void {
  const times = Array.from({ length: 150 }, () => timedEach(RUNS, run)).slice(50);
  bench.report({
    name,
    unit: 'µs',
    figure: 1000 * median(times),
    baseline: null,
    comparison: 'limit',
    target,
    control: null,
    samples: times.length,
  });
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

function makeSmallCases(): Case[] {
  const small = makeJson(800);
  const refusal = '{"error":{"code":"invalid_api_key","message":"The API key is missing or was revoked."}}';
  return [
    { name: '200 of 1 kB', answer: { status: 200, start: small }, json: small, pairs: 200, limitUs: 20 },
    { name: '401', answer: { status: 401, start: refusal }, json: refusal, pairs: 200 },
  ];
}

function makeMiddleCases(): Case[] {
  const list = makeErrorList(1_200_000);
  const page = makeErrorPage(1_200_000);
  return [
    { name: '422 of 1.2 MB', answer: { status: 422, start: list }, json: list, pairs: 60 },
    {
      name: '500 as a page of 1.2 MB',
      answer: { status: 500, start: page, headers: HTML },
      json: makeJson(1_200_000),
      pairs: 60,
    },
  ];
}

function makeLargeCases(): Case[] {
  const trace = makeStackTrace(5_000_000);
  const huge = makeJson(50_000_000);
  return [
    {
      name: '500 as a stack trace of 5 MB',
      answer: { status: 500, start: trace, headers: PLAIN },
      json: makeJson(5_000_000),
      pairs: 20,
    },
    { name: '200 of 50 MB', answer: { status: 200, start: huge }, json: huge, pairs: 8 },
  ];
}

/** As a person would have typed it, with places that the errors can point at. */
function makeRequest(url: string): RequestDraft {
  const row = (name: string, value: string) => ({ id: name, name, value, isEnabled: true, note: '' });
  return makeDraft(draftIdSchema.parse('draft-1'), {
    method: 'POST',
    url,
    headers: [row('Accept-Language', 'en'), row('X-Tenant', 'north')],
    auth: { ...makeAuth(), kind: 'bearer', bearer: { token: 'k7-qv2m-81xd-0w4t' } },
    body: {
      ...makeBody(),
      kind: 'json',
      text: '{\n  "customer": { "name": "", "email": "ana@" },\n  "lines": [{ "sku": "K-17", "count": "two" }]\n}',
    },
  });
}

async function startServer(bench: Bench, meet: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => meet(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  bench.atEnd(() => server.close());
  return addressOf(server.address());
}

/** Of a server that is gone. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = addressOf(server.address());
  server.close();
  await once(server, 'close');
  return address;
}

function addressOf(address: AddressInfo | string | null): string {
  return `http://127.0.0.1:${(address as AddressInfo).port}/`;
}
