interface SavePickerWindow {
  readonly showSaveFilePicker?: (options: {
    suggestedName: string;
  }) => Promise<{ createWritable(): Promise<WritableStream<Uint8Array>> }>;
}

/**
 * Saves a stream through the browser: straight to a file the person picks where the browser can, so that an answer of
 * any size passes through without being held; else as an ordinary download.
 */
export async function downloadStream(
  stream: ReadableStream<Uint8Array>,
  suggestedName: string,
): Promise<void> {
  const picker = (window as SavePickerWindow).showSaveFilePicker;
  if (picker !== undefined) {
    try {
      const file = await picker.call(window, { suggestedName });
      await stream.pipeTo(await file.createWritable());
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return stream.cancel();
      // A browser without a screen or without the permission: the ordinary download below still works.
      if (stream.locked) throw error;
    }
  }
  const blob = await new Response(stream).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = suggestedName;
  link.click();
  // Later, because the browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
