import type { ReceivedBody } from '../../../shared/model/response-record.ts';
import type { ContentDecoder, DecoderOptions } from './content-decoder.ts';

/** The undoing of a body's content codings, from its first byte on. */
export interface Decoding {
  write(chunk: Uint8Array): void;
  /** Resolves when the last decoded byte has been given out. */
  end(): Promise<void>;
  /** Gives up what is not decoded yet. */
  destroy(): void;
  /** `decoded` while it is under way. */
  readonly state: ReceivedBody['decoding'];
}

/**
 * Loads the decoders with the first coded body: the command line's first byte on the wire waits for no zlib. What comes
 * meanwhile is kept, and upstream is asked to wait.
 */
export function startDecoding(options: DecoderOptions): Decoding {
  let decoder: ContentDecoder | null = null;
  let isDestroyed = false;
  let state: ReceivedBody['decoding'] = 'decoded';
  const early: Uint8Array[] = [];

  async function load(): Promise<ContentDecoder> {
    options.setFlowing(false);
    const module = await import('./content-decoder.ts');
    decoder = new module.ContentDecoder(options);
    if (isDestroyed) decoder.destroy();
    for (const chunk of early) decoder.write(chunk);
    options.setFlowing(true);
    return decoder;
  }
  const loaded = load();

  return {
    get state() {
      return state;
    },
    write(chunk) {
      if (decoder === null) early.push(chunk);
      else decoder.write(chunk);
    },
    async end() {
      state = await (await loaded).end();
    },
    destroy() {
      isDestroyed = true;
      state = 'cut';
      decoder?.destroy();
    },
  };
}
