import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { jsonToForm } from '../convert-body.ts';
import type { Exchange } from '../exchange.ts';
import { findKnownCode } from '../known-codes.ts';
import type { KnownCode } from '../known-codes.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { waitFix } from '../send-again.ts';

/** The answer names a code that its standard or its vendor documents: what it means, in plain words. */
export const knownCode: Rule = {
  id: 'known-code',
  check(exchange) {
    const found = firstKnown(exchange);
    if (found === null) return null;
    return {
      severity: 'error',
      certainty: exchange.reading?.report.confidence === 'certain' ? 'certain' : 'likely',
      summary: say(`code.${found.key}`),
      explanation: say(`code.${found.key}.advice`),
      evidence: [{ from: 'answer-body', name: null, value: found.code }],
      place: null,
      fixes: fixesFor(found.key, exchange),
    };
  },
};

/** By the code, or by the type that stands above it. */
function firstKnown({
  isRefused,
  reading,
}: Exchange): { readonly key: KnownCode; readonly code: string } | null {
  if (!isRefused || reading === null) return null;
  for (const { code, title } of reading.report.errors.slice(0, 20)) {
    for (const named of [code, title]) {
      const key = named === null ? null : findKnownCode(reading.shape, named);
      if (key !== null && named !== null) return { key, code: named };
    }
  }
  return null;
}

function fixesFor(key: KnownCode, { retry, draft }: Exchange): RuleFix[] {
  // The person has yet to press a button somewhere else: that passes by itself.
  if (key === 'oauth.authorization-pending')
    return retry === null ? [] : [waitFix(retry.ms, say('because.server-names-wait'), 'certain')];
  const mayBeUnread = key === 'oauth.unsupported-grant-type' || key === 'oauth.invalid-request';
  return mayBeUnread && draft?.body.kind === 'json' ? sendAsForm(draft) : [];
}

const FORM = 'application/x-www-form-urlencoded';

/** Token endpoints take a form (RFC 6749 4.1.3 and appendix B); of JSON they see no parameter at all. */
function sendAsForm({ body, headers }: RequestDraft): RuleFix[] {
  const edits = jsonToForm(body);
  if (edits === null) return [];
  const hasRow = headers.some(
    ({ isEnabled, name }) => isEnabled && name.trim().toLowerCase() === 'content-type',
  );
  return [
    {
      id: 'send-as-form',
      label: say('fix.set-content-type', { value: FORM }),
      because: say('because.sign-in-takes-form'),
      certainty: 'likely',
      edits: hasRow ? [...edits, { op: 'set-header', name: 'Content-Type', value: FORM }] : edits,
    },
  ];
}
