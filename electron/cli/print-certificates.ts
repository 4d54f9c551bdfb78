import { explainConnection, explainFailedChain } from '../../shared/diagnosis/explain-chain.ts';
import type { ExplainedChain } from '../../shared/diagnosis/explain-chain.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { formatMessage, say, text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { TextBlock } from './text-block.ts';

/**
 * The certificates that a server showed: all of them where they were refused, else who vouches, and whatever is odd about
 * one. Nothing where none was shown.
 */
export function printCertificates(block: TextBlock, record: ResponseRecord, catalogue: Catalogue): void {
  const { outcome, startedAt, hops } = record;
  const tls = hops.at(-1)?.connection?.tls ?? null;
  const isRefused = outcome.kind === 'failure' && outcome.failure.certificate !== null;
  const chain = isRefused
    ? explainFailedChain(outcome.failure, startedAt)
    : tls === null
      ? null
      : explainConnection(tls, startedAt);
  if (chain === null) return;
  const lines = linesOf(chain, isRefused, catalogue);
  if (lines.length === 0) return;
  block.head(text(catalogue, 'answer.certificate'));
  for (const line of lines) block.add(line, { indent: 2 });
}

function linesOf({ links, conclusion }: ExplainedChain, isWhole: boolean, catalogue: Catalogue): string[] {
  const lines = conclusion === null ? [] : [formatMessage(catalogue, conclusion)];
  for (const { name, role, remarks } of links) {
    if (!isWhole && remarks.length === 0) continue;
    const said = remarks.map((remark) => formatMessage(catalogue, remark));
    lines.push([`${formatMessage(catalogue, say(`certificate.role.${role}`))}: ${name}.`, ...said].join(' '));
  }
  return lines;
}
