import { findHeader, joinHeader } from '../../../shared/http/headers.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { Failure, Headers, ReceivedBody } from '../../../shared/model/response-record.ts';
import type { AnswerBodies, BodyExcerpt } from './answer-bodies.ts';
import { startDecoding } from './lazy-decoding.ts';
import type { Decoding } from './lazy-decoding.ts';

/** RFC 9110 8.4 sets no limit to a chain of codings, and each one may unfold a thousandfold. */
const MAX_CODINGS = 5;

/** The receiving end of one answer's body: counts, decodes, limits and stores. */
export interface AnswerBody {
  push(chunk: Uint8Array): void;
  /** The wire has nothing more to give, for whatever reason. What is wrong with the body itself, if anything. */
  end(): Failure | null | Promise<Failure | null>;
  /** Gives up what is not decoded yet; what is out is kept. */
  abort(): Promise<void> | undefined;
  /** As it stands in a record; a promise only where a charset has to be loaded. */
  describe(isComplete: boolean): ReceivedBody | Promise<ReceivedBody>;
  readonly wireBytes: number;
  readonly storedBytes: number;
}

export interface AnswerBodyOptions {
  readonly headers: Headers;
  readonly bodies: AnswerBodies;
  /** Of decoded bytes. */
  readonly maxBytes: number;
  /** Told to stop sending bytes for a while, and to go on. */
  readonly setFlowing: (isFlowing: boolean) => void;
  /** The rest is not wanted: the limit is reached, or the disk takes no more. */
  readonly onTrouble: (failure: Failure) => void;
}

export function createAnswerBody(options: AnswerBodyOptions): AnswerBody {
  const { headers, maxBytes, setFlowing } = options;
  const sink = options.bodies.create(findHeader(headers, 'content-type'));
  const codings = readCodings(headers);
  let decoding: Decoding | null = null;
  let wireBytes = 0;
  let trouble: Failure | null = null;

  function store(bytes: Uint8Array): Promise<void> | undefined {
    if (trouble !== null) return undefined;
    const free = maxBytes - sink.byteLength;
    const hasRoom = sink.append(bytes.byteLength > free ? bytes.subarray(0, free) : bytes);
    if (bytes.byteLength > free) setTrouble(tooLarge(maxBytes));
    else if (sink.failure !== null) setTrouble(diskFailed(sink.failure));
    return hasRoom ? undefined : sink.room();
  }
  function setTrouble(failure: Failure): void {
    trouble = failure;
    options.onTrouble(failure);
  }
  function storeOrWait(bytes: Uint8Array): void {
    const full = store(bytes);
    if (full === undefined) return;
    setFlowing(false);
    const goOn = (): void => setFlowing(true);
    full.then(goOn, goOn);
  }

  async function finish(stored: Promise<void> | undefined): Promise<Failure | null> {
    await stored;
    if (trouble !== null) return trouble;
    if (sink.failure !== null) return diskFailed(sink.failure);
    return decoding?.state === 'cut' ? makeFailure('answer-cut-off', 'receiving') : null;
  }

  function decodingState(): ReceivedBody['decoding'] {
    if (trouble?.code === 'body-too-large' || codings.length > MAX_CODINGS) return 'limit';
    return decoding?.state ?? 'plain';
  }

  return {
    get wireBytes() {
      return wireBytes;
    },
    get storedBytes() {
      return sink.byteLength;
    },
    push(chunk) {
      wireBytes += chunk.byteLength;
      if (codings.length === 0 || codings.length > MAX_CODINGS) {
        storeOrWait(chunk);
        return;
      }
      decoding ??= startDecoding({ codings, emit: store, setFlowing });
      decoding.write(chunk);
    },
    end() {
      if (decoding !== null) return finish(decoding.end().then(() => sink.end()));
      const stored = sink.end();
      return stored === undefined && sink.failure === null ? trouble : finish(stored);
    },
    abort() {
      decoding?.destroy();
      return sink.end();
    },
    describe(isComplete) {
      const excerpt = sink.excerpt();
      const toBody = (part: BodyExcerpt): ReceivedBody => ({
        id: sink.id,
        wireBytes,
        decodedBytes: sink.byteLength,
        codings,
        decoding: decodingState(),
        mediaType: part.mediaType,
        charset: part.charset,
        isText: part.isText,
        head: part.head,
        tail: part.tail,
        isComplete,
      });
      return excerpt instanceof Promise ? excerpt.then(toBody) : toBody(excerpt);
    },
  };
}

/** `identity` stands for no coding at all (RFC 9110 8.4.1). */
function readCodings(headers: Headers): string[] {
  const names = joinHeader(headers, 'content-encoding')?.toLowerCase().split(',') ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
}

function tooLarge(limitBytes: number): Failure {
  return makeFailure('body-too-large', 'receiving', { detail: { limitBytes } });
}

function diskFailed(error: Error): Failure {
  const { code } = error as NodeJS.ErrnoException;
  return makeFailure('disk-failed', 'receiving', { rawCode: code ?? null, rawMessage: error.message });
}
