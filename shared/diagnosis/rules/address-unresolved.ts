import type { KnownVariable } from '../../model/environment.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import { fittingVariable } from '../fitting-variable.ts';
import { isLost } from '../is-lost.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A gap of the documentation that nobody filled in: `{senderId}`, `<id>`, `:id`, `[id]`, `YOUR_ID`. */
const GAP =
  /(?<=\/)(?:\{([\w-]+)\}|<([\w -]+)>|:([A-Za-z_][\w-]*)|\[([\w-]+)\]|%7B([\w-]+)%7D|(YOUR[_-][A-Z_-]+))(?=\/|$)/i;

/** The address still holds a name where a value belongs. */
export const addressUnresolved: Rule = {
  id: 'address-unresolved',
  check(exchange) {
    const { draft, variables } = exchange;
    if (draft === null || !isLost(exchange)) return null;
    return explainGap(draft, variables);
  },
};

/** Null where every part of the path is filled in. */
export function explainGap(draft: RequestDraft, variables: readonly KnownVariable[]): RuleFinding | null {
  const parts = splitAddress(draft.url);
  const gap = GAP.exec(parts.path);
  if (gap === null) return null;
  const name = gap.slice(1).find((each) => each !== undefined) ?? '';
  // A `:name` with a row of its own was filled in on the way.
  if (
    draft.params.some((row) => row.place === 'path' && row.isEnabled && row.name === name && row.value !== '')
  )
    return null;
  const variable = fittingVariable(name, parts.path.slice(0, gap.index), variables);
  const path =
    parts.path.slice(0, gap.index) + `{{${variable}}}` + parts.path.slice(gap.index + gap[0].length);
  return {
    severity: 'error',
    certainty: 'certain',
    summary: say('finding.address-unresolved.summary', { gap: gap[0] }),
    explanation: say('finding.address-unresolved.explanation'),
    evidence: [{ from: 'request', name: 'address', value: parts.path }],
    place: { in: 'url', offset: parts.origin.length + gap.index, length: gap[0].length },
    fixes:
      variable === null
        ? []
        : [
            {
              id: 'fill-gap',
              label: say('fix.fill-gap', { gap: gap[0], variable }),
              because: say('because.variable-fits'),
              certainty: 'likely',
              edits: [{ op: 'set-url', url: joinAddress({ ...parts, path }) }],
            },
          ],
  };
}
