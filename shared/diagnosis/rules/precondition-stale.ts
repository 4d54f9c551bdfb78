import type { JsonNode } from '../../json/json-node.ts';
import type { Edit } from '../../model/edit.ts';
import type { Evidence } from '../../model/diagnosis.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFinding, RuleFix } from '../rule.ts';

/** The request's condition does not hold any more, or one is missing. Source: RFC 9110 13.1 and 15.5.13, RFC 6585 3. */
export const preconditionStale: Rule = {
  id: 'precondition-stale',
  check(exchange) {
    const { refusalStatus: status } = exchange;
    if (status === 400) return unquoted(exchange);
    if (status !== 412 && status !== 428) return null;
    const current = currentTag(exchange);
    const isMissing = exchange.sentHeader('if-match') === null;
    return {
      severity: 'error',
      certainty: 'certain',
      summary:
        status === 412
          ? say('finding.precondition-stale.summary')
          : say('finding.precondition-stale.missing'),
      explanation:
        current === null
          ? say('finding.precondition-stale.read-first')
          : say('finding.precondition-stale.explanation'),
      evidence: [
        { from: 'request', name: 'If-Match', value: exchange.sentHeader('if-match') },
        ...(current === null ? [] : [current.evidence]),
      ],
      place: { in: 'header', name: isMissing ? (otherCondition(exchange) ?? 'If-Match') : 'If-Match' },
      fixes: [
        ...(current === null ? [] : [currentTagFix(current.tag)]),
        ...quoteTag(exchange),
        ...dropOther(exchange),
        ...(current === null && status === 428 ? [ANY_VERSION] : []),
      ],
    };
  },
};

/** A tag without its quotes is no tag at all, and some say so under 400. */
function unquoted(exchange: Exchange): RuleFinding | null {
  const fixes = quoteTag(exchange);
  if (fixes.length === 0) return null;
  return {
    severity: 'warning',
    certainty: 'likely',
    summary: say('finding.precondition-stale.summary'),
    explanation: say('because.etag-has-quotes'),
    evidence: [{ from: 'request', name: 'If-Match', value: exchange.sentHeader('if-match') }],
    place: { in: 'header', name: 'If-Match' },
    fixes,
  };
}

function currentTagFix(tag: string): RuleFix {
  return {
    id: 'use-current-etag',
    label: say('fix.use-current-etag', { tag }),
    because: say('because.answer-carries-etag'),
    certainty: 'certain',
    edits: [{ op: 'set-header', name: 'If-Match', value: tag }],
  };
}

/** The answer's own ETag, or the one its words name. */
function currentTag(exchange: Exchange): { readonly tag: string; readonly evidence: Evidence } | null {
  // A condition of another kind is not mended by If-Match.
  if (exchange.sentHeader('if-match') === null && otherCondition(exchange) !== null) return null;
  const header = exchange.answerHeader('etag');
  if (header !== null)
    return { tag: header, evidence: { from: 'answer-header', name: 'ETag', value: header } };
  const held = tagInBody(exchange);
  if (held !== null) return held;
  const tag = /\betag\b[^"\n]{0,30}((?:W\/)?"[^"\n]{1,200}")/i.exec(exchange.words)?.[1];
  return tag === undefined ? null : { tag, evidence: { from: 'answer-body', name: null, value: tag } };
}

/** `"currentEtag": "…"`, with its quotes or without. */
function tagInBody({ view }: Exchange): ReturnType<typeof currentTag> {
  const root = view?.json ?? null;
  const queue: JsonNode[] = root === null ? [] : [root];
  for (const node of queue) {
    if (queue.length > 400) break;
    if (node.kind === 'array') queue.push(...node.items.slice(0, 20));
    if (node.kind !== 'object') continue;
    for (const { key, value } of node.members) {
      queue.push(value);
      const text = value.kind === 'string' ? value.value.trim() : '';
      if (!/etag$/i.test(key.value) || !/^(?:W\/)?"?[^\s"]{1,200}"?$/.test(text)) continue;
      if (/^(?:your|sent|given|provided|request|received|old|if)/i.test(key.value)) continue;
      const tag = text.includes('"') ? text : `"${text}"`;
      return { tag, evidence: { from: 'answer-body', name: key.value, value: text } };
    }
  }
  return null;
}

function otherCondition(exchange: Exchange): string | null {
  return (
    ['If-None-Match', 'If-Unmodified-Since', 'If-Modified-Since'].find(
      (name) => exchange.sentHeader(name) !== null,
    ) ?? null
  );
}

/** `If-None-Match: *` says "only if nothing is there", and something is. */
function dropOther(exchange: Exchange): RuleFix[] {
  const name = exchange.refusalStatus === 412 ? otherCondition(exchange) : null;
  if (name === null) return [];
  const date = exchange.answerHeader('last-modified');
  const edit: Edit =
    name === 'If-Unmodified-Since' && date !== null
      ? { op: 'set-header', name, value: date }
      : { op: 'remove-header', name };
  return [
    {
      id: 'mend-condition',
      label:
        edit.op === 'remove-header'
          ? say('fix.remove-header', { name })
          : say('fix.set-header', { name, value: edit.value }),
      because: say('because.condition-does-not-hold', { name }),
      certainty: edit.op === 'remove-header' ? 'possible' : 'likely',
      edits: [edit],
    },
  ];
}

/** An ETag is compared with its quotes (RFC 9110 8.8.3). */
function quoteTag(exchange: Exchange): RuleFix[] {
  const tag = exchange.sentHeader('if-match')?.trim() ?? '';
  if (tag === '' || tag === '*' || /["{]/.test(tag)) return [];
  const value = `"${tag}"`;
  return [
    {
      id: 'quote-etag',
      label: say('fix.set-header', { name: 'If-Match', value }),
      because: say('because.etag-has-quotes'),
      certainty: 'likely',
      edits: [{ op: 'set-header', name: 'If-Match', value }],
    },
  ];
}

/** `*` stands for any version that is there: whoever presses this writes over what others did. */
const ANY_VERSION: RuleFix = {
  id: 'match-any',
  label: say('fix.set-header', { name: 'If-Match', value: '*' }),
  because: say('because.any-version'),
  certainty: 'possible',
  edits: [{ op: 'set-header', name: 'If-Match', value: '*' }],
};
