import type { StandingFact } from '../standing-fact.ts';
import type { EngineChannel } from './engine-channel.ts';
import { readFromEngine } from './engine-protocol.ts';
import type { EngineNews, EngineSettings, ToEngine } from './engine-protocol.ts';

/** How an engine came to its end without being asked to. */
export interface EngineLoss {
  readonly how: 'crashed' | 'stuck' | 'not-started';
  /** For whoever looks into it. */
  readonly detail: string;
}

export interface EngineLifeOptions {
  /** Starts the process. */
  readonly start: () => EngineChannel;
  readonly settings: EngineSettings;
  /** What an engine that was started again has to be told first. */
  readonly facts: () => Iterable<StandingFact>;
  readonly onReady: () => void;
  readonly onNews: (news: EngineNews) => void;
  /** It is gone, and what it was doing with it. */
  readonly onLost: (loss: EngineLoss) => void;
  /** Whether something is under way: only then it is asked for signs of life. */
  readonly isBusy: () => boolean;
  readonly patience?: Partial<EnginePatience>;
}

/** All in ms. */
export interface EnginePatience {
  readonly startMs: number;
  /** Between two questions for a sign of life. */
  readonly beatMs: number;
  /** So many questions without any sign, and it is taken for stuck. Not a time: a computer that slept is not to blame. */
  readonly beats: number;
  readonly closeMs: number;
}

const PATIENCE: EnginePatience = { startMs: 20_000, beatMs: 1_000, beats: 5, closeMs: 2_000 };

/** One that lives shorter counts as failed at its start. */
const SHORT_LIFE_MS = 5_000;
/** Before the third start in a row after short lives, and twice as long before each further one. */
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 8_000;

/**
 * The process that the engine lives in: started when it is asked for, asked for signs of life while it works, ended when
 * it gives none. It is not started again by itself but by the next request, and if it keeps dying only after a while.
 */
export class EngineLife {
  readonly #options: EngineLifeOptions;
  readonly #patience: EnginePatience;
  #channel: EngineChannel | null = null;
  #isReady = false;
  #isTold = false;
  #isStuck = false;
  #isClosing = false;
  #startedAt = 0;
  #shortLives = 0;
  #unanswered = 0;
  #beat: NodeJS.Timeout | undefined;
  #startLimit: NodeJS.Timeout | undefined;
  #delay: NodeJS.Timeout | undefined;
  #onClosed: (() => void) | null = null;

  constructor(options: EngineLifeOptions) {
    this.#options = options;
    this.#patience = { ...PATIENCE, ...options.patience };
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** It knows the facts as they were; what changes from now on has to be told. */
  get isTold(): boolean {
    return this.#isTold;
  }

  /** Does nothing where it runs, or is about to. */
  start(): void {
    if (this.#channel !== null || this.#delay !== undefined || this.#isClosing) return;
    if (this.#shortLives < 2) {
      this.#startNow();
      return;
    }
    const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (this.#shortLives - 2), LONGEST_DELAY_MS);
    this.#delay = setTimeout(() => {
      this.#delay = undefined;
      this.#startNow();
    }, delayMs);
  }

  post(message: ToEngine): void {
    this.#channel?.post(message);
    if (message.kind === 'send') this.#beat ??= this.#nextBeat();
  }

  /** It is not to be trusted any longer. */
  kill(): void {
    this.#channel?.kill();
  }

  /** Ends what is under way and the process, in order where it still can. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearTimeout(this.#delay);
    const channel = this.#channel;
    if (channel === null) return;
    const closed = new Promise<void>((resolve) => {
      this.#onClosed = resolve;
    });
    if (this.#isReady) channel.post({ kind: 'close' } satisfies ToEngine);
    else channel.kill();
    const limit = setTimeout(() => {
      channel.kill();
      // The app closes also where even that does not help.
      limitOfAll = setTimeout(() => this.#onClosed?.(), this.#patience.closeMs);
    }, this.#patience.closeMs);
    let limitOfAll: NodeJS.Timeout | undefined;
    await closed;
    clearTimeout(limit);
    clearTimeout(limitOfAll);
  }

  #startNow(): void {
    this.#startedAt = performance.now();
    this.#isStuck = false;
    let channel: EngineChannel;
    try {
      channel = this.#options.start();
    } catch (fault) {
      this.#end(String(fault));
      return;
    }
    this.#channel = channel;
    this.#startLimit = setTimeout(() => channel.kill(), this.#patience.startMs);
    channel.onMessage((message) => {
      if (this.#channel === channel) this.#receive(message, channel);
    });
    channel.onEnd((how) => {
      if (this.#channel === channel) this.#end(how);
    });
  }

  #receive(message: unknown, channel: EngineChannel): void {
    this.#unanswered = 0;
    const told = readFromEngine(message);
    // Whatever says something else is no engine of ours any longer.
    if (told === null) {
      channel.kill();
      return;
    }
    switch (told.kind) {
      case 'here': {
        const { settings, facts } = this.#options;
        channel.post({ kind: 'start', settings, facts: [...facts()] } satisfies ToEngine);
        this.#isTold = true;
        return;
      }
      case 'ready':
        clearTimeout(this.#startLimit);
        this.#isReady = true;
        this.#options.onReady();
        return;
      case 'closed':
        channel.kill();
        return;
      case 'pong':
        return;
      case 'taken':
      case 'arrived':
      case 'progress':
      case 'body':
      case 'record':
      case 'find-proxy':
      case 'fault':
        this.#options.onNews(told);
    }
  }

  #end(detail: string): void {
    const wasReady = this.#isReady;
    const lifeMs = performance.now() - this.#startedAt;
    this.#shortLives = lifeMs < SHORT_LIFE_MS ? this.#shortLives + 1 : 0;
    this.#channel = null;
    this.#isReady = false;
    this.#isTold = false;
    clearTimeout(this.#startLimit);
    clearTimeout(this.#beat);
    this.#beat = undefined;
    this.#unanswered = 0;
    this.#onClosed?.();
    const how = this.#isStuck ? 'stuck' : wasReady ? 'crashed' : 'not-started';
    this.#options.onLost({ how, detail });
  }

  #nextBeat(): NodeJS.Timeout {
    return setTimeout(() => {
      this.#beat = undefined;
      if (this.#channel === null || !this.#options.isBusy()) return;
      if (this.#unanswered >= this.#patience.beats) {
        this.#isStuck = true;
        this.#channel.kill();
        return;
      }
      this.#unanswered += 1;
      this.#channel.post({ kind: 'ping' } satisfies ToEngine);
      this.#beat = this.#nextBeat();
    }, this.#patience.beatMs);
  }
}
