/**
 * Where a cursor goes when a text is laid out anew: behind as many characters that can be seen as before. Only blanks
 * may differ between the two texts for this to be exact.
 */
export function placeBehind(before: string, offset: number, after: string): number {
  let visible = 0;
  for (let at = 0; at < offset && at < before.length; at += 1) if (isVisible(before, at)) visible += 1;
  let place = 0;
  while (place < after.length && visible > 0) {
    if (isVisible(after, place)) visible -= 1;
    place += 1;
  }
  return place;
}

function isVisible(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x20;
}
