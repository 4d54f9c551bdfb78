import { indexLines } from '../../shared/json/index-lines.ts';
import type { LineIndex } from '../../shared/json/index-lines.ts';
import { parseTemplate } from '../../shared/variables/parse-template.ts';
import { setModelVariables } from './editor-languages.ts';
import type { EditorProblem, EditorSpot, EditorVariable } from './editor-props.ts';
import type { KeptDocument } from './kept-documents.ts';
import { withLineFeeds } from './line-endings.ts';
import { monaco } from './monaco.ts';
import styles from './editor.module.css';

/** More would only cover the text. */
const MOST_MARKED_VARIABLES = 1_000;
/** From here on names are looked for when typing pauses: the marks that are there move along by themselves. */
const LARGE = 200_000;
const MARK_LARGE_AFTER_MS = 150;
/** How long a line that was jumped to stays lit. */
const LIT_MS = 1_400;

/** What is marked in an editor's text. */
export interface TextMarks {
  readonly setVariables: (variables: readonly EditorVariable[]) => void;
  readonly setProblems: (problems: readonly EditorProblem[]) => void;
  /** Call after each change of the text. */
  readonly textChanged: () => void;
  readonly light: (range: monaco.Range) => void;
  readonly dispose: () => void;
}

export function createTextMarks(editor: monaco.editor.IStandaloneCodeEditor, kept: KeptDocument): TextMarks {
  const variableMarks = editor.createDecorationsCollection();
  const problemMarks = editor.createDecorationsCollection();
  const lit = editor.createDecorationsCollection();
  let variables: readonly EditorVariable[] = [];
  let markTimer: ReturnType<typeof setTimeout> | undefined;
  let litTimer: ReturnType<typeof setTimeout> | undefined;
  const markVariables = () => variableMarks.set(variableDecorations(kept, variables));
  return {
    setVariables(next) {
      variables = next;
      setModelVariables(kept.model, next);
      markVariables();
    },
    setProblems(problems) {
      const index = indexLines(kept.source);
      problemMarks.set(problems.map((problem) => problemDecoration(kept.model, index, problem)));
    },
    textChanged() {
      clearTimeout(markTimer);
      if (kept.source.length < LARGE) markVariables();
      else markTimer = setTimeout(markVariables, MARK_LARGE_AFTER_MS);
    },
    light(range) {
      lit.set([{ range, options: { isWholeLine: true, className: styles.lit ?? '' } }]);
      clearTimeout(litTimer);
      litTimer = setTimeout(() => lit.clear(), LIT_MS);
    },
    dispose() {
      clearTimeout(markTimer);
      clearTimeout(litTimer);
    },
  };
}

/** Lines are the same in the text and in the model, whatever its line breaks are. */
export function rangeOf(index: LineIndex, { offset, length }: EditorSpot): monaco.Range {
  const from = index.positionAt(offset);
  const to = index.positionAt(offset + length);
  return new monaco.Range(from.line, from.column, to.line, to.column);
}

function variableDecorations(
  { model, source }: KeptDocument,
  variables: readonly EditorVariable[],
): monaco.editor.IModelDeltaDecoration[] {
  // Asked at every key: a text without any is told apart fast, whatever its size.
  if (!source.includes('{{')) return [];
  return parseTemplate(withLineFeeds(source))
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

function problemDecoration(
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

/**
 * Boxes are written in Markdown, and the texts in them are strangers': every sign that could mean something there is
 * escaped, so that no text becomes a link, a picture or a heading (CommonMark 2.4).
 */
function asPlainMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll(/\r?\n/g, '  \n');
}
