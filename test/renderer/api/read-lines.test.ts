import { describe, expect, it } from 'vitest';
import { readLines } from '../../../renderer/api/read-lines.ts';

function streamOf(pieces: readonly (string | number[])[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(
          typeof piece === 'string' ? new TextEncoder().encode(piece) : new Uint8Array(piece),
        );
      }
      controller.close();
    },
  });
}

async function linesOf(...pieces: (string | number[])[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(streamOf(pieces))) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('are the same however the bytes are cut', async () => {
    expect(await linesOf('one\ntwo\n\nthree\n')).toEqual(['one', 'two', '', 'three']);
    expect(await linesOf('on', 'e', '\nt', 'wo\n', '\n', 'three', '\n')).toEqual(['one', 'two', '', 'three']);
  });

  it('keep a character whole that two pieces share', async () => {
    expect(await linesOf('a', [0xc3], [0xa4], '\n')).toEqual(['aä']);
  });

  it('do not hold a last line that was cut off', async () => {
    expect(await linesOf('whole\n', 'half')).toEqual(['whole']);
    expect(await linesOf()).toEqual([]);
  });

  it('let go of the stream when they are left early', async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('more\n')),
      cancel: () => void (isCancelled = true),
    });
    for await (const line of readLines(endless)) if (line === 'more') break;
    expect(isCancelled).toBe(true);
  });
});
