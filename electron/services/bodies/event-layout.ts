import { StringDecoder } from 'node:string_decoder';
import { EventStreamPrinter } from '../../../shared/http/event-stream-printer.ts';
import type { LayoutStep } from './form-layout.ts';

interface EventLayout extends LayoutStep {
  /** Of those that were laid out so far. */
  readonly eventCount: () => number;
}

/** An event stream as its events, one after another, while it arrives. */
export function createEventLayout(emit: (bytes: Uint8Array) => void): EventLayout {
  const decoder = new StringDecoder('utf8');
  const printer = new EventStreamPrinter();
  const give = (text: string): void => {
    if (text !== '') emit(Buffer.from(text));
  };
  return {
    write: (bytes) =>
      give(printer.write(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))),
    end: () => give(printer.write(decoder.end()) + printer.end()),
    eventCount: () => printer.count,
  };
}
