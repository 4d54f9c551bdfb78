import { LANGUAGE_IDS } from './editor-languages.ts';
import type { EditorLanguage } from './editor-props.ts';
import { keepDocument, keptDocument } from './kept-documents.ts';
import type { KeptDocument } from './kept-documents.ts';
import { changeSource, withLineFeeds } from './line-endings.ts';
import { monaco } from './monaco.ts';

interface DocumentOptions {
  readonly documentId: string;
  readonly text: string;
  readonly language: EditorLanguage;
}

const BYTE_ORDER_MARK = '\ufeff';

/** The document with its history, brought up to date with what happened to its text while no editor showed it. */
export function openDocument({ documentId, text, language }: DocumentOptions): KeptDocument {
  const known = keptDocument(documentId);
  if (known !== null) {
    monaco.editor.setModelLanguage(known.model, LANGUAGE_IDS[language]);
    if (known.source !== text) {
      const range = known.model.getFullModelRange();
      known.model.pushStackElement();
      known.model.pushEditOperations([], [{ range, text: withLineFeeds(text) }], () => null);
      known.model.pushStackElement();
      known.source = text;
    }
    return known;
  }
  const model = monaco.editor.createModel(asModelText(text), LANGUAGE_IDS[language]);
  // Without a line break in it, Monaco would take the system's.
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const document: KeptDocument = { model, source: text, viewState: null };
  keepDocument(documentId, document);
  return document;
}

/** Carries what changed in the model over to the text as it is. */
export function followModel(kept: KeptDocument, event: monaco.editor.IModelContentChangedEvent): void {
  if (kept.source.includes('\r')) {
    const changes = event.changes.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      text,
    }));
    kept.source = changeSource(kept.source, changes);
  } else {
    // Cheaper, and exact where there is no line break that could have been changed.
    kept.source = kept.model.getValue(monaco.editor.EndOfLinePreference.LF);
  }
}

/**
 * The text as a new model is given it. A model takes a byte order mark at the beginning off and hides it, where nobody
 * could see or remove it: it is given a second one to take.
 */
export function asModelText(text: string): string {
  const shown = withLineFeeds(text);
  return shown.startsWith(BYTE_ORDER_MARK) ? `${BYTE_ORDER_MARK}${shown}` : shown;
}
