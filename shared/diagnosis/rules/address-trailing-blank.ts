import type { KnownVariable } from '../../model/environment.ts';
import type { Edit } from '../../model/edit.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import { isLost } from '../is-lost.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Blanks at an end of the path, typed or percent-encoded, no-break spaces and characters that nobody sees among them. */
const BLANK = '(?:\\s|\\p{Default_Ignorable_Code_Point}|%(?:20|09|0a|0d|c2%a0|e2%80%8b)|\\+(?=$))';
const AT_END = new RegExp(`${BLANK}+$`, 'iu');
const ANYWHERE_IN_SEGMENT = new RegExp(`${BLANK}+(?=/)|(?<=/)${BLANK}+`, 'giu');

/** A blank came along with the address; on its way it is written %20 and is a part of it. */
export const addressTrailingBlank: Rule = {
  id: 'address-trailing-blank',
  check(exchange) {
    const { draft, variables } = exchange;
    if (draft === null || !isLost(exchange)) return null;
    return explainTrailingBlank(draft, variables);
  },
};

/** Null where no part of the path ends with one. */
export function explainTrailingBlank(
  draft: RequestDraft,
  variables: readonly KnownVariable[],
): RuleFinding | null {
  const parts = splitAddress(draft.url);
  const path = withoutBlanks(parts.path);
  const inVariable = path === parts.path ? findBlankVariable(draft.url, variables) : null;
  if (path === parts.path && inVariable === null) return null;
  const edit: Edit =
    inVariable === null ? { op: 'set-url', url: joinAddress({ ...parts, path }) } : inVariable;
  const offset = parts.origin.length + path.length;
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('finding.address-trailing-blank.summary'),
    explanation: say('finding.address-trailing-blank.explanation'),
    evidence: [{ from: 'request', name: 'address', value: parts.path }],
    place:
      edit.op === 'set-variable'
        ? { in: 'variable', name: edit.name }
        : { in: 'url', offset, length: parts.path.length - path.length },
    fixes: [
      {
        id: 'remove-blank',
        label: say('fix.remove-blank'),
        because: say('because.blank-is-part-of-address'),
        certainty: 'likely',
        edits: [edit],
      },
    ],
  };
}

function withoutBlanks(path: string): string {
  return path.replace(AT_END, '').replace(ANYWHERE_IN_SEGMENT, '');
}

/** A variable of the environment whose value ends with a blank. */
function findBlankVariable(url: string, variables: readonly KnownVariable[]): Edit | null {
  for (const { name, value, scope } of variables) {
    if (scope !== 'environment' || value === null || !url.includes(name)) continue;
    const trimmed = value.replace(AT_END, '');
    if (trimmed !== value && url.includes(`{{${name}}}`)) return { op: 'set-variable', name, value: trimmed };
  }
  return null;
}
