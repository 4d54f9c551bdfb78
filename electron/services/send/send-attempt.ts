import type { Dispatcher } from 'undici';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { AnswerHead, Connection, Failure, Phases } from '../../../shared/model/response-record.ts';
import type { AnswerBody } from './answer-body.ts';
import type { TapListener } from './answer-tap.ts';
import { describeReceived } from './describe-received.ts';
import { failureFromError } from './failure-from-error.ts';
import { toHeaderPairs } from './header-pairs.ts';
import { MAX_HEAD_BYTES } from './lines.ts';
import type { Line } from './lines.ts';
import { measurePhases } from './measure-phases.ts';
import type { Making } from './open-socket.ts';
import type { WireRequest } from './wire-request.ts';

/** An attempt is over: with an answer, which may have broken off, or with none. */
export interface AttemptEnd {
  readonly answer: AnswerHead | null;
  /** Why there is no answer, or why it broke off. */
  readonly failure: Failure | null;
}

export interface Attempt {
  readonly done: Promise<AttemptEnd>;
  /** Ends it at once with this failure; what came of an answer is kept. */
  stop(failure: Failure): void;
  /** Nobody waits any longer for the rest of a body that was not wanted. */
  abandon(): void;
  /** On the monotonic clock, in ms. */
  readonly startedAt: number;
  /** When the wire was done with; now, while it is not. */
  readonly endedAt: number;
  phases(): Phases;
  connection(): Connection | null;
  /** The leg that it is on. */
  phase(): Failure['phase'];
}

export interface AttemptOptions {
  readonly request: WireRequest;
  readonly line: Line;
  readonly monotonicNow: () => number;
  /** Gives the receiver of the answer's body, or null where the body is not wanted: a redirect that is followed. */
  readonly onHead: (answer: AnswerHead, flow: AnswerFlow) => AnswerBody | null;
  /** More of the body has come. */
  readonly onData: () => void;
}

/** The hold that the receiver of a body has on the sender. */
export interface AnswerFlow {
  setFlowing(isFlowing: boolean): void;
  stop(failure: Failure): void;
}

/** So much behind a redirect's head is let pass, so that the connection can be used again. */
const MAX_SKIPPED_BYTES = 65_536;

/**
 * One request and its answer on the wire, exactly as written: no redirects, no retries.
 *
 * `fetch` is the wrong tool here, and so is undici's own `request`: the one refuses ports and headers, replaces Host and
 * folds repeated headers together, both hide what each leg took. A tool that explains HTTP has to show what was really
 * sent, once.
 */
export function startAttempt(options: AttemptOptions): Attempt {
  const { request, line, monotonicNow } = options;
  const startedAt = monotonicNow();
  const { promise: done, resolve } = Promise.withResolvers<AttemptEnd>();
  let controller: Dispatcher.DispatchController | null = null;
  let isSent = false;
  let headAt: number | null = null;
  let endedAt: number | null = null;
  let informational: AnswerHead['informational'] = [];
  let httpVersion = '1.1';
  let answer: AnswerHead | null = null;
  let body: AnswerBody | null = null;
  let skippedBytes = 0;
  let isOver = false;
  /** How the line was when it served this attempt; afterwards it may serve another. */
  let served: Pick<Line, 'making' | 'facts'> | null = null;

  const remember = (): void => {
    served ??= { making: line.making, facts: line.facts };
  };
  const making = (): Making | null => (served ?? line).making;

  function phase(): Failure['phase'] {
    const leg = making()?.phase ?? 'done';
    if (leg !== 'done') return leg;
    if (headAt !== null) return 'receiving';
    return isSent ? 'waiting' : 'send';
  }

  /** The wire is done with. False: it was before. */
  function leaveWire(how: 'giveBack' | 'discard'): boolean {
    if (isOver) return false;
    isOver = true;
    endedAt = monotonicNow();
    remember();
    line[how]();
    return true;
  }

  /** The body may still have to be decoded and stored. */
  function endWithBody(failure: Failure | null): void {
    const problem = body?.end() ?? null;
    if (problem instanceof Promise)
      void problem.then((found) => resolve({ answer, failure: failure ?? found }));
    else resolve({ answer, failure: failure ?? problem });
  }

  function stop(failure: Failure): void {
    if (!leaveWire('discard')) return;
    const stored = body?.abort();
    if (stored === undefined) resolve({ answer, failure });
    else void stored.then(() => resolve({ answer, failure }));
  }

  function fail(error: unknown): void {
    if (isOver) return;
    const { hostname: host, port } = line.address;
    const tried = making()?.tried.join(', ') ?? '';
    const failure = failureFromError(error, { phase: phase(), host, port, tried });
    leaveWire('discard');
    if (answer === null) resolve({ answer, failure: describeNoAnswer(failure) });
    else endWithBody(asInterruption(failure));
  }

  function describeNoAnswer(failure: Failure): Failure {
    if (failure.code === 'head-too-large') return withLimit(failure);
    // undici counts the bytes of a body before it finds the head at fault.
    if (failure.code === 'answer-cut-off') return withReceived({ ...failure, code: 'not-http' });
    return failure.code === 'not-http' ? withReceived(failure) : failure;
  }

  function withReceived(failure: Failure, speaks?: string): Failure {
    const seen = describeReceived(line.tap?.received() ?? new Uint8Array());
    return {
      ...failure,
      detail: { ...failure.detail, ...seen, ...(speaks === undefined ? {} : { speaks }) },
    };
  }

  const tapListener: TapListener = {
    onInformational(head) {
      informational = [...informational, head];
    },
    onVersion(version) {
      httpVersion = version;
    },
    onUnusable(why) {
      const { hostname: host, port } = line.address;
      const code = why === 'too-large' ? 'head-too-large' : 'not-http';
      const failure = makeFailure(code, 'waiting', { detail: { host, port } });
      stop(
        why === 'too-large' ? withLimit(failure) : withReceived(failure, why === 'upgrade' ? why : undefined),
      );
    },
  };

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(given) {
      controller = given;
      line.tap?.arm(tapListener);
    },
    onRequestSent() {
      isSent = true;
    },
    onResponseStart(given, status, _headers, statusText = '') {
      if (isOver) return;
      headAt = monotonicNow();
      remember();
      const raw = Array.isArray(given.rawHeaders) ? given.rawHeaders : [];
      answer = { status, statusText, httpVersion, headers: toHeaderPairs(raw), informational };
      body = options.onHead(answer, flow);
      // A redirect that is followed does not wait for its body.
      if (body === null) resolve({ answer, failure: null });
    },
    onResponseData(_given, chunk) {
      if (isOver) return;
      if (body === null) {
        skippedBytes += chunk.byteLength;
        if (skippedBytes > MAX_SKIPPED_BYTES) line.discard();
        return;
      }
      body.push(chunk);
      options.onData();
    },
    onResponseEnd() {
      if (leaveWire('giveBack')) endWithBody(null);
    },
    onResponseError(_given, error) {
      fail(error);
    },
  };

  const flow: AnswerFlow = {
    setFlowing(isFlowing) {
      if (isFlowing) controller?.resume();
      else controller?.pause();
    },
    stop,
  };

  line.client.dispatch(toDispatchOptions(request, line), handler);
  return {
    done,
    stop,
    phase,
    startedAt,
    get endedAt() {
      return endedAt ?? monotonicNow();
    },
    abandon: () => void leaveWire('discard'),
    phases: () => measurePhases({ startedAt, headAt, endedAt }, making(), monotonicNow()),
    connection() {
      const { making: made, facts } = served ?? line;
      return facts === null ? null : { isReused: made === null, ...facts };
    },
  };
}

function toDispatchOptions(
  { path, method, headers, body }: WireRequest,
  line: Line,
): Dispatcher.DispatchOptions {
  const options: Dispatcher.DispatchOptions & { servername: string } = {
    path,
    method,
    headers,
    body,
    // Else undici takes the name for TLS from a typed Host header, and makes a new connection when that changes.
    servername: line.address.hostname,
  };
  return options;
}

/** Whatever ended the line in the middle of an answer, to the person the answer broke off. */
function asInterruption(failure: Failure): Failure {
  const isBreak = ['connection-closed', 'connection-reset', 'not-http'].includes(failure.code);
  return isBreak ? { ...failure, code: 'answer-cut-off', phase: 'receiving' } : withLimit(failure);
}

function withLimit(failure: Failure): Failure {
  if (failure.code !== 'head-too-large') return failure;
  return { ...failure, detail: { ...failure.detail, limitBytes: MAX_HEAD_BYTES } };
}
