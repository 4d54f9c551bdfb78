import { indexLines } from '../../shared/json/index-lines.ts';
import type { LineIndex } from '../../shared/json/index-lines.ts';
import type { TextEdit } from '../../shared/json/json-problem.ts';
import { parseTemplate } from '../../shared/variables/parse-template.ts';
import { LANGUAGE_IDS, setModelVariables } from './editor-languages.ts';
import type { EditorLanguage, EditorProblem, EditorSpot, EditorVariable } from './editor-props.ts';
import { keepDocument, keptDocument } from './kept-documents.ts';
import type { KeptDocument } from './kept-documents.ts';
import { changeSource, findChange, withLineFeeds } from './line-endings.ts';
import { monaco } from './monaco.ts';
import { placeBehind } from './place-behind.ts';
import styles from './editor.module.css';

/** More would only cover the text. */
const MOST_MARKED_VARIABLES = 1_000;
/** From here on names are looked for when typing pauses: the marks that are there move along by themselves. */
const LARGE = 200_000;
const MARK_LARGE_AFTER_MS = 150;
/** How long a line that was jumped to stays lit, ms. */
const LIT_MS = 1_400;

interface SurfaceOptions {
  readonly documentId: string;
  readonly text: string;
  readonly language: EditorLanguage;
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}

/** One Monaco editor in the page, showing one document. */
export interface MonacoSurface {
  readonly setText: (text: string) => void;
  readonly setLanguage: (language: EditorLanguage) => void;
  readonly setVariables: (variables: readonly EditorVariable[]) => void;
  readonly setProblems: (problems: readonly EditorProblem[]) => void;
  readonly applyEdits: (edits: readonly TextEdit[]) => void;
  readonly replaceAll: (text: string) => void;
  readonly show: (spot: EditorSpot) => void;
  readonly focusAt: (from: number, to: number) => void;
  readonly dispose: () => void;
}

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
  const variableMarks = editor.createDecorationsCollection();
  const problemMarks = editor.createDecorationsCollection();
  const lit = editor.createDecorationsCollection();
  let variables: readonly EditorVariable[] = [];
  let isOwnChange = false;
  let markTimer: ReturnType<typeof setTimeout> | undefined;
  let litTimer: ReturnType<typeof setTimeout> | undefined;

  const lines = (): LineIndex => indexLines(kept.source);
  const markVariables = () => variableMarks.set(decorateVariables(kept, variables));
  const markVariablesSoon = () => {
    clearTimeout(markTimer);
    if (kept.source.length < LARGE) markVariables();
    else markTimer = setTimeout(markVariables, MARK_LARGE_AFTER_MS);
  };

  const listeners = [
    model.onDidChangeContent((event) => {
      const changes = event.changes.map(({ rangeOffset, rangeLength, text }) => ({
        offset: rangeOffset,
        length: rangeLength,
        text,
      }));
      // Reading the model out is cheaper, and exact where no line break can have been changed.
      kept.source = kept.source.includes('\r')
        ? changeSource(kept.source, changes)
        : model.getValue(monaco.editor.EndOfLinePreference.LF, true);
      markVariablesSoon();
      if (!isOwnChange) options.onChange(kept.source);
    }),
    ...leaveByEscape(editor),
  ];
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

  const applyEdits = (edits: readonly TextEdit[]) => {
    const index = lines();
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
  };
  return {
    applyEdits,
    setText(text) {
      if (text === kept.source) return;
      const change = findChange(kept.source, text);
      // What the window changed is known to it already.
      isOwnChange = true;
      if (change !== null && !cutsLineBreak(kept.source, change)) applyEdits([change]);
      else model.setValue(withLineFeeds(text));
      isOwnChange = false;
      kept.source = text;
    },
    setLanguage: (language) => monaco.editor.setModelLanguage(model, LANGUAGE_IDS[language]),
    setVariables(next) {
      variables = next;
      setModelVariables(model, next);
      markVariables();
    },
    setProblems(problems) {
      const index = lines();
      problemMarks.set(problems.map((problem) => decorateProblem(model, index, problem)));
    },
    replaceAll(text) {
      const shown = model.getValue();
      const next = withLineFeeds(text);
      const cursor = editor.getPosition();
      const offset = cursor === null ? 0 : placeBehind(shown, model.getOffsetAt(cursor), next);
      applyEdits([{ offset: 0, length: kept.source.length, text }]);
      editor.setPosition(model.getPositionAt(offset));
      editor.revealPositionInCenterIfOutsideViewport(model.getPositionAt(offset));
      editor.focus();
    },
    show(spot) {
      const range = rangeOf(lines(), spot);
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
      lit.set([{ range, options: { isWholeLine: true, className: styles.lit ?? '' } }]);
      clearTimeout(litTimer);
      litTimer = setTimeout(() => lit.clear(), LIT_MS);
    },
    focusAt(from, to) {
      editor.setSelection(monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)));
      editor.focus();
    },
    dispose() {
      clearTimeout(markTimer);
      clearTimeout(litTimer);
      kept.viewState = editor.saveViewState();
      for (const listener of listeners) listener.dispose();
      editor.dispose();
    },
  };
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

/** The document with its history, brought up to date with what happened to its text while no editor showed it. */
function openDocument({ documentId, text, language }: SurfaceOptions): KeptDocument {
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
  const model = monaco.editor.createModel(withLineFeeds(text), LANGUAGE_IDS[language]);
  // Without a line break in it, Monaco would take the system's.
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const document: KeptDocument = { model, source: text, viewState: null };
  keepDocument(documentId, document);
  return document;
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

function rangeOf(index: LineIndex, { offset, length }: EditorSpot): monaco.Range {
  const from = index.positionAt(offset);
  const to = index.positionAt(offset + length);
  return new monaco.Range(from.line, from.column, to.line, to.column);
}

/** Half of a `\r\n` cannot be told to an editor that knows one line break only. */
function cutsLineBreak(source: string, { offset, length }: { offset: number; length: number }): boolean {
  const isInside = (at: number) => source[at - 1] === '\r' && source[at] === '\n';
  return isInside(offset) || isInside(offset + length);
}

function decorateVariables(
  { model, source }: KeptDocument,
  variables: readonly EditorVariable[],
): monaco.editor.IModelDeltaDecoration[] {
  // Asked at every key: a text without any is told apart fast, whatever its size.
  if (!source.includes('{{')) return [];
  const text = withLineFeeds(source);
  return parseTemplate(text)
    .filter((part) => part.kind === 'variable')
    .slice(0, MOST_MARKED_VARIABLES)
    .map((part) => {
      const known = variables.find(({ name }) => name === part.name);
      const from = model.getPositionAt(part.offset);
      const to = model.getPositionAt(part.offset + part.text.length);
      return {
        range: monaco.Range.fromPositions(from, to),
        options: {
          inlineClassName: (known?.hasValue === true ? styles.variable : styles.unknown) ?? '',
          ...(known === undefined ? {} : { hoverMessage: { value: asPlainMarkdown(known.detail) } }),
        },
      };
    });
}

function decorateProblem(
  model: monaco.editor.ITextModel,
  index: LineIndex,
  { offset, length, severity, text }: EditorProblem,
): monaco.editor.IModelDeltaDecoration {
  return {
    range: visibleRange(model, rangeOf(index, { offset, length })),
    options: {
      inlineClassName: (severity === 'error' ? styles.error : styles.warning) ?? '',
      linesDecorationsClassName: (severity === 'error' ? styles.errorLine : styles.warningLine) ?? '',
      hoverMessage: { value: asPlainMarkdown(text) },
      stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  };
}

/** Where something is missing there is nothing to underline: the character in front, or else behind, is. */
function visibleRange(model: monaco.editor.ITextModel, range: monaco.Range): monaco.Range {
  const { startLineNumber: line, startColumn: column } = range;
  if (!range.isEmpty()) return range;
  if (column > 1) return new monaco.Range(line, column - 1, line, column);
  return new monaco.Range(line, 1, line, Math.min(2, model.getLineMaxColumn(line)));
}

/** Boxes are written in Markdown; the texts in them are strangers'. */
function asPlainMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!~|<>&]/g, '\\$&').replaceAll(/\r?\n/g, '  \n');
}
