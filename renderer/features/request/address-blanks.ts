import { parseTemplate } from '../../../shared/variables/parse-template.ts';

/** A run of blanks in an address, outside of `{{names}}`; offsets in UTF-16 units. */
export interface BlankRun {
  readonly from: number;
  readonly to: number;
}

/** Where an address holds blanks, which seldom belong there: most come along when it is copied. */
export function findBlanks(url: string): BlankRun[] {
  return parseTemplate(url).flatMap((part) =>
    part.kind === 'variable'
      ? []
      : [...part.text.matchAll(/\s+/g)].map((match) => {
          const from = part.offset + match.index;
          return { from, to: from + match[0].length };
        }),
  );
}

export function withoutBlanks(url: string): string {
  return findBlanks(url)
    .toReversed()
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), url);
}

/**
 * What a paste makes of the address. A one-line field drops line breaks and so glues together what stood on two lines;
 * here each becomes a blank, which is marked and can be taken out with one press.
 */
export function pastedAddress(pasted: string): string {
  return pasted.replace(/[ \t]*(?:\r\n|[\n\r\u2028\u2029])[ \t]*/g, ' ');
}
