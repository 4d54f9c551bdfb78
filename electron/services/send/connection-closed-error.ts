/** The other side closed the connection in the middle of an exchange, without saying why. */
export class ConnectionClosedError extends Error {
  readonly code = 'CONNECTION_CLOSED';

  constructor() {
    super('The other side closed the connection');
    this.name = 'ConnectionClosedError';
  }
}
