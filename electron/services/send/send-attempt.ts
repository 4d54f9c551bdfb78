import type {
  AnswerFault,
  AnswerHead,
  Connection,
  Failure,
  Headers,
  Phases,
  RetryReason,
} from '../../../shared/model/response-record.ts';
import type { AnswerBody, AnswerFlow } from './answer-body.ts';
import { describeReceived } from './describe-received.ts';
import { failureFromError } from './failure-from-error.ts';
import { Http2Error } from './http2-error.ts';
import type { Line } from './line.ts';
import { MAX_HEAD_BYTES } from './max-head-bytes.ts';
import { measurePhases } from './measure-phases.ts';
import type { Making } from './open-socket.ts';
import { UnusableAnswerError } from './unusable-answer-error.ts';
import type { Informational, WireFlow, WireHandler, WireHead } from './wire-handler.ts';
import type { WireRequest } from './wire-request.ts';

/** An attempt is over: with an answer, which may have broken off, or with none. */
export interface AttemptEnd {
  readonly answer: AnswerHead | null;
  /** Why there is no answer, or why it broke off. */
  readonly failure: Failure | null;
  /** Set where nothing came, and why that may be no more than bad luck. */
  readonly retry: RetryReason | null;
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
/** So much of an answer that was not what it should be is kept as it came. */
const MAX_RAW_BYTES = 65_536;

/**
 * One request and its answer on the wire, exactly as written: no redirects, no retries.
 *
 * `fetch` is the wrong tool here, and so is undici's own `request`: the one refuses ports and headers, replaces Host and
 * folds repeated headers together, both hide what each leg took. A tool that explains HTTP has to show what was really
 * sent, once.
 */
export class Attempt implements WireHandler, AnswerFlow {
  readonly done: Promise<AttemptEnd>;
  /** On the monotonic clock, in ms. */
  readonly startedAt: number;
  readonly #line: Line;
  readonly #listener: AttemptListener;
  readonly #monotonicNow: () => number;
  #resolve: (end: AttemptEnd) => void = () => undefined;
  #flow: WireFlow | null = null;
  #isSent = false;
  #headAt: number | null = null;
  #endedAt: number | null = null;
  #informational: Informational[] = [];
  #faults: AnswerFault[] | null = null;
  #raw: Buffer | null = null;
  #answer: AnswerHead | null = null;
  #body: AnswerBody | null = null;
  #skippedBytes = 0;
  #isOver = false;
  /** How the line was when it served this attempt; afterwards it may serve another. */
  #served: Pick<Line, 'making' | 'facts' | 'isHttp2'> | null = null;

  constructor(request: WireRequest, line: Line, listener: AttemptListener, monotonicNow: () => number) {
    this.#line = line;
    this.#listener = listener;
    this.#monotonicNow = monotonicNow;
    this.startedAt = monotonicNow();
    this.done = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    line.dispatch(request, this);
  }

  /** Whom it is sent to. */
  get peer(): { readonly host: string; readonly port: number } {
    const { hostname: host, port } = this.#line.address;
    return { host, port };
  }

  /** The wire is done with. */
  get isOver(): boolean {
    return this.#isOver;
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
    return { isReused: making === null, ...facts };
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
    if (isFlowing) this.#flow?.resume();
    else this.#flow?.pause();
  }

  get isHttp2(): boolean {
    return (this.#served ?? this.#line).isHttp2;
  }

  /** Null where a strict reading found nothing wrong. */
  get faults(): readonly AnswerFault[] | null {
    return this.#answer === null ? null : this.#faults;
  }

  /** The beginning of what came, kept where it had faults or was no answer. */
  get raw(): Buffer | null {
    return this.#raw;
  }

  began(flow: WireFlow): void {
    this.#flow = flow;
  }

  sent(): void {
    this.#isSent = true;
    this.#listener.onSent();
  }

  informed(answer: Informational): void {
    this.#informational.push(answer);
  }

  forgave(fault: AnswerFault): void {
    this.#faults ??= [];
    this.#faults.push(fault);
    this.#keepRaw();
  }

  answered({ status, statusText, httpVersion, headers }: WireHead): void {
    if (this.#isOver) return;
    this.#headAt = this.#monotonicNow();
    this.#remember();
    const informational = this.#informational;
    this.#answer = { status, statusText, httpVersion, headers, informational };
    this.#body = this.#listener.onHead(this.#answer, this);
    // A redirect that is followed does not wait for its body.
    if (this.#body === null) this.#settle(null);
  }

  received(chunk: Uint8Array): void {
    if (this.#isOver) return;
    if (this.#body === null) {
      this.#skippedBytes += chunk.byteLength;
      if (this.#skippedBytes > MAX_SKIPPED_BYTES) this.abandon();
      return;
    }
    this.#body.push(chunk);
    this.#listener.onData();
  }

  ended(trailers: Headers): void {
    // What had to be read leniently may be followed by more that is out of order.
    if (!this.#leaveWire(this.#faults === null ? 'giveBack' : 'discard')) return;
    if (trailers.length > 0 && this.#answer !== null) this.#answer.trailers = trailers;
    this.#endWithBody(null);
  }

  failed(error: Error): void {
    if (this.#isOver) return;
    const tried = this.#making?.tried.join(', ') ?? '';
    const failure = failureFromError(error, {
      phase: this.phase,
      ...this.peer,
      tried,
      oldestTls: this.#line.choices.oldestTls,
      hasOwnCertificate:
        this.#making?.hasOwnCertificate ?? this.#line.facts?.tls?.ownCertificate !== undefined,
    });
    const retry = this.#answer === null ? this.#retryAfter(error, failure) : null;
    this.#keepRaw();
    this.#leaveWire('discard');
    if (this.#answer === null) this.#settle(this.#describeNoAnswer(failure, error), retry);
    else this.#endWithBody(asInterruption(failure));
  }

  get #making(): Making | null {
    return (this.#served ?? this.#line).making;
  }

  #remember(): void {
    const { making, facts, isHttp2 } = this.#line;
    this.#served ??= { making, facts, isHttp2 };
  }

  #keepRaw(): void {
    const received = this.#line.tap?.received();
    if (received !== undefined && received.length > 0)
      this.#raw = Buffer.from(received.subarray(0, MAX_RAW_BYTES));
  }

  #settle(failure: Failure | null, retry: RetryReason | null = null): void {
    this.#resolve({ answer: this.#answer, failure, retry });
  }

  /** Whether this tells of the request at all, or only of the connection it met. */
  #retryAfter(error: Error, { code }: Failure): RetryReason | null {
    if (error instanceof Http2Error && error.isUnprocessed)
      return error.code === 'HTTP2_HTTP_1_1_REQUIRED' ? 'needs-http-1.1' : 'not-begun';
    const hasEnded = code === 'connection-closed' || code === 'connection-reset';
    const wasKept = this.#making === null && this.#line.facts !== null;
    const isSilent = (this.#line.tap?.received().length ?? 0) === 0 && this.#informational.length === 0;
    return hasEnded && wasKept && isSilent ? 'connection-ended' : null;
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

  #describeNoAnswer(failure: Failure, error: Error): Failure {
    if (error instanceof UnusableAnswerError && error.why === 'upgrade')
      return this.#withReceived(failure, 'upgrade');
    if (failure.code === 'head-too-large') return withLimit(failure);
    // undici counts the bytes of a body before it finds the head at fault.
    if (failure.code === 'answer-cut-off') return this.#withReceived({ ...failure, code: 'not-http' });
    if (failure.code === 'not-http') return this.#withReceived(failure);
    const wasKept = this.#making === null && failure.code.startsWith('connection-');
    return wasKept ? { ...failure, detail: { ...failure.detail, connection: 'kept' } } : failure;
  }

  #withReceived(failure: Failure, speaks?: string): Failure {
    const seen = describeReceived(this.#raw ?? new Uint8Array());
    return {
      ...failure,
      detail: { ...failure.detail, ...seen, ...(speaks === undefined ? {} : { speaks }) },
    };
  }
}

const BREAKS: ReadonlySet<Failure['code']> = new Set([
  'connection-closed',
  'connection-reset',
  'not-http',
  'http2-broken',
  'http2-refused',
]);

/** Whatever ended the line in the middle of an answer, to the person the answer broke off. */
function asInterruption(failure: Failure): Failure {
  return BREAKS.has(failure.code)
    ? { ...failure, code: 'answer-cut-off', phase: 'receiving' }
    : withLimit(failure);
}

function withLimit(failure: Failure): Failure {
  if (failure.code !== 'head-too-large') return failure;
  return { ...failure, detail: { ...failure.detail, limitBytes: MAX_HEAD_BYTES } };
}
