import { makeFailure } from '../../../../shared/http/make-failure.ts';
import type { RecordId } from '../../../../shared/model/ids.ts';
import type { Failure, ResponseRecord } from '../../../../shared/model/response-record.ts';
import type { ResolveScopes } from '../../../../shared/variables/scopes.ts';
import type { BodyReport } from '../../bodies/body-report.ts';
import type { BodyStore } from '../../bodies/body-store.ts';
import type { RequestSender, RequestSenderOptions, SendInput } from '../create-request-sender.ts';
import { keyOfFact } from '../standing-fact.ts';
import type { StandingFact } from '../standing-fact.ts';
import type { EngineChannel } from './engine-channel.ts';
import { EngineLife } from './engine-life.ts';
import type { EngineLoss, EnginePatience } from './engine-life.ts';
import type { EngineNews } from './engine-protocol.ts';

export interface RemoteSenderOptions extends Pick<
  RequestSenderOptions,
  'readScopes' | 'publish' | 'now' | 'version' | 'findSystemProxy'
> {
  readonly bodies: Pick<BodyStore, 'runFolder' | 'adopt' | 'receive' | 'abandon'>;
  readonly startEngine: () => EngineChannel;
  readonly patience?: Partial<EnginePatience>;
}

export interface RemoteSender extends RequestSender {
  /** Starts the engine, so that the first request does not wait for it. */
  warmUp(): void;
}

/**
 * Sends by an engine in a process of its own. Whatever becomes of that process, each request under way gets its record,
 * what had arrived stays readable, and the next request finds an engine again.
 */
export function createRemoteSender(options: RemoteSenderOptions): RemoteSender {
  return new SenderByProcess(options);
}

/** One press of Send, as this side knows it. */
interface UnderWay {
  readonly input: SendInput;
  readonly startedAt: number;
  readonly startedAtMonotonic: number;
  readonly result: PromiseWithResolvers<ResponseRecord>;
  /** Null while the surroundings are read. */
  scopes: ResolveScopes | null;
  isHandedOver: boolean;
  /** The person stopped it, and the engine has not answered that yet. */
  isStopped: boolean;
  /** The engine has begun to send it. */
  isTaken: boolean;
  /** An engine was lost before it began with this. */
  isSecondTry: boolean;
  arrived: ResponseRecord | null;
  receivedBytes: number;
}

class SenderByProcess implements RemoteSender {
  readonly #options: RemoteSenderOptions;
  readonly #running = new Map<RecordId, UnderWay>();
  readonly #facts = new Map<string, StandingFact>();
  readonly #life: EngineLife;
  #isClosing = false;

  constructor(options: RemoteSenderOptions) {
    this.#options = options;
    this.#life = new EngineLife({
      start: options.startEngine,
      settings: {
        version: options.version,
        bodiesFolder: options.bodies.runFolder,
        asksForProxy: options.findSystemProxy !== undefined,
      },
      facts: () => this.#facts.values(),
      onReady: () => this.#handOverAll(),
      onNews: (news) => this.#hear(news),
      onLost: (loss) => this.#lose(loss),
      isBusy: () => this.#running.size > 0,
      ...(options.patience === undefined ? {} : { patience: options.patience }),
    });
  }

  warmUp(): void {
    this.#life.start();
  }

  send(input: SendInput): Promise<ResponseRecord> {
    const one: UnderWay = {
      input,
      startedAt: this.#options.now(),
      startedAtMonotonic: performance.now(),
      result: Promise.withResolvers(),
      scopes: null,
      isHandedOver: false,
      isStopped: false,
      isTaken: false,
      isSecondTry: false,
      arrived: null,
      receivedBytes: 0,
    };
    this.#running.set(input.recordId, one);
    this.#options.readScopes(input).then(
      (scopes) => {
        one.scopes = scopes;
        this.#handOver(one);
      },
      (problem: unknown) => {
        this.#forget(one);
        one.result.reject(problem);
      },
    );
    return one.result.promise;
  }

  cancel(recordId: RecordId): void {
    const one = this.#running.get(recordId);
    if (one === undefined) return;
    one.isStopped = true;
    if (one.isHandedOver) this.#life.post({ kind: 'cancel', recordId });
    else this.#settle(one, withoutAnswer(one, cancelled('person')));
  }

  remember(fact: StandingFact): void {
    // Told anew it is the last one.
    this.#facts.delete(keyOfFact(fact));
    this.#facts.set(keyOfFact(fact), fact);
  }

  tell(fact: StandingFact): void {
    this.remember(fact);
    if (this.#life.isTold) this.#life.post({ kind: 'tell', fact });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    for (const one of this.#running.values())
      if (!one.isHandedOver) this.#settle(one, withoutAnswer(one, cancelled('app')));
    const ending = Array.from(this.#running.values(), ({ result }) => result.promise);
    await this.#life.close();
    await Promise.allSettled(ending);
  }

  #handOverAll(): void {
    for (const one of this.#running.values()) if (one.scopes !== null) this.#handOver(one);
  }

  #handOver(one: UnderWay): void {
    const { recordId, draft } = one.input;
    if (one.scopes === null || one.isHandedOver || this.#running.get(recordId) !== one) return;
    if (!this.#life.isReady) {
      this.#life.start();
      return;
    }
    one.isHandedOver = true;
    this.#life.post({ kind: 'send', order: { recordId, draft }, scopes: one.scopes });
  }

  #hear(news: EngineNews): void {
    if (news.kind === 'body') {
      this.#receiveBody(news.body);
      return;
    }
    if (news.kind === 'find-proxy') {
      void this.#findProxy(news);
      return;
    }
    const one = this.#running.get('record' in news ? news.record.id : news.recordId);
    if (one === undefined) return;
    switch (news.kind) {
      case 'taken':
        one.isTaken = true;
        return;
      case 'arrived':
        if (one.arrived !== null || !this.#adopt(news.body)) return;
        one.arrived = news.record;
        this.#options.publish({ name: 'record.arrived', payload: { record: news.record } });
        return;
      case 'progress':
        one.receivedBytes = news.receivedBytes;
        this.#options.publish({
          name: 'record.progress',
          payload: { recordId: news.recordId, receivedBytes: news.receivedBytes },
        });
        return;
      case 'record':
        if (news.body !== null && one.arrived !== null) this.#receiveBody(news.body);
        else if (news.body !== null && !this.#adopt(news.body)) return;
        this.#settle(one, news.record);
        return;
      case 'fault':
        this.#settle(
          one,
          withoutAnswer(one, makeFailure('internal', 'prepare', { rawMessage: news.problem })),
        );
    }
  }

  async #findProxy({ question, url }: Extract<EngineNews, { kind: 'find-proxy' }>): Promise<void> {
    const find = this.#options.findSystemProxy;
    const answer = find === undefined ? 'DIRECT' : await find(url).catch(() => 'DIRECT');
    this.#life.post({ kind: 'proxy-found', question, answer });
  }

  /** False: that is no body, and so no engine of ours. */
  #adopt(report: BodyReport): boolean {
    try {
      this.#options.bodies.adopt(report);
      return true;
    } catch {
      this.#life.kill();
      return false;
    }
  }

  #receiveBody(report: BodyReport): void {
    if (!this.#options.bodies.receive(report)) this.#life.post({ kind: 'drop', bodyId: report.id });
  }

  /** Exactly what it was working on, or what waited for it to start, is lost with it. */
  #lose({ how, detail }: EngineLoss): void {
    const stopped = makeFailure('engine-stopped', 'prepare', { rawMessage: detail, detail: { how } });
    for (const one of this.#running.values()) {
      if (one.scopes === null) continue;
      const isEnding = this.#isClosing || one.isStopped;
      if (one.isHandedOver && !one.isTaken && !one.isSecondTry && !isEnding) {
        this.#tryAgain(one);
        continue;
      }
      const failure = isEnding ? cancelled(this.#isClosing ? 'app' : 'person') : stopped;
      this.#writeLost(one, failure, one.scopes).then(
        (record) => this.#settle(one, record),
        () => this.#settle(one, withoutAnswer(one, failure)),
      );
    }
  }

  /** The engine had died before it was noticed, and nothing of this request has left. */
  #tryAgain(one: UnderWay): void {
    one.isHandedOver = false;
    one.isSecondTry = true;
    this.#handOver(one);
  }

  async #writeLost(one: UnderWay, failure: Failure, scopes: ResolveScopes): Promise<ResponseRecord> {
    const { arrived } = one;
    if (arrived?.outcome.kind === 'response') {
      const kept = await this.#options.bodies.abandon(arrived.outcome.body.id);
      return writeInterrupted(one, arrived, kept, failure);
    }
    const record = withoutAnswer(one, failure);
    if (!one.isHandedOver) return record;
    const { describeLostHop } = await import('./describe-lost-hop.ts');
    return describeLostHop(record, one.input.draft, scopes, this.#options.version);
  }

  #settle(one: UnderWay, record: ResponseRecord): void {
    this.#forget(one);
    one.result.resolve(record);
  }

  #forget(one: UnderWay): void {
    if (this.#running.get(one.input.recordId) === one) this.#running.delete(one.input.recordId);
  }
}

type Abandoned = Awaited<ReturnType<BodyStore['abandon']>>;

function writeInterrupted(
  one: UnderWay,
  arrived: ResponseRecord,
  kept: Abandoned,
  failure: Failure,
): ResponseRecord {
  if (arrived.outcome.kind !== 'response') return arrived;
  const { body } = arrived.outcome;
  return {
    ...arrived,
    totalMs: elapsedMs(one),
    outcome: {
      ...arrived.outcome,
      body: {
        ...body,
        wireBytes: Math.max(body.wireBytes, one.receivedBytes),
        decoding: body.decoding === 'decoded' ? 'cut' : body.decoding,
        ...(kept === null
          ? {}
          : { decodedBytes: kept.byteLength, isText: kept.isText, head: kept.head, tail: kept.tail }),
        isComplete: false,
      },
      interruption: { ...failure, phase: 'receiving' },
    },
  };
}

function withoutAnswer(one: UnderWay, failure: Failure): ResponseRecord {
  return {
    id: one.input.recordId,
    draftId: one.input.draft.id,
    startedAt: one.startedAt,
    totalMs: one.isHandedOver ? elapsedMs(one) : 0,
    hops: [],
    outcome: { kind: 'failure', failure },
    secretFacts: [],
    unresolvedInBody: [],
  };
}

function cancelled(by: 'person' | 'app'): Failure {
  return makeFailure('cancelled', 'prepare', { detail: { by } });
}

/** To the microsecond, as every time in a record. */
function elapsedMs(one: UnderWay): number {
  return Math.round((performance.now() - one.startedAtMonotonic) * 1000) / 1000;
}
