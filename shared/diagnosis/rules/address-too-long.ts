import type { Edit } from '../../model/edit.ts';
import type { ParamRow, RequestDraft } from '../../model/request-draft.ts';
import { urlFromParams } from '../../draft/sync-params.ts';
import { say } from '../../texts/text.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import { findLimitInBody, findNamedLimit } from '../named-limit.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** What most servers read at least, where none is named (nginx and Apache: 8 kB; some gateways: 2 kB). */
const USUAL_LIMIT = 2000;

/** The address is longer than the server reads. Source: RFC 9110 15.5.15. */
export const addressTooLong: Rule = {
  id: 'address-too-long',
  check({ draft, refusalStatus: status, words, sent, view }) {
    if (status !== 414 || draft === null) return null;
    const length = (sent?.url ?? draft.url).length;
    const limit = findNamedLimit(words, length) ?? findLimitInBody(view?.json ?? null, length);
    const longest = longestParam(draft);
    const excess = length - (limit ?? Math.min(USUAL_LIMIT, Math.floor(length / 2)));
    const fewer = longest === null ? null : fewerValues(longest, draft, excess);
    return {
      severity: 'error',
      certainty: 'certain',
      summary:
        limit === null
          ? say('finding.address-too-long.summary', { length })
          : say('finding.address-too-long.limit', { length, limit }),
      explanation: say('finding.address-too-long.explanation'),
      evidence: [
        { from: 'request', name: 'address', value: String(length) },
        ...(limit === null ? [] : [{ from: 'answer-body', name: null, value: String(limit) } as const]),
      ],
      place: longest === null ? { in: 'url', offset: null, length: null } : { in: 'param', name: longest },
      fixes: [
        ...(fewer === null
          ? []
          : [{ ...fewer, certainty: limit === null ? ('likely' as const) : ('certain' as const) }]),
        ...asPost(draft),
      ],
    };
  },
};

function queryRows(draft: RequestDraft): ParamRow[] {
  return draft.params.filter(({ place, isEnabled, name }) => place === 'query' && isEnabled && name !== '');
}

/** The name under which most of the query stands, repeats counted together. */
function longestParam(draft: RequestDraft): string | null {
  const lengths = new Map<string, number>();
  for (const { name, value } of queryRows(draft))
    lengths.set(name, (lengths.get(name) ?? 0) + name.length + value.length + 2);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Separators of a list in one value, the commonest first; encoded ones as they are typed. */
const SEPARATORS = [',', '%2C', '%2c', ';', '|', '%7C', '+', '%20', ' '] as const;

/** As many of the first values as fit; null where there is no list to shorten. */
function fewerValues(name: string, draft: RequestDraft, excess: number): Omit<RuleFix, 'certainty'> | null {
  const rows = queryRows(draft).filter((row) => row.name === name);
  const [only, second] = rows;
  if (only === undefined) return null;
  if (second !== undefined) return fewerRows(name, { rows, draft, excess });
  const separator = SEPARATORS.find((each) => only.value.split(each).length > 2);
  if (separator === undefined) return null;
  const values = only.value.split(separator);
  const kept = keepWithin(
    values.map((value) => value.length + separator.length),
    excess,
  );
  if (kept === 0) return null;
  const edit: Edit = { op: 'set-param', name, value: values.slice(0, kept).join(separator) };
  return shorteningFix(name, { kept, left: values.length - kept, edit });
}

function fewerRows(
  name: string,
  {
    rows,
    draft,
    excess,
  }: { readonly rows: readonly ParamRow[]; readonly draft: RequestDraft; readonly excess: number },
): Omit<RuleFix, 'certainty'> | null {
  const kept = keepWithin(
    rows.map((row) => row.name.length + row.value.length + 2),
    excess,
  );
  if (kept === 0) return null;
  const dropped = new Set(rows.slice(kept).map(({ id }) => id));
  const url = urlFromParams(
    draft.url,
    draft.params.filter(({ id }) => !dropped.has(id)),
  );
  return shorteningFix(name, { kept, left: rows.length - kept, edit: { op: 'set-url', url } });
}

/** How many of the first pieces stay when at least `excess` characters have to go from the end. */
function keepWithin(lengths: readonly number[], excess: number): number {
  let kept = lengths.length;
  let saved = 0;
  while (kept > 0 && saved < excess) {
    kept -= 1;
    saved += lengths[kept] ?? 0;
  }
  return kept;
}

function shorteningFix(
  name: string,
  { kept, left, edit }: { readonly kept: number; readonly left: number; readonly edit: Edit },
): Omit<RuleFix, 'certainty'> {
  return {
    id: 'fewer-values',
    label: say('fix.fewer-values', { name, kept, left }),
    because: say('because.rest-in-another-request'),
    edits: [edit],
  };
}

const MOST_FIELDS = 100;

/** The same values as a form in the body: only where the API has such a way, which is rare. */
function asPost(draft: RequestDraft): RuleFix[] {
  const rows = queryRows(draft);
  if (draft.method !== 'GET' || rows.length === 0 || rows.length > MOST_FIELDS) return [];
  if (new Set(rows.map(({ name }) => name)).size < rows.length) return [];
  return [
    {
      id: 'send-as-post',
      label: say('fix.send-as-post'),
      because: say('because.body-has-room'),
      certainty: 'possible',
      edits: [
        { op: 'set-method', method: 'POST' },
        { op: 'set-url', url: joinAddress({ ...splitAddress(draft.url), query: '' }) },
        { op: 'set-body-kind', kind: 'form' },
        ...rows.map(({ name, value }): Edit => ({ op: 'set-form-field', name, value })),
      ],
    },
  ];
}
