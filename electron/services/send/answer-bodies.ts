import type { BodyId } from '../../../shared/model/ids.ts';
import type { ReceivedBody } from '../../../shared/model/response-record.ts';

/** Where the bytes of answers go: what sending needs of the store of bodies. */
export interface AnswerBodies {
  /** `contentType`: the header's value as it came, or null. */
  create(contentType: string | null): BodySink;
}

export interface BodySink {
  readonly id: BodyId;
  /** Takes the chunk over. False: wait for `room` before appending more. */
  append(chunk: Uint8Array): boolean;
  room(): Promise<void>;
  /** Nothing more will come; `undefined` where all is stored already. */
  end(): Promise<void> | undefined;
  /** What a record says of the bytes so far. A promise only where a charset has to be loaded. */
  excerpt(): BodyExcerpt | Promise<BodyExcerpt>;
  readonly byteLength: number;
  /** Why bytes could not be kept, a full disk say. */
  readonly failure: Error | null;
}

export type BodyExcerpt = Pick<ReceivedBody, 'mediaType' | 'charset' | 'isText' | 'head' | 'tail'>;
