import type { Ref } from 'react';
import type { TextEdit } from '../../shared/json/json-problem.ts';

export type EditorLanguage = 'json' | 'xml' | 'graphql' | 'text';

/** A name that completion offers and that is marked where it stands. */
export interface EditorVariable {
  readonly name: string;
  readonly detail: string;
  readonly hasValue: boolean;
}

/** Something to see in the text: a mistake, or what an answer pointed at. Untrusted text. */
export interface EditorProblem {
  readonly offset: number;
  readonly length: number;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** A stretch of the text, in UTF-16 units. */
export interface EditorSpot {
  readonly offset: number;
  readonly length: number;
}

/** What can be done to an editor from outside; every change of the text can be undone in it. */
export interface EditorHandle {
  /** Offsets count in the text as it is. */
  applyEdits: (edits: readonly TextEdit[]) => void;
  /** Puts another text in the place of all, with the cursor where it was in it. */
  replaceAll: (text: string) => void;
  /** Brings a spot into view, puts the cursor there and lights its line up. */
  show: (spot: EditorSpot) => void;
}

export interface EditorProps {
  /** The text's name: its undo history and its cursor are kept under it until the document is forgotten. */
  documentId: string;
  language: EditorLanguage;
  text: string;
  /** Names the editor for screen readers. */
  label: string;
  /** Says how to leave it with the keyboard. */
  keysHint: string;
  placeholder: string;
  /** Said above a text that is too large for colours and checks. */
  tooLargeText: string;
  variables: readonly EditorVariable[];
  problems: readonly EditorProblem[];
  onChange: (text: string) => void;
  ref?: Ref<EditorHandle>;
}
