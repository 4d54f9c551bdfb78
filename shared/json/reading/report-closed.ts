import { say } from '../../texts/text.ts';
import { CLOSE_BRACE } from '../json-characters.ts';
import type { JsonMember, JsonObjectNode } from '../json-node.ts';
import { excerptOf } from './excerpt-of.ts';
import type { Frame } from './frame.ts';
import type { ParseRun } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';

/** Up to here comparing each name with each is faster than remembering them. */
const FEW_MEMBERS = 8;

/**
 * What is only known when a container is whole: names that come twice, lists that are objects, brackets that
 * were left out. `bracketAt` is `null` where the text does not close it.
 */
export function reportClosed(run: ParseRun, frame: Frame, bracketAt: number | null): void {
  if (frame.node?.kind === 'object' && frame.node.members.length > 1) reportDoubles(run, frame.node);
  if (frame.isImplied) reportMissingBrackets(run, frame, bracketAt);
  if (frame.isObject !== (frame.closer === CLOSE_BRACE)) reportWrongKind(run, frame, bracketAt);
}

function reportMissingBrackets(run: ParseRun, frame: Frame, bracketAt: number | null): void {
  const [opening, closing] = frame.isObject ? ['{', '}'] : ['[', ']'];
  const edits = [{ offset: frame.openedAt, length: 0, text: opening }];
  if (bracketAt === null) {
    if (frame.commaAt >= 0) edits.push({ offset: frame.commaAt, length: 1, text: '' });
    edits.push({ offset: run.tokenEnd, length: 0, text: closing });
  }
  const brackets = bracketAt === null ? `${opening} ${closing}` : opening;
  run.problems.addFirst({
    code: 'missing-brackets',
    message:
      bracketAt === null
        ? say('json.missing-brackets', { brackets })
        : say('json.missing-opening', { brackets }),
    offset: frame.openedAt,
    length: 0,
    repair: surely(say('json.repair.add-brackets', { brackets }), edits),
  });
}

/** Members in square brackets, or items in curly ones. */
function reportWrongKind(run: ParseRun, frame: Frame, bracketAt: number | null): void {
  const [opening, closing] = frame.isObject ? ['{', '}'] : ['[', ']'];
  const edits = [{ offset: frame.openedAt, length: 1, text: opening }];
  if (bracketAt !== null && run.text.charAt(bracketAt) !== closing)
    edits.push({ offset: bracketAt, length: 1, text: closing });
  run.report({
    code: frame.isObject ? 'colon-in-list' : 'list-in-braces',
    message: say(frame.isObject ? 'json.members-in-list' : 'json.list-in-braces'),
    offset: frame.openedAt,
    length: 1,
    repair: surely(say('json.repair.brackets', { brackets: `${opening} ${closing}` }), edits),
  });
}

function reportDoubles(run: ParseRun, { members }: JsonObjectNode): void {
  const earlier = members.length > FEW_MEMBERS ? new Map<string, number>() : null;
  for (const [index, { key }] of members.entries()) {
    const first = earlier === null ? firstOf(members, key.value) : (earlier.get(key.value) ?? index);
    if (first < index) reportDouble(run, members, { first, second: index });
    else earlier?.set(key.value, index);
  }
}

function firstOf(members: readonly JsonMember[], name: string): number {
  return members.findIndex(({ key }) => key.value === name);
}

function reportDouble(
  run: ParseRun,
  members: readonly JsonMember[],
  { first, second }: { first: number; second: number },
): void {
  const { key } = members[second] ?? {};
  const from = members[first]?.key.offset;
  const to = members[first + 1]?.key.offset;
  if (key === undefined || from === undefined || to === undefined) return;
  const name = excerptOf(run.text, key.offset, key.offset + key.length);
  run.report({
    code: 'duplicate-key',
    severity: 'warning',
    message: say('json.duplicate-key', { name, line: run.lineOf(from) }),
    offset: key.offset,
    length: key.length,
    repair: perhaps(say('json.repair.remove-first', { name }), [
      { offset: from, length: to - from, text: '' },
    ]),
  });
}
