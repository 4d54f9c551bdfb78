import type { Edit } from '../../model/edit.ts';
import type { AuthPart, Place } from '../../model/diagnosis.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import type { Failure } from '../../model/response-record.ts';
import { say } from '../../texts/text.ts';
import { splitAddress } from '../address-parts.ts';
import type { Exchange } from '../exchange.ts';
import { fittingVariable } from '../fitting-variable.ts';
import { nearest } from '../nearest.ts';
import type { Rule, RuleFinding, RuleFix } from '../rule.ts';

/** A `{{name}}` that stands for nothing: nothing was sent, or the name went out in the body as it is. */
export const unresolvedVariable: Rule = {
  id: 'unresolved-variable',
  check(exchange) {
    const { failure, record, isRefused } = exchange;
    if (failure?.code === 'unresolved-variable')
      return explainUnresolved(exchange, String(failure.detail['variable'] ?? ''), failure);
    const [name] = record.unresolvedInBody;
    return name === undefined || !isRefused ? null : explainUnresolved(exchange, name, null);
  },
};

/** `failure`: why nothing can be sent; null for a name in the body, which goes out as it is written. */
export function explainUnresolved(
  { draft, variables }: Pick<Exchange, 'draft' | 'variables'>,
  name: string,
  failure: Failure | null,
): RuleFinding {
  const known = variables.find((variable) => variable.name === name);
  const similar = nearest(
    name,
    variables.filter(({ hasValue }) => hasValue).map((variable) => variable.name),
  );
  const isEmptySecret = known !== undefined && !known.hasValue;
  return {
    severity: 'error',
    certainty: failure === null ? 'likely' : 'certain',
    summary: say('finding.unresolved-variable.summary', { name }),
    explanation: isEmptySecret
      ? say('finding.unresolved-variable.secret')
      : failure === null
        ? say('finding.unresolved-variable.in-body')
        : say('finding.unresolved-variable.explanation'),
    evidence: [{ from: failure === null ? 'request' : 'failure', name: 'variable', value: name }],
    place: isEmptySecret ? { in: 'variable', name } : placeOf(name, failure),
    fixes:
      similar === null || similar === name || draft === null
        ? fillRow(name, { draft, variables, failure })
        : [
            {
              id: 'use-similar-variable',
              label: say('fix.use-similar-variable', { name, similar }),
              because: say('because.name-is-similar'),
              certainty: 'likely',
              edits: renameVariable(draft, name, similar),
            },
          ],
  };
}

/** A `:name` of the path whose row is empty: a variable that is called like it fits. */
function fillRow(
  name: string,
  { draft, variables, failure }: Pick<Exchange, 'draft' | 'variables'> & { readonly failure: Failure | null },
): RuleFix[] {
  const row = draft?.params.find(
    (each) => each.place === 'path' && each.isEnabled && each.name === name && each.value === '',
  );
  if (draft === null || row === undefined || failure === null) return [];
  const { path } = splitAddress(draft.url);
  const fitting = fittingVariable(name, path.slice(0, path.indexOf(`:${name}`)), variables);
  if (fitting === null) return [];
  return [
    {
      id: 'fill-gap',
      label: say('fix.fill-gap', { gap: `:${name}`, variable: fitting }),
      because: say('because.variable-fits'),
      certainty: 'likely',
      edits: [{ op: 'set-param', name, value: `{{${fitting}}}` }],
    },
  ];
}

function placeOf(name: string, failure: Failure | null): Place {
  const row = String(failure?.detail['name'] ?? '');
  switch (String(failure?.detail['place'] ?? '')) {
    case 'url':
      return { in: 'url', offset: null, length: null };
    case 'param':
      return { in: 'param', name: row };
    case 'header':
      return { in: 'header', name: row };
    case 'form':
      return { in: 'form', name: row };
    case 'auth':
      // `resolve-sign-in.ts` names the places of a sign-in by their fields.
      return { in: 'auth', part: (row === '' ? 'value' : row) as AuthPart };
    case 'method':
      return { in: 'method' };
    default:
      return { in: 'variable', name };
  }
}

/** Every place in the draft that names the variable. */
function renameVariable(draft: RequestDraft, from: string, to: string): Edit[] {
  const written = new RegExp(`\\{\\{\\s*${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\}\\}`, 'g');
  const renamed = (text: string): string => text.replace(written, () => `{{${to}}}`);
  const edits: Edit[] = [];
  if (renamed(draft.url) !== draft.url) edits.push({ op: 'set-url', url: renamed(draft.url) });
  for (const { name, value, isEnabled } of draft.headers)
    if (isEnabled && renamed(value) !== value) edits.push({ op: 'set-header', name, value: renamed(value) });
  for (const { name, value, isEnabled, place } of draft.params)
    if (isEnabled && place === 'path' && renamed(value) !== value)
      edits.push({ op: 'set-param', name, value: renamed(value) });
  const { auth, body } = draft;
  const newAuth = {
    ...auth,
    apiKey: { ...auth.apiKey, name: renamed(auth.apiKey.name), value: renamed(auth.apiKey.value) },
    basic: { username: renamed(auth.basic.username), password: renamed(auth.basic.password) },
    bearer: { token: renamed(auth.bearer.token) },
  };
  if (JSON.stringify(newAuth) !== JSON.stringify(auth)) edits.push({ op: 'set-auth', auth: newAuth });
  if (renamed(body.text) !== body.text) edits.push({ op: 'set-body-text', text: renamed(body.text) });
  for (const { name, value, isEnabled } of body.form)
    if (isEnabled && renamed(value) !== value)
      edits.push({ op: 'set-form-field', name, value: renamed(value) });
  return edits;
}
