import { describePlace } from '../../shared/diagnosis/describe-place.ts';
import type { Change } from '../../shared/model/diagnosis.ts';
import { formatMessage, text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { TextBlock } from './text-block.ts';

/** Of a long text that changes, its beginning says enough. */
const MOST_LINES = 4;

/** What a suggestion changes, each spot before and after. */
export function printChanges(
  block: TextBlock,
  { changes, indent }: { changes: readonly Change[]; indent: number },
  catalogue: Catalogue,
): void {
  for (const { place, before, after } of changes) {
    block.add(`${formatMessage(catalogue, describePlace(place))}:`, { indent, look: 'quiet' });
    const was = before ?? text(catalogue, 'answer.fix.was-not-there');
    const becomes = after ?? text(catalogue, 'answer.fix.is-removed');
    block.addLines(
      shorten(was).map((line) => `- ${line}`),
      { indent: indent + 2 },
    );
    block.addLines(
      shorten(becomes).map((line) => `+ ${line}`),
      { indent: indent + 2, look: 'strong' },
    );
  }
}

function shorten(given: string): string[] {
  const lines = given.split('\n');
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
}
