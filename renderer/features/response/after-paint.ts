/**
 * Runs work when the page has been painted. React runs the effects of what a store caused before the paint, and an
 * answer's verdict and first lines should not wait for what nobody sees. Returns the way to call it off.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
