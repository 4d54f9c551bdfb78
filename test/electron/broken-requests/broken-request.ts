import { makeDraft, makeRow } from '../../helpers/builders.ts';
import { paramsFromUrl } from '../../../shared/draft/sync-params.ts';
import { createRowIds } from '../../../shared/draft/row-ids.ts';
import type { RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import type { Check, ProblemKind } from '../../helpers/strict/refusal.ts';
import { SHIPMENT } from '../../helpers/strict/shipments.ts';

/** One way of getting a request wrong, and what the server asks for. */
export interface BrokenRequest {
  readonly kind: string;
  readonly takes: readonly Check[];
  /** `base` is where the server's paths begin. */
  readonly draft: (base: string) => RequestDraft;
  /** Of the environment; values may hold `<base>` for where the server's paths begin. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** What a dialect has to have words for, so that anybody could mend the request. */
  readonly needs?: readonly ProblemKind[];
  /** It takes more than one of them to be told at once. */
  readonly needsAll?: true;
  /** The answer is the same in every dialect. */
  readonly isAlike?: true;
}

type Parts = Parameters<typeof makeDraft>[0];

export function draftAt(url: string, parts: Parts = {}): RequestDraft {
  return makeDraft({ method: 'GET', ...parts, url, params: paramsFromUrl(url, [], createRowIds([])) });
}

export function getting(address: string, parts: Parts = {}): BrokenRequest['draft'] {
  return (base) => draftAt(base + address, parts);
}

/** Sends JSON with POST to where shipments are made. */
export function posting(text: string, parts: Parts = {}): BrokenRequest['draft'] {
  return (base) =>
    draftAt(`${base}/v1/shipments`, {
      method: 'POST',
      ...parts,
      body: { kind: 'json', text, ...parts?.body },
    });
}

/** A shipment that is right but for these parts; `recipient` is merged, undefined takes out. */
export function shipmentWith(
  changes: Readonly<Record<string, unknown>>,
  recipient: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify(
    { ...SHIPMENT, ...changes, recipient: changes['recipient'] ?? { ...SHIPMENT.recipient, ...recipient } },
    null,
    2,
  );
}

export type HeaderPair = readonly [name: string, value: string];

export function headers(...rows: readonly HeaderPair[]): Row[] {
  return rows.map(([name, value], index) => ({ ...makeRow(name, value), id: `header-${index}` }));
}
