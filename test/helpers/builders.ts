import { makeAuth, makeBody, makeDraft as makeEmptyDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import type { DraftAuth, DraftBody, ParamRow, RequestDraft, Row } from '../../shared/model/request-draft.ts';
import type { ResolveScopes, ScopedVariable } from '../../shared/variables/scopes.ts';

/** Builders that are valid by default; a test says only what it is about. */

export function makeRow(name: string, value: string, parts: Partial<Row> = {}): Row {
  return { id: `row-${name}`, name, value, isEnabled: true, note: '', ...parts };
}

export function makeParam(
  place: ParamRow['place'],
  name: string,
  value: string,
  parts: Partial<Row> = {},
): ParamRow {
  return { ...makeRow(name, value, parts), place };
}

/** Settings, sign-in and body may be given in part. */
export function makeDraft(
  parts: Partial<Omit<RequestDraft, 'auth' | 'body' | 'settings'>> & {
    auth?: Partial<DraftAuth>;
    body?: Partial<DraftBody>;
    settings?: Partial<RequestDraft['settings']>;
  } = {},
): RequestDraft {
  const { auth, body, settings, ...others } = parts;
  const draft = makeEmptyDraft(draftIdSchema.parse('draft-1'), {
    url: 'http://api.example/v1/items',
    ...others,
  });
  return {
    ...draft,
    auth: { ...makeAuth(), ...auth },
    body: { ...makeBody(), ...body },
    settings: { ...draft.settings, ...settings },
  };
}

export function makeScopes(
  variables: Readonly<Record<string, string>> = {},
  parts: {
    secrets?: Readonly<Record<string, string | null>>;
    inherited?: Partial<ResolveScopes['inherited']>;
  } = {},
): ResolveScopes {
  const toVariable =
    (isSecret: boolean) =>
    ([name, value]: [string, string | null]): ScopedVariable => ({
      name,
      value,
      isSecret,
      scope: 'environment',
    });
  return {
    variables: [
      ...Object.entries(variables).map(toVariable(false)),
      ...Object.entries(parts.secrets ?? {}).map(toVariable(true)),
    ],
    inherited: { headers: [], auth: null, ...parts.inherited },
  };
}
