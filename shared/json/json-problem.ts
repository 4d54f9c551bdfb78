import type { Message } from '../texts/text.ts';

/** Everything that can be said about a text that should be JSON: closed, so that each has its sentence and its test. */
export const JSON_PROBLEM_CODES = [
  // The text as a whole.
  'nothing-there',
  'not-json',
  'markup',
  'wrapped',
  'escaped-json',
  'several-documents',
  'text-after-end',
  'missing-brackets',
  'byte-order-mark',
  'invalid-utf8',
  'utf-16',
  // Between the values.
  'odd-blank',
  'comment',
  'trailing-comma',
  'missing-comma',
  'doubled-comma',
  'semicolon',
  'missing-colon',
  'doubled-colon',
  'equals-sign',
  'comma-for-colon',
  'colon-in-list',
  'list-in-braces',
  'look-alike',
  'missing-value',
  'missing-key',
  'unclosed-bracket',
  'wrong-bracket',
  'extra-bracket',
  'duplicate-key',
  'concatenation',
  'program-call',
  'placeholder',
  'unexpected-text',
  'unexpected-character',
  // Texts.
  'missing-quote',
  'missing-quotes',
  'doubled-quote',
  'wrong-quotes',
  'smart-quotes',
  'unescaped-quote',
  'line-break-in-text',
  'tab-in-text',
  'control-character',
  'wrong-escape',
  // Numbers and words.
  'wrong-literal',
  'leading-zero',
  'plus-sign',
  'missing-digits',
  'leading-dot',
  'number-base',
  'digit-separator',
  'comma-in-number',
  // There were more than are listed.
  'more-problems',
] as const;
export type JsonProblemCode = (typeof JSON_PROBLEM_CODES)[number];

/** Replaces `length` UTF-16 units at `offset`; nothing is replaced where `length` is 0. */
export interface TextEdit {
  offset: number;
  length: number;
  text: string;
}

export interface JsonRepair {
  /** What a press does, as an imperative. */
  label: Message;
  edits: TextEdit[];
  /** False where another repair is as likely, or where it takes something away: a person has to choose it. */
  isSure: boolean;
}

export interface JsonProblem {
  code: JsonProblemCode;
  severity: 'error' | 'warning';
  message: Message;
  /** In UTF-16 units. `length` may be 0 where something is missing. */
  offset: number;
  length: number;
  /** Both count from 1; columns in UTF-16 units, as editors count them. */
  line: number;
  column: number;
  repair: JsonRepair | null;
}
