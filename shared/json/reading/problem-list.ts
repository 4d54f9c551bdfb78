import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { indexLines } from '../index-lines.ts';
import type { JsonProblem, JsonProblemCode, JsonRepair, TextEdit } from '../json-problem.ts';

export interface NewProblem {
  code: JsonProblemCode;
  message: Message;
  offset: number;
  length: number;
  severity?: JsonProblem['severity'];
  repair?: JsonRepair | null;
}

/** Collects problems up to a limit and counts the rest, so that a page of noise costs no more than a page of mistakes. */
export class ProblemList {
  readonly #limit: number;
  readonly #problems: Required<NewProblem>[] = [];
  #leftOut: { count: number; first: number; hasError: boolean } | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add({ severity = 'error', repair = null, ...problem }: NewProblem): void {
    if (this.#problems.length < this.#limit) {
      this.#problems.push({ severity, repair, ...problem });
      return;
    }
    this.#leftOut ??= { count: 0, first: problem.offset, hasError: false };
    this.#leftOut.count++;
    this.#leftOut.first = Math.min(this.#leftOut.first, problem.offset);
    this.#leftOut.hasError ||= severity === 'error';
  }

  /** For what is noticed at the end and stands around the rest: its edits come before those at the same place. */
  addFirst({ severity = 'error', repair = null, ...problem }: NewProblem): void {
    this.#problems.unshift({ severity, repair, ...problem });
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** In the order of the text, with lines and columns; "and more" comes last. */
  finish(text: string): JsonProblem[] {
    if (this.isEmpty) return [];
    const found = this.#problems.toSorted((a, b) => a.offset - b.offset);
    if (this.#leftOut !== null)
      found.push({
        code: 'more-problems',
        severity: this.#leftOut.hasError ? 'error' : 'warning',
        message: say('json.more-problems', { count: this.#leftOut.count }),
        offset: this.#leftOut.first,
        length: 0,
        repair: null,
      });
    const lines = indexLines(text);
    return found.map((problem) => ({ ...problem, ...lines.positionAt(problem.offset) }));
  }
}

/** A repair that has one likely reading. */
export function surely(label: Message, edits: TextEdit[]): JsonRepair {
  return { label, edits, isSure: true };
}

/** A repair that is offered and never applied without being asked. */
export function perhaps(label: Message, edits: TextEdit[]): JsonRepair {
  return { label, edits, isSure: false };
}
