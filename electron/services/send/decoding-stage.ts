import * as zlib from 'node:zlib';

/** Why a stage stopped before its stream had ended: no more bytes came, or they make no sense. */
export type StageProblem = 'cut-short' | 'damaged';

/** One content coding being undone. */
export interface DecodingStage {
  /** A promise, where it asks to wait with more. */
  write(chunk: Uint8Array): Promise<void> | undefined;
  end(): void;
  destroy(): void;
  /** Bytes that the decoder has used. */
  readonly consumedBytes: number;
}

const OUTPUT_BYTES = 65_536;

/** The codings that can be undone; zstd needs Node 22.15 or later. */
export function isKnownCoding(coding: string): boolean {
  return coding === 'zstd' ? typeof zlib.createZstdDecompress === 'function' : KNOWN.has(coding);
}

const KNOWN: ReadonlySet<string> = new Set(['gzip', 'x-gzip', 'deflate', 'br']);

/** `onOutput` gets the bytes in order, `onEnd` is called once, with what went wrong or null. */
export function createDecodingStage(
  coding: string,
  onOutput: (bytes: Uint8Array) => void,
  onEnd: (problem: StageProblem | null) => void,
): DecodingStage {
  type Decoder = ReturnType<typeof createDecoder>;
  let decoder: Decoder | null = null;
  /** Until the decoder takes more; null while it does. */
  let room: Promise<void> | null = null;
  let isOver = false;

  const finish = (problem: StageProblem | null): void => {
    if (isOver) return;
    isOver = true;
    onEnd(problem);
  };
  const start = (first: Uint8Array): Decoder => {
    const made = createDecoder(coding, first);
    made.on('data', onOutput);
    made.on('end', () => finish(null));
    made.on('error', (error: NodeJS.ErrnoException) =>
      finish(/unexpected end of file/.test(error.message) ? 'cut-short' : 'damaged'),
    );
    return made;
  };
  return {
    get consumedBytes() {
      return decoder?.bytesWritten ?? 0;
    },
    write(chunk) {
      if (isOver) return undefined;
      decoder ??= start(chunk);
      if (decoder.write(chunk)) return undefined;
      room ??= waitForRoom(decoder).then(() => {
        room = null;
      });
      return room;
    },
    end() {
      if (decoder === null) finish(null);
      else if (!isOver) decoder.end();
    },
    destroy() {
      isOver = true;
      decoder?.destroy();
    },
  };
}

function waitForRoom(decoder: ReturnType<typeof createDecoder>): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      decoder.off('drain', goOn);
      decoder.off('close', goOn);
      resolve();
    };
    decoder.on('drain', goOn);
    decoder.on('close', goOn);
  });
}

function createDecoder(
  coding: string,
  first: Uint8Array,
): zlib.Gunzip | zlib.Inflate | zlib.InflateRaw | zlib.BrotliDecompress | zlib.ZstdDecompress {
  const options = { chunkSize: OUTPUT_BYTES };
  if (coding === 'br') return zlib.createBrotliDecompress(options);
  if (coding === 'zstd') return zlib.createZstdDecompress(options);
  if (coding !== 'deflate') return zlib.createGunzip(options);
  return hasZlibHead(first) ? zlib.createInflate(options) : zlib.createInflateRaw(options);
}

/** RFC 1950 2.2. `deflate` should have this head, and some servers leave it off; browsers take both. */
function hasZlibHead([cmf = 0, flags = 0]: Uint8Array): boolean {
  return (cmf & 0x0f) === 8 && cmf >> 4 <= 7 && (cmf * 256 + flags) % 31 === 0;
}
