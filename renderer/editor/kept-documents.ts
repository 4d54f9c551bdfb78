import type { editor } from 'monaco-editor/editor/editor.api.js';

/**
 * The texts that have been open in an editor, with their undo history and their cursor. They outlive the editor that
 * shows them, because a tab that is left and come back to must still be able to undo. Whoever closes the tab forgets
 * the document.
 */
export interface KeptDocument {
  readonly model: editor.ITextModel;
  /** The text as it really is; the model's has line feeds for line breaks. */
  source: string;
  viewState: editor.ICodeEditorViewState | null;
}

const documents = new Map<string, KeptDocument>();

export function keptDocument(id: string): KeptDocument | null {
  return documents.get(id) ?? null;
}

export function keepDocument(id: string, document: KeptDocument): void {
  documents.set(id, document);
}

export function forgetDocument(id: string): void {
  documents.get(id)?.model.dispose();
  documents.delete(id);
}
