import { useEffect, useImperativeHandle, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { changeSource, findChange, withLineFeeds } from './line-endings.ts';
import type { EditorHandle, EditorProps } from './editor-props.ts';
import { placeBehind } from './place-behind.ts';
import styles from './editor.module.css';

/** Beyond this, line numbers cost more than they help. */
const MOST_NUMBERED_LINES = 2_000;

type PlainEditorProps = Pick<
  EditorProps,
  'text' | 'label' | 'keysHint' | 'placeholder' | 'onChange' | 'ref' | 'documentId'
>;

/**
 * The text in a field of the browser's own: what stands there until the editor has been loaded, and instead of it where
 * a text is too large for it. It looks the same, line for line, so that nothing moves when the editor takes its place.
 */
export function PlainEditor({ text, label, placeholder, onChange, ref }: PlainEditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  // A text field has line feeds for line breaks, whatever it is given.
  const shown = useMemo(() => withLineFeeds(text), [text]);
  const lineNumbers = useMemo(() => numberLines(shown), [shown]);
  const latest = useRef({ text, shown });
  useEffect(() => {
    latest.current = { text, shown };
  });
  const take = (typed: string) => {
    const change = findChange(latest.current.shown, typed);
    if (change !== null) onChange(changeSource(latest.current.text, [change]));
  };
  useImperativeHandle(ref, (): EditorHandle => {
    const replace = (from: number, to: number, replacement: string) => {
      const element = field.current;
      if (element === null) return;
      element.focus();
      element.setSelectionRange(from, to);
      // Deprecated, and the only change to a text field that its own undo knows.
      document.execCommand('insertText', false, replacement);
    };
    return {
      applyEdits: (edits) => {
        for (const { offset, length, text: replacement } of edits.toSorted((a, b) => b.offset - a.offset))
          replace(
            withLineFeeds(latest.current.text.slice(0, offset)).length,
            withLineFeeds(latest.current.text.slice(0, offset + length)).length,
            replacement,
          );
      },
      replaceAll: (whole) => {
        const element = field.current;
        if (element === null) return;
        const place = placeBehind(latest.current.shown, element.selectionStart, withLineFeeds(whole));
        replace(0, element.value.length, withLineFeeds(whole));
        element.setSelectionRange(place, place);
      },
      show: ({ offset, length }) => {
        const element = field.current;
        if (element === null) return;
        const from = withLineFeeds(latest.current.text.slice(0, offset)).length;
        const to = withLineFeeds(latest.current.text.slice(0, offset + length)).length;
        element.focus();
        element.setSelectionRange(from, to);
        const line = latest.current.shown.slice(0, from).split('\n').length;
        element.scrollTop = Math.max(0, (line - 1) * LINE_PX - element.clientHeight / 2);
      },
    };
  }, []);
  useLayoutEffect(() => {
    // Typing moves the numbers too, before a scroll event comes.
    if (numbers.current !== null) numbers.current.scrollTop = field.current?.scrollTop ?? 0;
  });
  return (
    <div className={styles.plain}>
      <pre ref={numbers} className={styles.numbers} aria-hidden>
        {lineNumbers}
      </pre>
      <textarea
        id={id}
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={placeholder}
        value={shown}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        onChange={(event) => take(event.currentTarget.value)}
        onScroll={(event) => {
          if (numbers.current !== null) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

/** Of one line, as the style sheet says. */
const LINE_PX = 20;

function numberLines(text: string): string {
  let numbers = '1';
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    count += 1;
    if (count > MOST_NUMBERED_LINES) return '';
    numbers += `\n${count}`;
  }
  return numbers;
}
