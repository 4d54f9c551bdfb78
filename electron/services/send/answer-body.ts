import { findHeader, joinHeader } from '../../../shared/http/headers.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { Failure, Headers, ReceivedBody } from '../../../shared/model/response-record.ts';
import type { AnswerBodies, BodyExcerpt, BodySink } from './answer-bodies.ts';
import { startDecoding } from './lazy-decoding.ts';
import type { Decoding } from './lazy-decoding.ts';

/** RFC 9110 8.4 sets no limit to a chain of codings, and each one may unfold a thousandfold. */
const MAX_CODINGS = 5;

/** What the receiver of a body asks of its sender. */
export interface AnswerFlow {
  /** To stop sending bytes for a while, and to go on. */
  setFlowing(isFlowing: boolean): void;
  /** The rest is not wanted: the limit is reached, or the disk takes no more. */
  stop(failure: Failure): void;
}

/** The receiving end of one answer's body: counts, decodes, limits and stores. */
export class AnswerBody {
  readonly #flow: AnswerFlow;
  /** Of decoded bytes. */
  readonly #maxBytes: number;
  readonly #sink: BodySink;
  readonly #codings: readonly string[];
  #decoding: Decoding | null = null;
  #wireBytes = 0;
  #trouble: Failure | null = null;

  constructor(headers: Headers, bodies: AnswerBodies, maxBytes: number, flow: AnswerFlow) {
    this.#flow = flow;
    this.#maxBytes = maxBytes;
    this.#sink = bodies.create(findHeader(headers, 'content-type'));
    this.#codings = readCodings(headers);
  }

  get wireBytes(): number {
    return this.#wireBytes;
  }

  get storedBytes(): number {
    return this.#sink.byteLength;
  }

  push(chunk: Uint8Array): void {
    this.#wireBytes += chunk.byteLength;
    if (this.#codings.length === 0 || this.#codings.length > MAX_CODINGS) {
      const full = this.#store(chunk);
      if (full !== undefined) this.#pauseFor(full);
      return;
    }
    this.#decoding ??= startDecoding({
      codings: this.#codings,
      emit: (bytes) => this.#store(bytes),
      setFlowing: (isFlowing) => this.#flow.setFlowing(isFlowing),
    });
    this.#decoding.write(chunk);
  }

  /** The wire has nothing more to give, for whatever reason. What is wrong with the body itself, if anything. */
  end(): Failure | null | Promise<Failure | null> {
    if (this.#decoding !== null) return this.#finish(this.#decoding.end().then(() => this.#sink.end()));
    const stored = this.#sink.end();
    return stored === undefined && this.#sink.failure === null ? this.#trouble : this.#finish(stored);
  }

  /** Gives up what is not decoded yet; what is out is kept. */
  abort(): Promise<void> | undefined {
    this.#decoding?.destroy();
    return this.#sink.end();
  }

  /** As it stands in a record; a promise only where a charset has to be loaded. */
  describe(isComplete: boolean): ReceivedBody | Promise<ReceivedBody> {
    const excerpt = this.#sink.excerpt();
    if (excerpt instanceof Promise) return excerpt.then((part) => this.#describeWith(part, isComplete));
    return this.#describeWith(excerpt, isComplete);
  }

  #describeWith(part: BodyExcerpt, isComplete: boolean): ReceivedBody {
    return {
      id: this.#sink.id,
      wireBytes: this.#wireBytes,
      decodedBytes: this.#sink.byteLength,
      codings: [...this.#codings],
      decoding: this.#decodingState(),
      mediaType: part.mediaType,
      charset: part.charset,
      isText: part.isText,
      head: part.head,
      tail: part.tail,
      isComplete,
    };
  }

  #decodingState(): ReceivedBody['decoding'] {
    if (this.#trouble?.code === 'body-too-large' || this.#codings.length > MAX_CODINGS) return 'limit';
    return this.#decoding?.state ?? 'plain';
  }

  /** A promise, where it asks to wait with more. */
  #store(bytes: Uint8Array): Promise<void> | undefined {
    if (this.#trouble !== null) return undefined;
    const free = this.#maxBytes - this.#sink.byteLength;
    const hasRoom = this.#sink.append(bytes.byteLength > free ? bytes.subarray(0, free) : bytes);
    if (bytes.byteLength > free) this.#setTrouble(tooLarge(this.#maxBytes));
    else if (this.#sink.failure !== null) this.#setTrouble(diskFailed(this.#sink.failure));
    return hasRoom ? undefined : this.#sink.room();
  }

  #setTrouble(failure: Failure): void {
    this.#trouble = failure;
    this.#flow.stop(failure);
  }

  #pauseFor(full: Promise<void>): void {
    this.#flow.setFlowing(false);
    const goOn = (): void => this.#flow.setFlowing(true);
    full.then(goOn, goOn);
  }

  async #finish(stored: Promise<void> | undefined): Promise<Failure | null> {
    await stored;
    if (this.#trouble !== null) return this.#trouble;
    if (this.#sink.failure !== null) return diskFailed(this.#sink.failure);
    return this.#decoding?.state === 'cut' ? makeFailure('answer-cut-off', 'receiving') : null;
  }
}

const NO_CODINGS: readonly string[] = [];

/** `identity` stands for no coding at all (RFC 9110 8.4.1). */
function readCodings(headers: Headers): readonly string[] {
  const text = joinHeader(headers, 'content-encoding');
  if (text === null) return NO_CODINGS;
  const names = text.toLowerCase().split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
}

function tooLarge(limitBytes: number): Failure {
  return makeFailure('body-too-large', 'receiving', { detail: { limitBytes } });
}

function diskFailed(error: Error): Failure {
  const { code } = error as NodeJS.ErrnoException;
  return makeFailure('disk-failed', 'receiving', { rawCode: code ?? null, rawMessage: error.message });
}
