import { makeFailure } from '../../../shared/http/make-failure.ts';
import { DEFAULT_MAX_REDIRECTS } from '../../../shared/http/redirect-policy.ts';
import type { Events } from '../../../shared/ipc/contract.ts';
import type { EventMessage } from '../../../shared/ipc/define.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ResolvedRequest } from '../../../shared/model/resolved-request.ts';
import type { Failure, Outcome, ResponseRecord } from '../../../shared/model/response-record.ts';
import type { Secret, SecretMask } from '../../../shared/variables/mask-secrets.ts';
import { resolveDraft, secretsIn } from '../../../shared/variables/resolve-draft.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import { createArrival } from './announce-arrival.ts';
import type { AnswerBodies } from './answer-bodies.ts';
import { createAnswerBody } from './answer-body.ts';
import type { AnswerBody } from './answer-body.ts';
import { followRedirects } from './follow-redirects.ts';
import type { Followed } from './follow-redirects.ts';
import type { Lines } from './lines.ts';
import type { AnswerFlow, Attempt } from './send-attempt.ts';
import { writeRecord } from './write-record.ts';
import type { MadeHop } from './write-record.ts';

export interface ExchangeServices {
  readonly lines: Lines;
  readonly bodies: AnswerBodies;
  readonly publish: (event: EventMessage<Events>) => void;
  /** Epoch ms. */
  readonly now: () => number;
  readonly monotonicNow: () => number;
  readonly version: string;
  readonly maxBodyBytes: number;
  readonly maskFor: (secrets: readonly Secret[]) => SecretMask;
}

/** One press of Send, from the draft to the record. */
export interface Exchange {
  /** Rejects only where the draft's surroundings cannot be read; whatever the network does is a record. */
  readonly record: Promise<ResponseRecord>;
  /** Ends it at once, wherever it is. */
  cancel(by: 'person' | 'app'): void;
}

export const DEFAULT_TIMEOUT_MS = 120_000;
/** More, and a Node timer would fire at once. */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

export function startExchange(
  input: { readonly recordId: RecordId; readonly draft: RequestDraft },
  readScopes: () => Promise<ResolveScopes>,
  services: ExchangeServices,
): Exchange {
  const { draft } = input;
  const startedAt = services.now();
  let attempt: Attempt | null = null;
  let stopped: Failure | null = null;

  /** Between two attempts there is nothing to stop; the next one is not begun. */
  function stop(failure: Failure): void {
    stopped ??= failure;
    attempt?.stop(failure);
  }

  function recordOf(hops: readonly MadeHop[], outcome: Outcome, resolved: Resolved): ResponseRecord {
    const parts = { id: input.recordId, draftId: draft.id, startedAt, hops, outcome, resolved };
    return writeRecord(parts, services.maskFor(resolved.secrets));
  }

  async function run(): Promise<ResponseRecord> {
    const scopes = await readScopes();
    try {
      return await resolveAndSend(scopes);
    } catch (fault) {
      // A fault of ours is told like any other failure, and the app goes on.
      const rawMessage = fault instanceof Error ? fault.message : String(fault);
      const failure = makeFailure('internal', attempt?.phase() ?? 'prepare', { rawMessage });
      return recordOf(
        [],
        { kind: 'failure', failure },
        { secretFacts: [], unresolvedInBody: [], secrets: secretsIn(scopes) },
      );
    }
  }

  async function resolveAndSend(scopes: ResolveScopes): Promise<ResponseRecord> {
    const resolution = resolveDraft(draft, scopes, { version: services.version, now: services.now() });
    if (resolution.kind === 'refused')
      return recordOf(
        [],
        { kind: 'failure', failure: resolution.failure },
        { ...resolution, unresolvedInBody: [] },
      );
    const { request } = resolution;
    if (stopped !== null) return recordOf([], { kind: 'failure', failure: stopped }, request);
    return send(request);
  }

  async function send(request: ResolvedRequest): Promise<ResponseRecord> {
    const limitMs = Math.min(draft.settings.timeoutMs ?? DEFAULT_TIMEOUT_MS, LONGEST_TIMEOUT_MS);
    const deadline = setTimeout(() => stop(deadlineFailure(attempt, request, limitMs)), limitMs);
    const receiver = createReceiver(request);
    try {
      const followed = await followRedirects({
        request,
        isFollowing: draft.settings.followRedirects ?? true,
        maxRedirects: draft.settings.maxRedirects ?? DEFAULT_MAX_REDIRECTS,
        lines: services.lines,
        monotonicNow: services.monotonicNow,
        onAttempt: (begun) => {
          attempt = begun;
        },
        onFinalHead: receiver.open,
        onData: receiver.dataCame,
        isStopped: () => stopped !== null,
      });
      const outcome = outcomeOf(followed, receiver.body(), stopped);
      return recordOf(followed.hops, outcome instanceof Promise ? await outcome : outcome, request);
    } finally {
      clearTimeout(deadline);
      receiver.close();
    }
  }

  /** Takes the last answer's body, and tells the window of an answer that is long in coming. */
  function createReceiver(request: ResolvedRequest): Receiver {
    let body: AnswerBody | null = null;
    let hops: readonly MadeHop[] = [];
    let isClosed = false;
    const arrival = createArrival({
      monotonicNow: services.monotonicNow,
      onArrived: () => {
        announce().catch(() => undefined);
      },
      onProgress: (receivedBytes) =>
        services.publish({ name: 'record.progress', payload: { recordId: input.recordId, receivedBytes } }),
    });
    async function announce(): Promise<void> {
      const answer = hops.at(-1)?.answer;
      if (body === null || answer === null || answer === undefined) return;
      const outcome: Outcome = {
        kind: 'response',
        answer,
        body: await body.describe(false),
        interruption: null,
      };
      if (isClosed) return;
      services.publish({ name: 'record.arrived', payload: { record: recordOf(hops, outcome, request) } });
    }
    return {
      body: () => body,
      open(made, flow) {
        hops = made;
        body = createAnswerBody({
          headers: made.at(-1)?.answer?.headers ?? [],
          bodies: services.bodies,
          maxBytes: services.maxBodyBytes,
          setFlowing: (isFlowing) => flow.setFlowing(isFlowing),
          onTrouble: (failure) => flow.stop(failure),
        });
        arrival.headCame();
        return body;
      },
      dataCame: () => arrival.dataCame(body?.storedBytes ?? 0, body?.wireBytes ?? 0),
      close() {
        isClosed = true;
        arrival.end();
      },
    };
  }

  return {
    record: run(),
    cancel: (by) => stop(makeFailure('cancelled', attempt?.phase() ?? 'prepare', { detail: { by } })),
  };
}

type Resolved = Pick<ResolvedRequest, 'secretFacts' | 'unresolvedInBody' | 'secrets'>;

interface Receiver {
  readonly body: () => AnswerBody | null;
  readonly open: (hops: readonly MadeHop[], flow: AnswerFlow) => AnswerBody;
  readonly dataCame: () => void;
  readonly close: () => void;
}

function deadlineFailure(attempt: Attempt | null, { address }: ResolvedRequest, limitMs: number): Failure {
  const phase = attempt?.phase() ?? 'prepare';
  return makeFailure(phase === 'receiving' ? 'deadline-reached' : 'no-response-in-time', phase, {
    detail: { host: address.hostname, port: address.port, limitMs },
  });
}

function outcomeOf(
  { hops, end, decision }: Followed,
  body: AnswerBody | null,
  stopped: Failure | null,
): Outcome | Promise<Outcome> {
  for (const { attempt } of hops) attempt.abandon();
  const fail = (failure: Failure): Outcome => ({ kind: 'failure', failure });
  if (decision.kind === 'stay' && decision.failureCode !== null) {
    const detail = { location: decision.redirect.location, count: hops.length - 1 };
    return fail(makeFailure(decision.failureCode, 'receiving', { detail }));
  }
  const { answer, failure } = end;
  if (answer === null || body === null)
    return fail(failure ?? stopped ?? makeFailure('internal', 'receiving'));
  const described = body.describe(failure === null);
  const respond = (received: Awaited<typeof described>): Outcome => ({
    kind: 'response',
    answer,
    body: received,
    interruption: failure,
  });
  return described instanceof Promise ? described.then(respond) : respond(described);
}
