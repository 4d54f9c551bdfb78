import { isJsonType, isXmlType, parseMediaType } from '../../../http/media-type.ts';
import type { BodyKind } from '../../../model/request-draft.ts';
import { say } from '../../../texts/text.ts';
import { TYPE_OF_KIND } from '../../body-kind.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A typed Content-Type says something else than the body is. Source: RFC 9110 8.3. */
export const contentTypeWrong: DraftRule = {
  id: 'content-type-wrong',
  alsoIn: ['body'],
  check({ draft: { headers, body }, hasBody }) {
    const typed = headers.find((row) => row.isEnabled && row.name.trim().toLowerCase() === 'content-type');
    const wanted = body.kind === 'text' ? null : TYPE_OF_KIND[body.kind];
    if (!hasBody || typed === undefined || wanted === null || !saysOther(typed.value, body.kind)) return null;
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('body.other-type', { typed: typed.value }),
      explanation: say('preflight.content-type'),
      evidence: [{ from: 'request', name: 'Content-Type', value: typed.value }],
      place: { in: 'header', name: typed.name },
      fixes: [
        {
          id: 'set-content-type',
          label: say('fix.set-content-type', { value: wanted }),
          because: say('because.body-is-that-kind'),
          certainty: 'likely',
          edits: [{ op: 'set-header', name: typed.name, value: wanted }],
        },
      ],
    };
  },
};

function saysOther(typed: string, kind: BodyKind): boolean {
  if (typed.includes('{{')) return false;
  const essence = parseMediaType(typed)?.essence ?? '';
  if (kind === 'json') return !isJsonType(essence) && !/json/.test(essence);
  return kind === 'xml' ? !isXmlType(essence) : essence !== TYPE_OF_KIND[kind];
}
