import { useEffect, useImperativeHandle, useRef } from 'react';
import { registerLanguages } from './editor-languages.ts';
import type { EditorProps } from './editor-props.ts';
import { followTheme } from './editor-theme.ts';
import { createMonacoSurface } from './monaco-surface.ts';
import type { MonacoSurface } from './monaco-surface.ts';
import styles from './editor.module.css';

registerLanguages();
followTheme();

interface MonacoEditorProps extends EditorProps {
  /** The selection in the field that stood here before, where somebody was typing in it already. */
  takesOver: { from: number; to: number } | null;
}

/** Monaco on one document. Loaded when an editor is first opened. */
export function MonacoEditor(props: MonacoEditorProps) {
  const { documentId, language, text, variables, problems, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const surface = useRef<MonacoSurface>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (host.current === null) return undefined;
    const { text: first, language: spoken, label, keysHint, placeholder, takesOver } = latest.current;
    const created = createMonacoSurface(host.current, {
      documentId,
      text: first,
      language: spoken,
      label: `${label}. ${keysHint}`,
      placeholder,
      onChange: (typed) => latest.current.onChange(typed),
    });
    surface.current = created;
    if (takesOver !== null) created.focusAt(takesOver.from, takesOver.to);
    return () => {
      surface.current = null;
      created.dispose();
    };
  }, [documentId]);
  useEffect(() => surface.current?.setText(text), [text, documentId]);
  useEffect(() => surface.current?.setLanguage(language), [language, documentId]);
  useEffect(() => surface.current?.setVariables(variables), [variables, documentId]);
  useEffect(() => surface.current?.setProblems(problems), [problems, documentId]);
  useImperativeHandle(
    ref,
    () => ({
      applyEdits: (edits) => surface.current?.applyEdits(edits),
      replaceAll: (whole) => surface.current?.replaceAll(whole),
      show: (spot) => surface.current?.show(spot),
    }),
    [],
  );
  return <div ref={host} className={styles.monaco} />;
}
