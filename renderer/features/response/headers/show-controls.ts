const NAMED: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n\n', '\t': '\\t', '\0': '\\0' };

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\x00-\x1f\x7f]/g;

/**
 * Control characters as programmers write them, so that they can be seen; a line feed ends its line too. Letters and not
 * Unicode's pictures of them, which few fonts have.
 */
export function showControls(text: string): string {
  return text.replace(
    CONTROL,
    (character) => NAMED[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
