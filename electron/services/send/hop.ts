import { findHeader } from '../../../shared/http/headers.ts';
import { isIdempotent } from '../../../shared/http/is-idempotent.ts';
import {
  addressText,
  decideRedirect,
  isRedirect,
  redirectKey,
} from '../../../shared/http/redirect-policy.ts';
import type { RedirectDecision } from '../../../shared/http/redirect-policy.ts';
import type { SendingChoices } from '../../../shared/http/sending-choices.ts';
import type { ResolvedHeader } from '../../../shared/model/resolved-request.ts';
import type { HopCookies } from '../../../shared/model/cookie.ts';
import type {
  AnswerHead,
  Hop as HopRecord,
  Redirect,
  RetryReason,
  SentRequest,
  SignInAsked,
} from '../../../shared/model/response-record.ts';
import type { SecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { AnswerBody, AnswerFlow } from './answer-body.ts';
import { describeRequest } from './describe-request.ts';
import type { Lines } from './lines.ts';
import { toMs } from './measure-phases.ts';
import type { ProxyRoad } from './network-facts.ts';
import { throughProxy } from './proxied-request.ts';
import { Attempt } from './send-attempt.ts';
import type { AttemptListener } from './send-attempt.ts';
import type { SentParts } from './sent-parts.ts';
import type { Signer } from './signing/signer.ts';
import { toWireRequest } from './wire-request.ts';
import type { WireRequest } from './wire-request.ts';

export interface HopContext {
  readonly lines: Lines;
  readonly monotonicNow: () => number;
  readonly choices: SendingChoices;
  /** The proxy that this request goes through; null: straight. */
  readonly proxy: ProxyRoad | null;
  readonly mask: SecretMask;
  /** See `ResolvedRequest`. */
  readonly queryKey: string | null;
  /** Null where the sign-in, if any, is in the headers already. */
  readonly signer: Signer | null;
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

/** What an answer means for the next request, if there is to be one. */
export type HopDecision =
  | RedirectDecision<ResolvedHeader>
  /** The same request is to go out again, with the sign-in that the answer asks for. */
  | { readonly kind: 'sign-in'; readonly asked: SignInAsked };

const NOT_LED_ON: HopDecision = { kind: 'none' };

/** One request of an exchange with its answer, and what that answer means for the next. */
export class Hop implements AttemptListener {
  readonly sent: SentParts;
  readonly url: string;
  readonly wire: WireRequest;
  /** When the first attempt began, in ms of the monotonic clock. */
  readonly startedAt: number;
  readonly #context: HopContext;
  /** Those before this one. */
  readonly #before: readonly Hop[];
  #attempt: Attempt;
  #retried: HopRecord['retried'] | null = null;
  #request: SentRequest | null = null;
  #answer: AnswerHead | null = null;
  #decision: HopDecision = NOT_LED_ON;
  #cookies: HopCookies | null = null;

  constructor(sent: SentParts, before: readonly Hop[], context: HopContext) {
    this.sent = sent;
    this.url = addressText(sent.address);
    const { choices, proxy } = context;
    const wire = toWireRequest(sent);
    this.wire = proxy === null ? wire : throughProxy(wire, sent.address, proxy);
    this.#before = before;
    this.#context = context;
    const { httpVersion, oldestTls } = choices;
    const line = context.lines.take(sent.address, { httpVersion, oldestTls, proxy });
    this.#attempt = new Attempt(this.wire, line, this, context.monotonicNow);
    this.startedAt = this.#attempt.startedAt;
  }

  /** The last one. */
  get attempt(): Attempt {
    return this.#attempt;
  }

  /** Set where the last attempt is the second. */
  get retried(): HopRecord['retried'] | null {
    return this.#retried;
  }

  /**
   * Sends it once more, over a connection made for it. False where that will not do: it has been done once, or the server
   * may have done what it asks, and doing it twice is not the same as doing it once (RFC 9110 9.2.2).
   */
  retry(because: RetryReason): boolean {
    const { choices, proxy, lines, monotonicNow } = this.#context;
    const isSafe = because !== 'connection-ended' || isIdempotent(this.wire.method);
    const isForced = because === 'needs-http-1.1' && choices.httpVersion === '2';
    if (this.#retried !== null || !isSafe || isForced) return false;
    this.#retried = { because, lostMs: toMs(this.#attempt.endedAt - this.startedAt) };
    this.#request = null;
    const httpVersion = because === 'needs-http-1.1' ? '1.1' : choices.httpVersion;
    const { oldestTls } = choices;
    const line = lines.open(this.sent.address, { httpVersion, oldestTls, proxy });
    this.#attempt = new Attempt(this.wire, line, this, monotonicNow);
    return true;
  }

  get answer(): AnswerHead | null {
    return this.#answer;
  }

  /** Known as soon as the answer's head is. */
  get decision(): HopDecision {
    return this.#decision;
  }

  /** The request as a record shows it. */
  get request(): SentRequest {
    this.#request ??= describeRequest(
      { url: this.url, wire: this.wire, bodyText: this.sent.bodyText, isHttp2: this.#attempt.isHttp2 },
      this.#context.mask,
    );
    return this.#request;
  }

  /** Null where it is not about cookies at all. */
  get cookies(): HopCookies | null {
    return this.#cookies;
  }

  noteCookies(cookies: HopCookies): void {
    this.#cookies = cookies;
  }

  get redirect(): Redirect | null {
    return 'redirect' in this.#decision ? this.#decision.redirect : null;
  }

  get signInAsked(): SignInAsked | null {
    return this.#decision.kind === 'sign-in' ? this.#decision.asked : null;
  }

  onSent(): void {
    // Once asked for, it is there.
    void this.request;
    this.#context.listener.onSent();
  }

  onHead(answer: AnswerHead, flow: AnswerFlow): AnswerBody | null {
    this.#answer = answer;
    this.#decision = this.#decide(answer);
    return isFinal(this.#decision) ? this.#context.listener.onFinalHead(answer.headers, flow) : null;
  }

  #decide(answer: AnswerHead): HopDecision {
    const { choices, signer, queryKey } = this.#context;
    const asked = signer === null ? null : signer.asked(this.sent, answer);
    if (asked !== null) return { kind: 'sign-in', asked };
    // Nearly every answer, and what follows looks at all that went before.
    if (!isRedirect(answer.status)) return NOT_LED_ON;
    const { method, address, headers } = this.sent;
    const hasBody = this.wire.body !== null;
    return decideRedirect({ method, address, headers, hasBody, queryKey }, answer, {
      isFollowing: choices.followRedirects,
      maxRedirects: choices.maxRedirects,
      followedCount: this.#before.filter(({ decision }) => decision.kind === 'follow').length,
      // With the cookie that this answer sets, the same request once more may be another one to the server.
      wasSent: (key) => this.#timesSent(key) > (choices.usesCookies && setsCookies(answer) ? 1 : 0),
    });
  }

  #timesSent(key: string): number {
    return [this, ...this.#before].filter(({ sent }) => redirectKey(sent) === key).length;
  }

  onData(): void {
    this.#context.listener.onData();
  }
}

function setsCookies({ headers }: AnswerHead): boolean {
  return findHeader(headers, 'set-cookie') !== null;
}

/** Whether this is the answer to look at, and not one that leads on or in a circle. */
function isFinal(decision: HopDecision): boolean {
  return decision.kind === 'none' || (decision.kind === 'stay' && decision.failureCode === null);
}
