import { formatJson } from '../../shared/json/format-json.ts';
import type { ReceivedBody, ResponseRecord } from '../../shared/model/response-record.ts';
import { text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { TextBlock } from './text-block.ts';

/** A screenful: who wants all of it asks for --json, or for the window. */
const MOST_LINES = 24;

/** The beginning of the answer, JSON laid out, every digit as it came. */
export function printBody(block: TextBlock, { outcome }: ResponseRecord, catalogue: Catalogue): void {
  if (outcome.kind === 'failure' || outcome.body.decodedBytes === 0) return;
  const { body } = outcome;
  block.head(text(catalogue, 'answer.preview'));
  if (!body.isText) {
    block.add(text(catalogue, 'answer.body.binary', { type: body.mediaType }), { indent: 2 });
    return;
  }
  const lines = readable(body).split(/\r\n|\n|\r/);
  block.addLines(lines.slice(0, MOST_LINES), { indent: 2 });
  const isAllShown = lines.length <= MOST_LINES && body.head.length > 0 && body.tail === '';
  if (!isAllShown) block.add(text(catalogue, 'cli.more-body'), { indent: 2, look: 'quiet' });
}

function readable({ head }: ReceivedBody): string {
  const looksLikeJson = /^\s*[[{]/.test(head);
  return (looksLikeJson ? formatJson(head, { indent: 2 }) : head).trimEnd();
}
