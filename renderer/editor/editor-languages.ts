import { tokenizeJsonLine } from '../../shared/json/tokenize-line.ts';
import { findOpenName } from '../../shared/variables/find-open-name.ts';
import type { EditorLanguage, EditorVariable } from './editor-props.ts';
import { monaco } from './monaco.ts';

/** Monaco's names of the languages; that of XML comes with Monaco, JSON's colours are the answer's own. */
export const LANGUAGE_IDS: Readonly<Record<EditorLanguage, string>> = {
  json: 'json',
  xml: 'xml',
  graphql: 'graphql',
  text: 'plaintext',
};

/** A row of JSON is coloured by itself: no text of JSON goes on over the end of its line. */
const NO_STATE: monaco.languages.IState = { clone: () => NO_STATE, equals: () => true };

const variablesOf = new WeakMap<monaco.editor.ITextModel, readonly EditorVariable[]>();

/** Says which variables can be completed in a text. */
export function setModelVariables(
  model: monaco.editor.ITextModel,
  variables: readonly EditorVariable[],
): void {
  variablesOf.set(model, variables);
}

export function registerLanguages(): void {
  monaco.languages.register({ id: 'json' });
  monaco.languages.setLanguageConfiguration('json', {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    // No brackets: who selects everything and types one wants to begin anew, and not to wrap what was there.
    surroundingPairs: [{ open: '"', close: '"' }],
  });
  monaco.languages.setTokensProvider('json', {
    getInitialState: () => NO_STATE,
    tokenize: (line) => ({
      tokens: tokenizeJsonLine(line).map(({ kind, from }) => ({ startIndex: from, scopes: kind })),
      endState: NO_STATE,
    }),
  });
  monaco.languages.registerCompletionItemProvider(Object.values(LANGUAGE_IDS), {
    triggerCharacters: ['{'],
    provideCompletionItems: (model, position) => ({ suggestions: variableCompletions(model, position) }),
  });
}

function variableCompletions(
  model: monaco.editor.ITextModel,
  { lineNumber, column }: monaco.Position,
): monaco.languages.CompletionItem[] {
  const open = findOpenName(model.getLineContent(lineNumber), column - 1);
  if (open === null) return [];
  const range = new monaco.Range(lineNumber, open.from + 1, lineNumber, open.to + 1);
  return (variablesOf.get(model) ?? []).map(({ name, detail }) => ({
    label: { label: name, description: detail },
    kind: monaco.languages.CompletionItemKind.Variable,
    insertText: `{{${name}}}`,
    // What stands in the range is what the list is filtered by, braces included.
    filterText: `{{${name}}}`,
    range,
  }));
}
