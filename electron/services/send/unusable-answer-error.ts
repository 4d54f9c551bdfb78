export type Unusable = 'upgrade' | 'status' | 'too-large';

/** HTTP, and yet no answer that could be used: a change of protocol that nobody asked for, a head without end. */
export class UnusableAnswerError extends Error {
  readonly code = 'UNUSABLE_ANSWER';
  readonly why: Unusable;

  constructor(why: Unusable) {
    super(`The answer cannot be used: ${why}`);
    this.name = 'UnusableAnswerError';
    this.why = why;
  }
}
