import { say } from '../../texts/text.ts';
import type { Certainty } from '../../model/diagnosis.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** "A GET request must not have a body", "Unexpected request body"; never "Cannot parse body" or "body: unexpected token". */
const REFUSES_BODY = new RegExp(
  [
    String.raw`\b(?:body|payload|content) (?:(?:is|was|are) )?(?:not (?:allowed|permitted|supported|accepted|expected)|forbidden|unexpected)\b`,
    String.raw`\b(?:body|payload) (?:must|has to|should) be empty\b`,
    String.raw`\b(?:must not|cannot|can't|may not|should not|do not|does not|don't|doesn't) (?:have|contain|include|carry|accept|take|expect|support|send|allow) (?:an? |any )?(?:request |message )?(?:body|payload)\b`,
    String.raw`\bunexpected (?:request |message )?(?:body|payload)\b(?! (?:format|type|content|structure))`,
    String.raw`\bno (?:request )?(?:body|payload) (?:is |was )?(?:allowed|expected|permitted|accepted)\b`,
    String.raw`\bwithout (?:an? |any )?(?:request )?(?:body|payload)\b`,
  ].join('|'),
  'i',
);

/** A body sent with a method that has none: many servers and gateways refuse it. Source: RFC 9110 9.3.1. */
export const bodyOnGet: Rule = {
  id: 'body-on-get',
  check({ draft, isRefused, sent, likeStatus: status, words, answerer }) {
    if (draft === null || !isRefused || (sent?.body.byteLength ?? 0) === 0) return null;
    const saysSo = REFUSES_BODY.test(words);
    if ((!hasNoBody(draft.method) && !saysSo) || draft.body.kind === 'none') return null;
    const isInFront = isBySomeoneInFront(answerer?.who);
    if (status === 401 || (status === 403 && !isInFront && !saysSo) || status === 429) return null;
    const method = draft.method.toUpperCase();
    return {
      severity: saysSo ? 'error' : 'warning',
      certainty: saysSo ? 'certain' : 'possible',
      summary: say('finding.body-on-get.summary', { method }),
      explanation: say('finding.body-on-get.explanation'),
      evidence: [{ from: 'request', name: 'method', value: method }],
      place: { in: 'method' },
      fixes: saysSo
        ? [dropBody(method, 'certain'), ...(hasNoBody(method) ? [POST_BODY] : [])]
        : isInFront || saysNothing(draft)
          ? [dropBody(method, 'possible'), POST_BODY]
          : proposeForBody(method),
    };
  },
};

/** What stands in front of the API refuses the body itself; the API may have wanted another method. */
function isBySomeoneInFront(who: string | undefined): boolean {
  return who !== undefined && who !== 'api';
}

/** A body of nothing: the tab for it was opened, no more. */
function saysNothing({ body }: RequestDraft): boolean {
  return (
    /^\s*(?:\{\s*\}|\[\s*\]|null|"")?\s*$/.test(body.text) &&
    body.kind !== 'form' &&
    body.kind !== 'multipart'
  );
}

export function hasNoBody(method: string): boolean {
  return /^(?:get|head)$/i.test(method);
}

export function proposeForBody(method: string): RuleFix[] {
  return [POST_BODY, dropBody(method, 'possible')];
}

const POST_BODY: RuleFix = {
  id: 'post-body',
  label: say('fix.change-method', { method: 'POST' }),
  because: say('because.post-takes-body'),
  certainty: 'possible',
  edits: [{ op: 'set-method', method: 'POST' }],
};

function dropBody(method: string, certainty: Certainty): RuleFix {
  return {
    id: 'drop-body',
    label: say('fix.drop-body'),
    because:
      certainty === 'certain' ? say('because.server-says') : say('because.get-has-no-body', { method }),
    certainty,
    edits: [{ op: 'set-body-kind', kind: 'none' }],
  };
}
