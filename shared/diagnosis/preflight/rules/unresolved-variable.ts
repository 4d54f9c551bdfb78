import type { Failure } from '../../../model/response-record.ts';
import { say } from '../../../texts/text.ts';
import { templateNames } from '../../../variables/parse-template.ts';
import type { RuleFinding } from '../../rule.ts';
import { explainUnresolved } from '../../rules/unresolved-variable.ts';
import type { DraftRule } from '../draft-rule.ts';
import type { DraftView } from '../draft-view.ts';

/** A `{{name}}` or a `:name` that nothing stands for: nothing would be sent, or, in a body, the name as it is written. */
export const unresolvedVariable: DraftRule = {
  id: 'unresolved-variable',
  check(view) {
    const { refusal } = view;
    if (refusal?.code === 'unresolved-variable') return explainRefusal(view, refusal);
    const name = firstUnknownInBody(view);
    if (name === null) return null;
    const finding = explainUnresolved(view, name, null);
    return {
      ...finding,
      severity: 'warning',
      explanation: say('preflight.unresolved-in-body'),
      place: placeInBody(view, name),
    };
  },
};

function explainRefusal(view: DraftView, refusal: Failure): RuleFinding {
  const name = String(refusal.detail['variable'] ?? '');
  const isPathValue =
    refusal.detail['place'] === 'param' &&
    refusal.detail['name'] === name &&
    view.draft.params.some((row) => row.place === 'path' && row.name === name && row.value === '');
  const finding = explainUnresolved(view, name, refusal);
  const isCircle = refusal.detail['reason'] === 'cycle';
  if (isPathValue)
    return {
      ...finding,
      summary: say('address.line.missing-path', { name }),
      explanation: say('preflight.path-value'),
      fixes: [],
    };
  return {
    ...finding,
    summary: isCircle ? say('address.line.circle', { variables: name }) : finding.summary,
    explanation: say(isCircle ? 'preflight.circle' : 'preflight.unresolved'),
    fixes: isCircle ? [] : finding.fixes,
  };
}

function firstUnknownInBody({ draft: { body }, variables, hasBody, isBodyShort }: DraftView): string | null {
  const isText = body.kind === 'json' || body.kind === 'text' || body.kind === 'xml';
  if (!hasBody || !isBodyShort || !isText || !body.text.includes('{{')) return null;
  const known = new Set(variables.filter(({ hasValue }) => hasValue).map(({ name }) => name));
  return templateNames(body.text).find((name) => !known.has(name)) ?? null;
}

function placeInBody({ draft, variables }: DraftView, name: string): RuleFinding['place'] {
  if (variables.some((variable) => variable.name === name)) return { in: 'variable', name };
  const match = new RegExp(`\\{\\{\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\}\\}`).exec(
    draft.body.text,
  );
  const offset = match?.index ?? null;
  return { in: 'body', line: null, column: null, offset, length: match?.[0].length ?? null, path: null };
}
