/**
 * What a paste makes of the address. A one-line field drops line breaks and so glues together what stood on two lines;
 * here each becomes a blank, which is marked and can be taken out with one press.
 */
export function pastedAddress(pasted: string): string {
  return pasted.replace(/[ \t]*(?:\r\n|[\n\r\u2028\u2029])[ \t]*/g, ' ');
}
