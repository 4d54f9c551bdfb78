/** The lines of a stream of UTF-8 text, without their line breaks; a last one that has no line break is left out. */
export async function* readLines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  // Pieces of a long line are kept apart until it ends: joining them at each piece would be quadratic.
  let pieces: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const [first = '', ...rest] = decoder.decode(value, { stream: true }).split('\n');
      pieces.push(first);
      for (const next of rest) {
        yield pieces.join('');
        pieces = [next];
      }
    }
  } finally {
    // The reader may be left early; the connection must not stay open behind it.
    await reader.cancel().catch(() => undefined);
  }
}
