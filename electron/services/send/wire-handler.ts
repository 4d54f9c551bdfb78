import type { AnswerFault, AnswerHead, Headers } from '../../../shared/model/response-record.ts';

/** What may be asked of whatever brings an answer's bytes. */
export interface WireFlow {
  pause(): void;
  resume(): void;
}

export type Informational = AnswerHead['informational'][number];
export type WireHead = Pick<AnswerHead, 'status' | 'statusText' | 'httpVersion' | 'headers'>;

/** Who listens to one exchange on the wire, whichever version of HTTP it speaks. One of `ended` and `failed` comes last. */
export interface WireHandler {
  began(flow: WireFlow): void;
  /** All of the request has left. */
  sent(): void;
  informed(answer: Informational): void;
  answered(head: WireHead): void;
  received(chunk: Uint8Array): void;
  /** What comes breaks the rules of HTTP, and is read all the same. */
  forgave(fault: AnswerFault): void;
  ended(trailers: Headers): void;
  failed(error: Error): void;
}
