/**
 * Puts text on the clipboard; call it from a press of the person. False where the system refused.
 *
 * The desktop window is denied every permission, the clipboard's among them, so there the older way is taken: a copy
 * event of the page itself needs none.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

function copyByEvent(text: string): boolean {
  let isCopied = false;
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', copy, { capture: true });
  // Deprecated, and kept by every browser for this very case.
  document.execCommand('copy');
  document.removeEventListener('copy', copy, { capture: true });
  return isCopied;
}
