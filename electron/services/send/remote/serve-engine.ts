import type { RecordId } from '../../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import type { AnswerSpools } from '../../bodies/answer-spools.ts';
import type { Engine, EngineOptions } from '../create-engine.ts';
import { BodyReporter } from './body-reporter.ts';
import type { EngineEnd } from './engine-channel.ts';
import type { EngineSettings, FromEngine, ToEngine } from './engine-protocol.ts';

export interface ComposedEngine {
  readonly engine: Engine;
  readonly bodies: AnswerSpools;
  /** Resolves when the first request will be as quick as those after it. */
  warmUp(): Promise<void>;
}

/** What an engine reaches outside its process. */
export type EngineSurroundings = Pick<EngineOptions, 'publish' | 'findSystemProxy'>;

export interface ServeEngineOptions {
  readonly channel: EngineEnd;
  readonly compose: (settings: EngineSettings, surroundings: EngineSurroundings) => ComposedEngine;
}

/** Runs the engine for another process: does what it is told over the channel, and tells what comes of it. */
export function serveEngine({ channel, compose }: ServeEngineOptions): void {
  const tell = (message: FromEngine): void => channel.post(message);
  let served: ServedEngine | null = null;
  channel.onMessage((message) => {
    // Only the process that started this one can say anything here.
    const told = message as ToEngine;
    if (told.kind === 'ping') tell({ kind: 'pong' });
    else if (told.kind === 'start') {
      const starting = new ServedEngine(tell);
      served = starting;
      starting.start(told, compose);
    } else served?.follow(told);
  });
  tell({ kind: 'here' });
}

class ServedEngine {
  readonly #tell: (message: FromEngine) => void;
  #composed: ComposedEngine | null = null;
  readonly #questions = new Map<number, (answer: string) => void>();
  #lastQuestion = 0;
  /** Of the exchanges whose answer was announced and is still arriving. */
  readonly #reporters = new Map<RecordId, BodyReporter>();

  constructor(tell: (message: FromEngine) => void) {
    this.#tell = tell;
  }

  start(
    { settings, facts }: Extract<ToEngine, { kind: 'start' }>,
    compose: ServeEngineOptions['compose'],
  ): void {
    const composed = compose(settings, {
      publish: (event) => {
        if (event.name === 'record.progress') this.#tell({ kind: 'progress', ...event.payload });
        else if (event.name === 'record.arrived') this.#announce(event.payload.record);
      },
      findSystemProxy: settings.asksForProxy ? (url) => this.#findProxy(url) : undefined,
    });
    this.#composed = composed;
    for (const fact of facts) composed.engine.tell(fact);
    const ready = (): void => this.#tell({ kind: 'ready' });
    // One that could not be warmed up is slower once.
    composed.warmUp().then(ready, ready);
  }

  follow(told: Exclude<ToEngine, { kind: 'ping' | 'start' }>): void {
    if (this.#composed === null) return;
    const { engine, bodies } = this.#composed;
    switch (told.kind) {
      case 'send':
        this.#send(told, engine);
        return;
      case 'cancel':
        engine.cancel(told.recordId);
        return;
      case 'tell':
        engine.tell(told.fact);
        return;
      case 'proxy-found':
        this.#questions.get(told.question)?.(told.answer);
        this.#questions.delete(told.question);
        return;
      case 'drop':
        void bodies.drop(told.bodyId);
        return;
      case 'close':
        void engine.close().then(() => this.#tell({ kind: 'closed' }));
    }
  }

  #findProxy(url: string): Promise<string> {
    this.#lastQuestion += 1;
    const question = this.#lastQuestion;
    this.#tell({ kind: 'find-proxy', question, url });
    return new Promise((resolve) => this.#questions.set(question, resolve));
  }

  #send({ order, scopes }: Extract<ToEngine, { kind: 'send' }>, engine: Engine): void {
    this.#tell({ kind: 'taken', recordId: order.recordId });
    engine
      .run(order, () => Promise.resolve(scopes))
      .then((record) => this.#finish(record))
      .catch((fault: unknown) =>
        this.#tell({ kind: 'fault', recordId: order.recordId, problem: String(fault) }),
      );
  }

  #announce(record: ResponseRecord): void {
    const reporter = this.#reporterOf(record);
    if (reporter === null) return;
    this.#reporters.set(record.id, reporter);
    this.#tell({ kind: 'arrived', record, body: reporter.report() });
    void reporter.follow((body) => this.#tell({ kind: 'body', body }));
  }

  #finish(record: ResponseRecord): void {
    const reporter = this.#reporters.get(record.id) ?? this.#reporterOf(record);
    this.#reporters.delete(record.id);
    const body = reporter?.finish() ?? null;
    if (body !== null) this.#composed?.bodies.letGo(body.id);
    this.#tell({ kind: 'record', record, body });
  }

  #reporterOf({ outcome }: ResponseRecord): BodyReporter | null {
    const body = outcome.kind === 'response' ? this.#composed?.bodies.find(outcome.body.id) : undefined;
    return body === undefined ? null : new BodyReporter(body);
  }
}
