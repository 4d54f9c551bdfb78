/** Where Unicode keeps the pictures of the control characters. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = '␡';

/** Control characters as their pictures, so that they can be seen; a line feed ends its line too. */
export function showControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it shows
  return text.replace(/[\x00-\x1f\x7f]/g, (character) => {
    if (character === '\x7f') return PICTURE_OF_DELETE;
    const picture = String.fromCharCode(PICTURES + character.charCodeAt(0));
    return character === '\n' ? `${picture}\n` : picture;
  });
}
