import { parseTemplate } from '../../variables/parse-template.ts';

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
