import type { ErrorCode } from './error-codes.ts';

/** One entry of the error list, without the parts that every entry shares. */
export interface RefusalError {
  readonly message: string;
  readonly code: ErrorCode;
}

/** Thrown anywhere while a request is answered; becomes the documented error body. Headers are `name: value`. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly RefusalError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errors: RefusalError | readonly RefusalError[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    const list = 'message' in errors ? [errors] : errors;
    super(list.map((error) => error.message).join('; '));
    this.name = 'Refusal';
    this.status = status;
    this.errors = list;
    this.headers = headers;
  }
}
