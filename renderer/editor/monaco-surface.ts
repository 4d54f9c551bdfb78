import { indexLines } from '../../shared/json/index-lines.ts';
import type { TextEdit } from '../../shared/json/json-problem.ts';
import { LANGUAGE_IDS } from './editor-languages.ts';
import type { EditorLanguage, EditorProblem, EditorSpot, EditorVariable } from './editor-props.ts';
import type { KeptDocument } from './kept-documents.ts';
import { findChange, withLineFeeds } from './line-endings.ts';
import type { TextChange } from './line-endings.ts';
import { monaco } from './monaco.ts';
import { asModelText, followModel, openDocument } from './open-document.ts';
import { placeBehind } from './place-behind.ts';
import { createTextMarks, rangeOf } from './text-marks.ts';

interface SurfaceOptions {
  readonly documentId: string;
  readonly text: string;
  readonly language: EditorLanguage;
  readonly label: string;
  readonly placeholder: string;
  /** The text was changed in the editor, by a person or by one of the presses around it. */
  readonly onChange: (text: string) => void;
}

/** One Monaco editor in the page, showing one document. Offsets count in the text as it is. */
export interface MonacoSurface {
  /** Takes over what became of the text elsewhere. */
  readonly setText: (text: string) => void;
  readonly setLanguage: (language: EditorLanguage) => void;
  readonly setVariables: (variables: readonly EditorVariable[]) => void;
  readonly setProblems: (problems: readonly EditorProblem[]) => void;
  readonly applyEdits: (edits: readonly TextEdit[]) => void;
  readonly replaceAll: (text: string) => void;
  readonly show: (spot: EditorSpot) => void;
  /** Offsets of the text as the editor shows it. */
  readonly focusAt: (from: number, to: number) => void;
  readonly dispose: () => void;
}

const LOOK: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  contextmenu: false,
  dropIntoEditor: { enabled: false },
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, 'DejaVu Sans Mono', monospace",
  fontSize: 12.5,
  lineHeight: 20,
  lineDecorationsWidth: 12,
  lineNumbersMinChars: 4,
  guides: { indentation: false },
  hideCursorInOverviewRuler: true,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  padding: { top: 10, bottom: 10 },
  quickSuggestions: false,
  renderFinalNewline: 'on',
  renderLineHighlight: 'none',
  scrollBeyondLastLine: false,
  scrollbar: { useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  selectionHighlight: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
  wordBasedSuggestions: 'off',
};

export function createMonacoSurface(host: HTMLElement, options: SurfaceOptions): MonacoSurface {
  const kept = openDocument(options);
  const { model } = kept;
  const editor = monaco.editor.create(host, {
    ...LOOK,
    model,
    ariaLabel: options.label,
    placeholder: options.placeholder,
  });
  if (kept.viewState !== null) editor.restoreViewState(kept.viewState);
  const marks = createTextMarks(editor, kept);
  let isFromElsewhere = false;
  const listeners = [
    model.onDidChangeContent((event) => {
      followModel(kept, event);
      marks.textChanged();
      if (!isFromElsewhere) options.onChange(kept.source);
    }),
    ...leaveByEscape(editor),
  ];
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  return {
    setVariables: marks.setVariables,
    setProblems: marks.setProblems,
    setLanguage: (language) => monaco.editor.setModelLanguage(model, LANGUAGE_IDS[language]),
    setText(text) {
      isFromElsewhere = true;
      takeText(editor, kept, text);
      isFromElsewhere = false;
    },
    applyEdits: (edits) => applyEdits(editor, kept, edits),
    replaceAll: (text) => replaceAll(editor, kept, text),
    show(spot) {
      const range = rangeOf(indexLines(kept.source), spot);
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
      marks.light(range);
    },
    focusAt(from, to) {
      editor.setSelection(monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)));
      editor.focus();
    },
    dispose() {
      kept.viewState = editor.saveViewState();
      marks.dispose();
      for (const listener of listeners) listener.dispose();
      editor.dispose();
    },
  };
}

/** One step for Ctrl+Z, however many edits it has. */
function applyEdits(
  editor: monaco.editor.IStandaloneCodeEditor,
  { source }: KeptDocument,
  edits: readonly TextEdit[],
): void {
  const index = indexLines(source);
  editor.pushUndoStop();
  editor.executeEdits(
    'plaincall',
    edits.map(({ offset, length, text }) => ({
      range: rangeOf(index, { offset, length }),
      text: withLineFeeds(text),
      forceMoveMarkers: true,
    })),
  );
  editor.pushUndoStop();
}

function takeText(editor: monaco.editor.IStandaloneCodeEditor, kept: KeptDocument, text: string): void {
  const change = findChange(kept.source, text);
  if (change === null) return;
  if (!cutsLineBreak(kept.source, change)) applyEdits(editor, kept, [change]);
  const isTaken = kept.model.getValueLength() === withLineFeeds(text).length;
  if (!isTaken) kept.model.setValue(asModelText(text));
  // Its line breaks are the ones that were given, not the ones that would have been typed.
  kept.source = text;
}

function replaceAll(editor: monaco.editor.IStandaloneCodeEditor, kept: KeptDocument, text: string): void {
  const { model, source } = kept;
  if (text === source) return editor.focus();
  const cursor = editor.getPosition();
  const offset =
    cursor === null ? 0 : placeBehind(model.getValue(), model.getOffsetAt(cursor), withLineFeeds(text));
  applyEdits(editor, kept, [{ offset: 0, length: source.length, text }]);
  const place = model.getPositionAt(offset);
  editor.setPosition(place);
  editor.revealPositionInCenterIfOutsideViewport(place);
  editor.focus();
}

/** Half of a `\r\n` cannot be told to an editor that knows one line break only. */
function cutsLineBreak(source: string, { offset, length }: TextChange): boolean {
  const isInside = (at: number) => source[at - 1] === '\r' && source[at] === '\n';
  return isInside(offset) || isInside(offset + length);
}

/** Escape, where it has nothing else to close, hands the Tab key back to the window until the editor is entered again. */
function leaveByEscape(editor: monaco.editor.IStandaloneCodeEditor): monaco.IDisposable[] {
  const hasOpenBox = () =>
    editor.getContainerDomNode().querySelector('.find-widget.visible, .suggest-widget.visible') !== null;
  return [
    editor.onKeyDown((event) => {
      if (event.keyCode === monaco.KeyCode.Escape && !hasOpenBox())
        editor.updateOptions({ tabFocusMode: true });
    }),
    editor.onDidBlurEditorWidget(() => editor.updateOptions({ tabFocusMode: false })),
  ];
}
