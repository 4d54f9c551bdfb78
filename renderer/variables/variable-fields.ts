import { useMemo } from 'react';
import type { KnownVariable } from '../../shared/model/environment.ts';
import { t } from '../state/language-store.ts';
import type { TextMark } from '../ui/marked-input.tsx';
import type { Suggest } from '../ui/suggest-field.tsx';
import { suggestVariables, variableMarks } from './variable-text.ts';

export interface VariableFields {
  readonly known: readonly KnownVariable[];
  readonly marksOf: (text: string) => readonly TextMark[];
  readonly suggest: Suggest;
}

/** What every field that takes `{{variables}}` needs. The same functions until a variable changes. */
export function useFieldsFor(known: readonly KnownVariable[]): VariableFields {
  return useMemo(
    () => ({
      known,
      marksOf: (text) => variableMarks(text, known),
      suggest: (text, caret) => suggestVariables(text, caret, known, describeVariable),
    }),
    [known],
  );
}

/** One line about a variable: what it stands for and where it comes from. */
export function describeVariable({ isSecret, hasValue, value, scope }: KnownVariable): string {
  if (isSecret) return t(hasValue ? 'variables.secret' : 'variables.secret-missing');
  const shown = { value: value ?? '' };
  switch (scope) {
    case 'given':
      return t('variables.given');
    case 'environment':
      return t('variables.from-environment', shown);
    case 'request':
      return t('variables.from-request', shown);
    case 'folder':
      return t('variables.from-folder', shown);
    case 'collection':
      return t('variables.from-collection', shown);
    case 'built-in':
      return t('variables.from-app', shown);
  }
}
