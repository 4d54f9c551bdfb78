import type { Dispatcher } from 'undici';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { AnswerHead, Connection, Failure, Phases } from '../../../shared/model/response-record.ts';
import type { AnswerBody, AnswerFlow } from './answer-body.ts';
import type { Informational, TapListener } from './answer-tap.ts';
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

export interface AttemptListener {
  /** The request has left. While the server works there is time for what need not come before. */
  onSent(): void;
  /** Gives the receiver of the answer's body, or null where the body is not wanted: a redirect that is followed. */
  onHead(answer: AnswerHead, flow: AnswerFlow): AnswerBody | null;
  /** More of the body has come. */
  onData(): void;
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
export class Attempt implements Dispatcher.DispatchHandler, TapListener, AnswerFlow {
  readonly done: Promise<AttemptEnd>;
  /** On the monotonic clock, in ms. */
  readonly startedAt: number;
  readonly #line: Line;
  readonly #listener: AttemptListener;
  readonly #monotonicNow: () => number;
  #resolve: (end: AttemptEnd) => void = () => undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #isSent = false;
  #headAt: number | null = null;
  #endedAt: number | null = null;
  #informational: Informational[] = [];
  #httpVersion = '1.1';
  #answer: AnswerHead | null = null;
  #body: AnswerBody | null = null;
  #skippedBytes = 0;
  #isOver = false;
  /** How the line was when it served this attempt; afterwards it may serve another. */
  #served: Pick<Line, 'making' | 'facts'> | null = null;

  constructor(request: WireRequest, line: Line, listener: AttemptListener, monotonicNow: () => number) {
    this.#line = line;
    this.#listener = listener;
    this.#monotonicNow = monotonicNow;
    this.startedAt = monotonicNow();
    this.done = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    line.client.dispatch(toDispatchOptions(request, line), this);
  }

  /** Whom it is sent to. */
  get peer(): { readonly host: string; readonly port: number } {
    const { hostname: host, port } = this.#line.address;
    return { host, port };
  }

  /** When the wire was done with; now, while it is not. */
  get endedAt(): number {
    return this.#endedAt ?? this.#monotonicNow();
  }

  /** The leg that it is on. */
  get phase(): Failure['phase'] {
    const leg = this.#making?.phase ?? 'done';
    if (leg !== 'done') return leg;
    if (this.#headAt !== null) return 'receiving';
    return this.#isSent ? 'waiting' : 'send';
  }

  phases(): Phases {
    const { startedAt } = this;
    const times = { startedAt, headAt: this.#headAt, endedAt: this.#endedAt };
    return measurePhases(times, this.#making, this.#monotonicNow());
  }

  connection(): Connection | null {
    const { making, facts } = this.#served ?? this.#line;
    if (facts === null) return null;
    const { remoteAddress, remotePort, tls } = facts;
    return { isReused: making === null, remoteAddress, remotePort, tls };
  }

  /** Ends it at once with this failure; what came of an answer is kept. */
  stop(failure: Failure): void {
    if (!this.#leaveWire('discard')) return;
    const stored = this.#body?.abort();
    if (stored === undefined) this.#settle(failure);
    else this.#settleAfter(stored, failure);
  }

  /** Nobody waits any longer for the rest of a body that was not wanted. */
  abandon(): void {
    this.#leaveWire('discard');
  }

  setFlowing(isFlowing: boolean): void {
    if (isFlowing) this.#controller?.resume();
    else this.#controller?.pause();
  }

  onInformational(answer: Informational): void {
    this.#informational.push(answer);
  }

  onVersion(version: string): void {
    this.#httpVersion = version;
  }

  onUnusable(why: 'upgrade' | 'status' | 'too-large'): void {
    const code = why === 'too-large' ? 'head-too-large' : 'not-http';
    const failure = makeFailure(code, 'waiting', { detail: { ...this.peer } });
    this.stop(why === 'upgrade' ? this.#withReceived(failure, why) : this.#describeNoAnswer(failure));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#line.tap?.arm(this);
  }

  onRequestSent(): void {
    this.#isSent = true;
    this.#listener.onSent();
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText = '',
  ): void {
    if (this.#isOver) return;
    this.#headAt = this.#monotonicNow();
    this.#remember();
    const raw = Array.isArray(controller.rawHeaders) ? controller.rawHeaders : [];
    this.#answer = {
      status,
      statusText,
      httpVersion: this.#httpVersion,
      headers: toHeaderPairs(raw),
      informational: this.#informational,
    };
    this.#body = this.#listener.onHead(this.#answer, this);
    // A redirect that is followed does not wait for its body.
    if (this.#body === null) this.#settle(null);
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.#isOver) return;
    if (this.#body === null) {
      this.#skippedBytes += chunk.byteLength;
      if (this.#skippedBytes > MAX_SKIPPED_BYTES) this.abandon();
      return;
    }
    this.#body.push(chunk);
    this.#listener.onData();
  }

  onResponseEnd(controller: unknown): void {
    if (this.#line.broken !== null) this.onResponseError(controller, this.#line.broken);
    else if (this.#leaveWire('giveBack')) this.#endWithBody(null);
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#isOver) return;
    const tried = this.#making?.tried.join(', ') ?? '';
    const failure = failureFromError(this.#line.broken ?? error, { phase: this.phase, ...this.peer, tried });
    this.#leaveWire('discard');
    if (this.#answer === null) this.#settle(this.#describeNoAnswer(failure));
    else this.#endWithBody(asInterruption(failure));
  }

  get #making(): Making | null {
    return (this.#served ?? this.#line).making;
  }

  #remember(): void {
    this.#served ??= { making: this.#line.making, facts: this.#line.facts };
  }

  #settle(failure: Failure | null): void {
    this.#resolve({ answer: this.#answer, failure });
  }

  /** The wire is done with. False: it was before. */
  #leaveWire(how: 'giveBack' | 'discard'): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#endedAt = this.#monotonicNow();
    this.#remember();
    this.#line[how]();
    return true;
  }

  /** The body may still have to be decoded and stored. */
  #endWithBody(failure: Failure | null): void {
    const problem = this.#body?.end() ?? null;
    if (problem instanceof Promise) this.#settleAfter(problem, failure);
    else this.#settle(failure ?? problem);
  }

  /** `failure` is known already; else what `ending` finds counts, a fault of ours included. */
  #settleAfter(ending: Promise<Failure | null | void>, failure: Failure | null): void {
    const context = { phase: this.phase, ...this.peer, tried: '' };
    ending.then(
      (found) => this.#settle(failure ?? found ?? null),
      (fault: unknown) => this.#settle(failure ?? failureFromError(fault, context)),
    );
  }

  #describeNoAnswer(failure: Failure): Failure {
    if (failure.code === 'head-too-large') return withLimit(failure);
    // undici counts the bytes of a body before it finds the head at fault.
    if (failure.code === 'answer-cut-off') return this.#withReceived({ ...failure, code: 'not-http' });
    return failure.code === 'not-http' ? this.#withReceived(failure) : failure;
  }

  #withReceived(failure: Failure, speaks?: string): Failure {
    const seen = describeReceived(this.#line.tap?.received() ?? new Uint8Array());
    return {
      ...failure,
      detail: { ...failure.detail, ...seen, ...(speaks === undefined ? {} : { speaks }) },
    };
  }
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
