import { useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { EditorProps } from './editor-props.ts';
import { Notice } from '../ui/notice.tsx';
import { PlainEditor } from './plain-editor.tsx';
import { useTooLarge } from './use-too-large.ts';
import styles from './editor.module.css';

type LoadedEditor = ComponentType<EditorProps & { takesOver: { from: number; to: number } | null }>;

let loaded: LoadedEditor | null = null;

async function loadEditor(): Promise<LoadedEditor> {
  const { MonacoEditor } = await import('./monaco-editor.tsx');
  loaded = MonacoEditor;
  return MonacoEditor;
}

/**
 * An editor for a text of any size. The text can be read and typed in at once; Monaco takes over when it has been
 * loaded, unless the text is too large for it.
 */
export function CodeEditor(props: EditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [Editor, setEditor] = useState<LoadedEditor | null>(() => loaded);
  const isLarge = useTooLarge(props.text);
  const [takesOver, setTakesOver] = useState<{ from: number; to: number } | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadEditor().then((editor) => {
      if (isGone) return;
      setTakesOver(selectionIn(frame.current));
      setEditor(() => editor);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <div ref={frame} className={styles.frame}>
      {isLarge && (
        <Notice look="info" className={styles.notice}>
          {props.tooLargeText}
        </Notice>
      )}
      {Editor === null || isLarge ? <PlainEditor {...props} /> : <Editor {...props} takesOver={takesOver} />}
    </div>
  );
}

/** What is selected in the field while somebody is typing in it; null where nobody is. */
function selectionIn(frame: HTMLElement | null): { from: number; to: number } | null {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement && frame?.contains(focused) === true
    ? { from: focused.selectionStart, to: focused.selectionEnd }
    : null;
}
