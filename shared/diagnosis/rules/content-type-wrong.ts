import type { Edit } from '../../model/edit.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import type { Certainty } from '../../model/diagnosis.ts';
import { acceptedTypes, typeOfBody, withoutParameters } from '../body-kind.ts';
import { formToJson, jsonToForm, jsonToPatch } from '../convert-body.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFinding, RuleFix } from '../rule.ts';
import { evidenceOf } from './content-type-missing.ts';

/** The header says another kind of body than the server takes, or than the body is. Source: RFC 9110 15.5.16. */
export const contentTypeWrong: Rule = {
  id: 'content-type-wrong',
  check(exchange) {
    const { draft, refusalStatus: status, sent } = exchange;
    if (status === 415 && sent === null) return withoutRequest(exchange);
    const sentType = exchange.sentHeader('content-type');
    if (draft === null || sentType === null || !exchange.isRefused) return null;
    const essence = withoutParameters(sentType);
    const own = typeOfBody(draft);
    const isMislabelled =
      own !== null &&
      own !== essence &&
      ((own === 'application/json' && !/[/+]json$/.test(essence)) ||
        (isXml(own) && !/[/+]xml$/.test(essence)));
    const isAboutType =
      status === 415 ||
      /\bcontent[- ]?type\b|\bmedia type\b/i.test(exchange.words) ||
      (status !== 406 && asksForOther(exchange, essence));
    if (!isAboutType && !(isMislabelled && (status === 400 || status === 422))) return null;
    const { types, header } = acceptedTypes(exchange);
    // A label alone makes no parts out of a body: each has to have its border (RFC 7578 4.1).
    const wanted = types.filter((type) => type !== essence && !type.startsWith('multipart/'));
    const target =
      own !== null && own !== essence && (types.length === 0 || types.includes(own))
        ? own
        : (wanted[0] ?? null);
    const certainty: Certainty = isAboutType && (types.length > 0 || isMislabelled) ? 'certain' : 'possible';
    const fixes =
      target === null
        ? [
            ...proposeBareType(sentType, essence),
            ...(types.length === 0 ? proposeOtherKind(draft, exchange) : []),
          ]
        : proposeType(draft, { target, certainty, header });
    if (fixes.length === 0 && !isAboutType) return null;
    return {
      severity: 'error',
      certainty,
      summary: say('finding.content-type-wrong.summary', { type: essence }),
      explanation:
        types.length === 0
          ? say('finding.content-type-wrong.explanation')
          : say('finding.content-type-wrong.accepted', { types: types.slice(0, 5).join(', ') }),
      evidence: [evidenceOf(exchange, header), { from: 'request', name: 'Content-Type', value: sentType }],
      place: { in: 'header', name: 'Content-Type' },
      fixes,
    };
  },
};

function isXml(type: string): boolean {
  return /[/+]xml$/.test(type);
}

/** "Only application/xml is accepted": another type than the one that was sent is asked for by name. */
function asksForOther({ words }: Exchange, essence: string): boolean {
  const found = ASKS_FOR_TYPE.exec(words);
  const type = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  return type !== '' && type !== essence;
}

const ASKS_FOR_TYPE =
  /\b(?:only|expect(?:s|ed|ing)?|accepts?|must be|needs? to be|has to be|requires?|send|use)\b[^.\n]{0,30}?\b((?:application|text)\/[\w.+-]*\w)|\b((?:application|text)\/[\w.+-]*\w)[^.\n]{0,30}\b(?:is|are) (?:expected|required|accepted|supported)\b/i;

/** Nothing says what would be taken: of a form and of JSON, the other one. */
function proposeOtherKind(draft: RequestDraft, { refusalStatus: status }: Exchange): RuleFix[] {
  if (status !== 415) return [];
  const { kind } = draft.body;
  const target =
    kind === 'form' ? 'application/json' : kind === 'json' ? 'application/x-www-form-urlencoded' : null;
  if (target === null || convert(draft, target).length === 0) return [];
  return proposeType(draft, { target, certainty: kind === 'form' ? 'likely' : 'possible', header: null });
}

/** Of an answer that was not sent from here: it still says what it takes. */
function withoutRequest(exchange: Exchange): RuleFinding {
  const { types, header } = acceptedTypes(exchange);
  const [type = 'application/json'] = types;
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('finding.content-type-wrong.unseen'),
    explanation:
      types.length === 0
        ? say('finding.content-type-wrong.explanation')
        : say('finding.content-type-wrong.accepted', { types: types.slice(0, 5).join(', ') }),
    evidence: [evidenceOf(exchange, header)],
    place: { in: 'header', name: 'Content-Type' },
    fixes: [
      {
        id: 'set-content-type',
        label: say('fix.set-header', { name: 'Content-Type', value: type }),
        because: header === null ? say('because.body-kind-unsaid') : say('because.header-says', { header }),
        certainty: header === null ? 'possible' : 'likely',
        edits: [{ op: 'set-header', name: 'Content-Type', value: type }],
      },
    ],
  };
}

function proposeType(
  draft: RequestDraft,
  {
    target,
    certainty,
    header,
  }: { readonly target: string; readonly certainty: Certainty; readonly header: string | null },
): RuleFix[] {
  const edits = [...convert(draft, target), ...labelEdits(draft, target)];
  return [
    {
      id: 'set-content-type',
      label: say('fix.set-content-type', { value: target }),
      because: header === null ? say('because.body-is-that-kind') : say('because.header-says', { header }),
      certainty,
      edits,
    },
  ];
}

/** A form that has to be JSON, or the other way round, is written anew; anything else keeps its text. */
function convert({ body }: RequestDraft, target: string): Edit[] {
  if (body.kind === 'form' && target === 'application/json') return formToJson(body) ?? [];
  if (body.kind !== 'form' && target === 'application/json-patch+json') return jsonToPatch(body) ?? [];
  const isForm = target === 'application/x-www-form-urlencoded';
  return body.kind === 'json' && isForm ? (jsonToForm(body) ?? []) : [];
}

/** Where a row names the type it is corrected; otherwise the kind of the body brings its own label along. */
function labelEdits(draft: RequestDraft, target: string): Edit[] {
  const hasRow = draft.headers.some(
    ({ isEnabled, name }) => isEnabled && name.trim().toLowerCase() === 'content-type',
  );
  if (!hasRow && target === 'application/json') {
    if (draft.body.kind === 'form') return [];
    if (draft.body.kind === 'text') return [{ op: 'set-body-kind', kind: 'json' }];
  }
  if (!hasRow && target === 'application/x-www-form-urlencoded' && draft.body.kind === 'json') return [];
  return [{ op: 'set-header', name: 'Content-Type', value: target }];
}

/** The right type with a charset behind it is refused by some: RFC 8259 11 has none for JSON. */
function proposeBareType(sentType: string, essence: string): RuleFix[] {
  if (sentType.trim().toLowerCase() === essence) return [];
  return [
    {
      id: 'set-content-type',
      label: say('fix.set-content-type', { value: essence }),
      because: say('because.charset-not-wanted'),
      certainty: 'possible',
      edits: [{ op: 'set-header', name: 'Content-Type', value: essence }],
    },
  ];
}
