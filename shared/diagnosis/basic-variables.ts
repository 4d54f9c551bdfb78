import type { Edit } from '../model/edit.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import { basicEdit } from './sign-in-edits.ts';

/** Signs in with the name and the password that the variables hold; null where one of them is not there. */
export function basicFromVariables(auth: DraftAuth, variables: readonly KnownVariable[]): Edit | null {
  const named = (pattern: RegExp): string | null =>
    variables.find(({ name, hasValue }) => hasValue && pattern.test(name))?.name ?? null;
  const username = named(/user(?:name)?$|login$|account$|e?mail$/i);
  const password = named(/pass(?:word|phrase)?$|pwd$/i);
  return username === null || password === null
    ? null
    : basicEdit(auth, `{{${username}}}`, `{{${password}}}`);
}
