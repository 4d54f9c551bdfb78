/** What HTTP/2 calls the ways in which it ends (RFC 9113 7), by number. */
const NAMES = [
  'NO_ERROR',
  'PROTOCOL_ERROR',
  'INTERNAL_ERROR',
  'FLOW_CONTROL_ERROR',
  'SETTINGS_TIMEOUT',
  'STREAM_CLOSED',
  'FRAME_SIZE_ERROR',
  'REFUSED_STREAM',
  'CANCEL',
  'COMPRESSION_ERROR',
  'CONNECT_ERROR',
  'ENHANCE_YOUR_CALM',
  'INADEQUATE_SECURITY',
  'HTTP_1_1_REQUIRED',
] as const;

/** An exchange over HTTP/2 that came to no good end. */
export class Http2Error extends Error {
  /** `HTTP2_REFUSED_STREAM`, say. */
  readonly code: string;
  /** The server had not begun with the request, so that it may be sent again, whatever it does (RFC 9113 8.7). */
  readonly isUnprocessed: boolean;

  constructor(reason: number, options: { isUnprocessed: boolean; cause?: Error }) {
    const name = NAMES[reason] ?? `0x${reason.toString(16)}`;
    super(`HTTP/2 ended with ${name}`, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'Http2Error';
    this.code = `HTTP2_${name}`;
    this.isUnprocessed = options.isUnprocessed || name === 'REFUSED_STREAM' || name === 'HTTP_1_1_REQUIRED';
  }
}

/** Demanded, and not to be had: the server speaks HTTP/1.1 only. */
export class Http2UnavailableError extends Error {
  readonly code = 'HTTP2_UNAVAILABLE';

  constructor(cause?: Error) {
    super('The server does not speak HTTP/2', cause === undefined ? {} : { cause });
    this.name = 'Http2UnavailableError';
  }
}
