import { addressText, decideRedirect, redirectKey } from '../../../shared/http/redirect-policy.ts';
import type { RedirectDecision } from '../../../shared/http/redirect-policy.ts';
import type { SendingChoices } from '../../../shared/http/sending-choices.ts';
import type { ResolvedHeader } from '../../../shared/model/resolved-request.ts';
import type { AnswerHead, Redirect, SentRequest } from '../../../shared/model/response-record.ts';
import type { SecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { AnswerBody, AnswerFlow } from './answer-body.ts';
import { describeRequest } from './describe-request.ts';
import type { Lines } from './lines.ts';
import { Attempt } from './send-attempt.ts';
import type { AttemptListener } from './send-attempt.ts';
import { toWireRequest } from './wire-request.ts';
import type { RequestParts, WireRequest } from './wire-request.ts';

export interface SentParts extends RequestParts {
  /** The body as text, for showing what was sent. */
  readonly bodyText: string;
}

export interface HopContext {
  readonly lines: Lines;
  readonly monotonicNow: () => number;
  readonly choices: SendingChoices;
  readonly mask: SecretMask;
  readonly listener: HopListener;
}

export interface HopListener {
  /** A request has left. */
  onSent(): void;
  /** The answer to look at has begun. Gives the receiver of its body. */
  onFinalHead(headers: AnswerHead['headers'], flow: AnswerFlow): AnswerBody;
  /** More of that body has come. */
  onData(): void;
}

/** One request of an exchange with its answer, and what that answer means for the next. */
export class Hop implements AttemptListener {
  readonly sent: SentParts;
  readonly url: string;
  readonly wire: WireRequest;
  readonly attempt: Attempt;
  readonly #context: HopContext;
  /** Those before this one. */
  readonly #before: readonly Hop[];
  #request: SentRequest | null = null;
  #answer: AnswerHead | null = null;
  #decision: RedirectDecision<ResolvedHeader> = { kind: 'none' };

  constructor(sent: SentParts, before: readonly Hop[], context: HopContext) {
    this.sent = sent;
    this.url = addressText(sent.address);
    this.wire = toWireRequest(sent);
    this.#before = before;
    this.#context = context;
    this.attempt = new Attempt(
      this.wire,
      context.lines.take(sent.address, context.choices),
      this,
      context.monotonicNow,
    );
  }

  get answer(): AnswerHead | null {
    return this.#answer;
  }

  /** Known as soon as the answer's head is. */
  get decision(): RedirectDecision<ResolvedHeader> {
    return this.#decision;
  }

  /** The request as a record shows it. */
  get request(): SentRequest {
    this.#request ??= describeRequest(this.url, this.wire, this.sent.bodyText, this.#context.mask);
    return this.#request;
  }

  get redirect(): Redirect | null {
    return this.#decision.kind === 'none' ? null : this.#decision.redirect;
  }

  onSent(): void {
    // Once asked for, it is there.
    void this.request;
    this.#context.listener.onSent();
  }

  onHead(answer: AnswerHead, flow: AnswerFlow): AnswerBody | null {
    const { choices, listener } = this.#context;
    const { method, address, headers } = this.sent;
    this.#answer = answer;
    this.#decision = decideRedirect({ method, address, headers, hasBody: this.wire.body !== null }, answer, {
      isFollowing: choices.followRedirects,
      maxRedirects: choices.maxRedirects,
      followedCount: this.#before.length,
      wasSent: (key) =>
        redirectKey(this.sent) === key || this.#before.some(({ sent }) => redirectKey(sent) === key),
    });
    return isFinal(this.#decision) ? listener.onFinalHead(answer.headers, flow) : null;
  }

  onData(): void {
    this.#context.listener.onData();
  }
}

/** Whether this is the answer to look at, and not one that leads on or in a circle. */
function isFinal(decision: RedirectDecision<ResolvedHeader>): boolean {
  return decision.kind === 'none' || (decision.kind === 'stay' && decision.failureCode === null);
}
