import { say } from '../../../texts/text.ts';
import { typeOfBody } from '../../body-kind.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A body of the kind Text that is JSON goes out as text/plain, which APIs that take JSON refuse. */
export const jsonSentAsText: DraftRule = {
  id: 'json-sent-as-text',
  alsoIn: ['body'],
  check(view) {
    const { draft, inherited, hasBody, isBodyShort } = view;
    if (draft.body.kind !== 'text' || !hasBody || !isBodyShort) return null;
    const isNamed = ({ name }: { readonly name: string }): boolean =>
      name.trim().toLowerCase() === 'content-type';
    const isSaid =
      draft.headers.some((row) => row.isEnabled && isNamed(row)) || inherited.headers.some(isNamed);
    if (isSaid || typeOfBody(draft) !== 'application/json') return null;
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('preflight.json-sent-as-text'),
      explanation: say('preflight.json-sent-as-text.explanation'),
      evidence: [{ from: 'request', name: 'Content-Type', value: 'text/plain' }],
      place: { in: 'body', line: null, column: null, offset: null, length: null, path: null },
      fixes: [
        {
          id: 'send-as-json',
          label: say('fix.set-content-type', { value: 'application/json' }),
          because: say('because.body-is-that-kind'),
          certainty: 'likely',
          edits: [{ op: 'set-body-kind', kind: 'json' }],
        },
      ],
    };
  },
};
