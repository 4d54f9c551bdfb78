import type { Edit } from '../../model/edit.ts';
import type { AnswerError } from '../../model/diagnosis.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { SAYS_MISSING as MISSES_FIELD } from '../name-mend.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** "Request body is missing": nothing was sent where the server reads something. */
const SAYS_MISSING =
  /\b(?:body|payload)\b[^.\n]{0,30}\b(?:missing|required|empty|expected|must not be (?:empty|null)|not (?:provided|present|found|sent)|absent)|\b(?:missing|required|empty|no|expected|needs? an?|requires? an?|without an?)\b[^.\n]{0,20}\b(?:body|payload)\b|\bunexpected end of (?:json )?(?:input|file|data)\b|\bEOF\b/i;

/** There is no body, and one was typed: it is switched off. Source: RFC 9110 9.3.3. */
export const bodyMissing: Rule = {
  id: 'body-missing',
  check({ draft, isRefused, refusalStatus: status, words, sent, errors }) {
    if (draft === null || !isRefused || draft.body.kind !== 'none' || (sent?.body.byteLength ?? 0) > 0)
      return null;
    const isAboutBody = status === 400 || status === 411 || status === 415 || status === 422;
    if (!isAboutBody || (status !== 411 && !SAYS_MISSING.test(words) && !errors.some(missesBody)))
      return null;
    const kind = typedKind(draft);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.body-missing.summary'),
      explanation:
        kind === null ? say('finding.body-missing.explanation') : say('finding.body-missing.switched-off'),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
      place: { in: 'body', line: null, column: null, offset: null, length: null, path: null },
      fixes:
        kind === null
          ? moveParams(draft)
          : [
              {
                id: 'send-typed-body',
                label: say('fix.send-typed-body'),
                because: say('because.server-says'),
                certainty: 'certain',
                edits: [{ op: 'set-body-kind', kind } satisfies Edit],
              },
            ],
    };
  },
};

/** FastAPI's `loc: ["body"]`: the body as a whole is what is missing. */
function missesBody({ field, message }: AnswerError): boolean {
  return field !== null && /^(?:body|request ?body|payload)$/i.test(field.raw) && MISSES_FIELD.test(message);
}

/** What the address carries may be what the body was to hold. */
function moveParams({ params }: RequestDraft): RuleFix[] {
  const rows = params.filter(({ place, isEnabled, name }) => place === 'query' && isEnabled && name !== '');
  if (rows.length === 0 || new Set(rows.map(({ name }) => name)).size < rows.length) return [];
  const members = rows.map(({ name, value }) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return [
    {
      id: 'params-into-body',
      label: say('fix.params-into-body'),
      because: say('because.server-says'),
      certainty: 'likely',
      edits: [
        { op: 'set-body-kind', kind: 'json' },
        { op: 'set-body-text', text: `{\n${members.join(',\n')}\n}` },
        ...rows.map(({ name }): Edit => ({ op: 'remove-param', name })),
      ],
    },
  ];
}

/** What was typed is kept under every kind: it says itself what it is. */
function typedKind({ body }: RequestDraft): 'json' | 'xml' | 'form' | 'text' | null {
  const start = body.text.trimStart();
  if (/^[{["]/.test(start)) return 'json';
  if (start.startsWith('<')) return 'xml';
  if (start !== '') return 'text';
  return body.form.some(({ isEnabled, name }) => isEnabled && name !== '') ? 'form' : null;
}
