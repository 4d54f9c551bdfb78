import { findAllHeaders, findHeader, hasHeader } from '../../../shared/http/headers.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import { mergeChoices } from '../../../shared/http/sending-choices.ts';
import type { SendingChoices } from '../../../shared/http/sending-choices.ts';
import type { Events } from '../../../shared/ipc/contract.ts';
import type { EventMessage } from '../../../shared/ipc/define.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { HopCookies } from '../../../shared/model/cookie.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ResolvedRequest, Signing } from '../../../shared/model/resolved-request.ts';
import type {
  AnswerHead,
  Failure,
  Outcome,
  ReceivedBody,
  ResponseRecord,
  SecretFact,
} from '../../../shared/model/response-record.ts';
import type { Secret, SecretMask } from '../../../shared/variables/mask-secrets.ts';
import { resolveDraft, secretsIn } from '../../../shared/variables/resolve-draft.ts';
import type { DraftResolution } from '../../../shared/variables/resolve-draft.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import { describeSecrets } from '../../../shared/variables/secret-oddities.ts';
import { Arrival } from './announce-arrival.ts';
import type { ArrivalListener } from './announce-arrival.ts';
import type { AnswerBodies } from './answer-bodies.ts';
import { AnswerBody } from './answer-body.ts';
import type { AnswerFlow } from './answer-body.ts';
import type { CookieJars } from './cookies/cookie-jars.ts';
import { withCookies } from './cookies/with-cookies.ts';
import type { WithCookies } from './cookies/with-cookies.ts';
import type { Deadline, Deadlines } from './deadlines.ts';
import { Hop } from './hop.ts';
import type { HopContext, HopListener } from './hop.ts';
import type { SentParts } from './sent-parts.ts';
import type { Lines } from './lines.ts';
import type { ProxyRoad } from './network-facts.ts';
import type { AttemptEnd } from './send-attempt.ts';
import type { Signer } from './signing/signer.ts';
import { ProxyError } from './proxy-error.ts';
import { withNamedProxy } from './roads.ts';
import type { Roads } from './roads.ts';
import { writeRecord } from './write-record.ts';

export interface ExchangeServices {
  readonly lines: Lines;
  readonly roads: Roads;
  readonly deadlines: Deadlines;
  readonly cookies: CookieJars;
  readonly bodies: AnswerBodies;
  readonly publish: (event: EventMessage<Events>) => void;
  /** Epoch ms. */
  readonly now: () => number;
  readonly monotonicNow: () => number;
  readonly version: string;
  /** What counts where neither the request nor what it inherits from says anything. */
  readonly choices: SendingChoices;
  /** Makes the sign-in that is worked out for each request. */
  readonly signers: (signing: Signing) => Promise<Signer>;
  readonly maskFor: (secrets: readonly Secret[]) => SecretMask;
  readonly onOver: (exchange: Exchange) => void;
}

type Resolved = Pick<ResolvedRequest, 'usedSecrets' | 'unresolvedInBody' | 'secrets'>;

/** One press of Send, from the draft to the record. */
export class Exchange implements HopListener, ArrivalListener, Deadline {
  readonly recordId: RecordId;
  readonly #draft: RequestDraft;
  readonly #services: ExchangeServices;
  readonly #startedAt: number;
  readonly #hops: Hop[] = [];
  readonly #arrival: Arrival;
  /** Merged when the surroundings are known. */
  #choices: SendingChoices;
  #resolved: Resolved = { usedSecrets: [], unresolvedInBody: [], secrets: [] };
  #jarName = '';
  #secretFacts: SecretFact[] | null = null;
  #body: AnswerBody | null = null;
  #stopped: Failure | null = null;
  #onStop: (() => void) | null = null;
  #isOver = false;

  constructor(recordId: RecordId, draft: RequestDraft, services: ExchangeServices) {
    this.recordId = recordId;
    this.#draft = draft;
    this.#services = services;
    this.#startedAt = services.now();
    this.#choices = services.choices;
    this.#arrival = new Arrival(this, services.monotonicNow);
  }

  /** Rejects only where the draft's surroundings cannot be read; whatever the network does is a record. */
  async run(readScopes: () => Promise<ResolveScopes>): Promise<ResponseRecord> {
    let scopes: ResolveScopes | null = null;
    try {
      scopes = await readScopes();
      this.#choices = mergeChoices(this.#draft.settings, scopes.inherited.settings, this.#services.choices);
      this.#jarName = scopes.cookieJar ?? '';
      if (typeof this.#choices.proxy !== 'string')
        this.#choices = withNamedProxy(this.#choices, scopes.variables);
      const resolution = this.#resolve(scopes);
      if (resolution.kind === 'refused') return this.#record(fail(resolution.failure));
      if (this.#stopped !== null) return this.#record(fail(this.#stopped));
      const { request } = resolution;
      return this.#record(await this.#follow(request));
    } catch (fault) {
      if (scopes === null) throw fault;
      if (fault instanceof ProxyError)
        return this.#record(
          fail(makeFailure(fault.code, 'prepare', { rawMessage: fault.message, detail: fault.detail })),
        );
      return this.#recordFault(fault, scopes);
    } finally {
      this.#isOver = true;
      this.#services.deadlines.remove(this);
      this.#arrival.end();
      for (const { attempt } of this.#hops) attempt.abandon();
      this.#services.onOver(this);
    }
  }

  /** Ends it at once, wherever it is. */
  cancel(by: 'person' | 'app'): void {
    this.#stop(makeFailure('cancelled', this.#phase, { detail: { by } }));
  }

  /** On the monotonic clock, in ms; counted from the first attempt on. */
  get dueAt(): number {
    return (this.#hops[0]?.startedAt ?? 0) + this.#choices.timeoutMs;
  }

  expire(): void {
    const { host, port } = this.#hops.at(-1)?.attempt.peer ?? { host: '', port: 0 };
    const code = this.#phase === 'receiving' ? 'deadline-reached' : 'no-response-in-time';
    this.#stop(makeFailure(code, this.#phase, { detail: { host, port, limitMs: this.#choices.timeoutMs } }));
  }

  onSent(): void {
    this.#describeSecrets();
  }

  onFinalHead(headers: AnswerHead['headers'], flow: AnswerFlow): AnswerBody {
    this.#body = new AnswerBody(headers, this.#services.bodies, this.#choices.maxBodyBytes, flow);
    // An event stream has no end that could be late: its answer is in time when its head is.
    if (isEventStream(headers)) this.#services.deadlines.remove(this);
    this.#arrival.headCame();
    return this.#body;
  }

  onData(): void {
    if (this.#body !== null) this.#arrival.dataCame(this.#body.storedBytes, this.#body.wireBytes);
  }

  onProgress(receivedBytes: number): void {
    this.#services.publish({ name: 'record.progress', payload: { recordId: this.recordId, receivedBytes } });
  }

  onArrived(): void {
    this.#announce().catch(() => undefined);
  }

  async #announce(): Promise<void> {
    const answer = this.#hops.at(-1)?.answer ?? null;
    const body = await this.#body?.describe(false);
    if (answer === null || body === undefined || this.#isOver) return;
    const record = this.#record(respond(answer, body, null));
    this.#services.publish({ name: 'record.arrived', payload: { record } });
  }

  get isArriving(): boolean {
    return this.#hops.at(-1)?.attempt.isOver === false;
  }

  get #phase(): Failure['phase'] {
    return this.#hops.at(-1)?.attempt.phase ?? 'prepare';
  }

  /** Between two attempts there is nothing to stop; the next one is not begun. */
  #stop(failure: Failure): void {
    this.#stopped ??= failure;
    this.#hops.at(-1)?.attempt.stop(failure);
    this.#onStop?.();
  }

  /** Resolves at once where it is stopped meanwhile: a system may take long to say which way to go. */
  #untilStopped(finding: Promise<ProxyRoad | null>): Promise<ProxyRoad | null> {
    const stopped = new Promise<null>((resolve) => {
      this.#onStop = () => resolve(null);
    });
    return Promise.race([finding, stopped]);
  }

  #resolve(scopes: ResolveScopes): DraftResolution {
    const resolution = resolveDraft(this.#draft, scopes, this.#services.version);
    if (resolution.kind === 'resolved') this.#resolved = resolution.request;
    else this.#resolved = { ...resolution, unresolvedInBody: [] };
    return resolution;
  }

  /** A fault of ours is told like any other failure, and the app goes on. */
  #recordFault(fault: unknown, scopes: ResolveScopes): ResponseRecord {
    this.#resolved = { ...this.#resolved, secrets: secretsIn(scopes) };
    const rawMessage = fault instanceof Error ? fault.message : String(fault);
    return this.#record(fail(makeFailure('internal', this.#phase, { rawMessage })));
  }

  /** Sends the request, and as long as the policy says so the one that its answer leads to. */
  async #follow(request: ResolvedRequest): Promise<Outcome> {
    const { lines, roads, monotonicNow } = this.#services;
    const signer = request.signing === null ? null : await this.#services.signers(request.signing);
    const context: HopContext = {
      lines,
      monotonicNow,
      choices: this.#choices,
      proxy: null,
      mask: this.#services.maskFor(request.secrets),
      queryKey: request.queryKey,
      signer,
      listener: this,
    };
    let sent: SentParts = request;
    for (;;) {
      if (this.#services.cookies.loading !== null) await this.#services.cookies.loading;
      const prepared = this.#withCookies(sent);
      const signed = signer === null ? prepared.sent : await signer.sign(prepared.sent);
      const found = roads.find(sent.address, this.#choices.proxy);
      const proxy = found instanceof Promise ? await this.#untilStopped(found) : found;
      if (this.#stopped !== null) return fail(this.#stopped);
      const hop = new Hop(
        signed,
        this.#hops.length === 0 ? NO_HOPS : [...this.#hops],
        proxy === null ? context : { ...context, proxy },
      );
      this.#hops.push(hop);
      if (this.#hops.length === 1) this.#services.deadlines.add(this);
      let end = await hop.attempt.done;
      if (end.retry !== null && this.#stopped === null && hop.retry(end.retry)) end = await hop.attempt.done;
      const cookies = this.#keepCookies(hop, prepared.names);
      if (cookies !== null) hop.noteCookies(await cookies);
      const { decision } = hop;
      // The same request again, signed as this answer asks.
      if (decision.kind === 'sign-in') continue;
      if (decision.kind !== 'follow') return this.#outcomeOf(hop, end);
      sent = nextParts(decision.next, sent);
    }
  }

  #withCookies(sent: SentParts): WithCookies {
    if (!this.#choices.usesCookies) return { sent, names: NO_NAMES };
    return withCookies(sent, this.#services.cookies, this.#jarName);
  }

  /** Null where the request and its answer have none. */
  #keepCookies({ answer, url }: Hop, names: readonly string[]): Promise<HopCookies> | null {
    if (!this.#choices.usesCookies) return null;
    const hasSet = answer !== null && hasHeader(answer.headers, 'set-cookie');
    if (!hasSet && names.length === 0) return null;
    const lines = findAllHeaders(answer?.headers ?? [], 'set-cookie');
    return this.#services.cookies
      .keep(this.#jarName, url, lines)
      .then((kept) => ({ sent: [...names], ...kept }));
  }

  #outcomeOf({ decision }: Hop, { answer, failure }: AttemptEnd): Outcome | Promise<Outcome> {
    if (decision.kind === 'stay' && decision.failureCode !== null) {
      const detail = {
        location: decision.redirect.location,
        count: this.#hops.filter(({ decision: each }) => each.kind === 'follow').length,
      };
      return fail(makeFailure(decision.failureCode, 'receiving', { detail }));
    }
    if (answer === null || this.#body === null) return fail(failure ?? makeFailure('internal', 'receiving'));
    const body = this.#body.describe(failure === null);
    if (body instanceof Promise) return body.then((described) => respond(answer, described, failure));
    return respond(answer, body, failure);
  }

  #describeSecrets(): SecretFact[] {
    const { usedSecrets, secrets } = this.#resolved;
    this.#secretFacts ??= describeSecrets(usedSecrets, secrets, this.#startedAt);
    return this.#secretFacts;
  }

  #record(outcome: Outcome): ResponseRecord {
    const parts = {
      id: this.recordId,
      draftId: this.#draft.id,
      startedAt: this.#startedAt,
      hops: this.#hops,
      outcome,
      secretFacts: this.#describeSecrets(),
      unresolvedInBody: this.#resolved.unresolvedInBody,
    };
    return writeRecord(parts, this.#services.maskFor(this.#resolved.secrets));
  }
}

const NO_NAMES: readonly string[] = [];
const NO_HOPS: readonly Hop[] = [];

function isEventStream(headers: AnswerHead['headers']): boolean {
  return /^text\/event-stream\s*(?:;|$)/i.test(findHeader(headers, 'content-type') ?? '');
}

function respond(answer: AnswerHead, body: ReceivedBody, interruption: Failure | null): Outcome {
  return { kind: 'response', answer, body, interruption };
}

function fail(failure: Failure): Outcome {
  return { kind: 'failure', failure };
}

function nextParts(
  next: Omit<SentParts, 'body' | 'bodyText'> & { keepsBody: boolean },
  sent: SentParts,
): SentParts {
  const { method, address, headers, keepsBody } = next;
  return {
    method,
    address,
    headers,
    body: keepsBody ? sent.body : null,
    bodyText: keepsBody ? sent.bodyText : '',
  };
}
