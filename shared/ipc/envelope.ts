/** How a result crosses a transport: errors are data, because Electron keeps only a message and HTTP keeps nothing. */
export const API_ERROR_CODES = [
  'unknown-procedure',
  'invalid-input',
  'not-found',
  'unsupported',
  'refused',
  'disk',
  'internal',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

export interface ApiError {
  code: ApiErrorCode;
  /** For the person: what went wrong and what to do. */
  message: string;
  /** With `unsupported`: the capability to ask for first. */
  capability: string | null;
}

export type Envelope = { ok: true; value: unknown } | { ok: false; error: ApiError };
