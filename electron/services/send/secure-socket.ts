import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Certificate, Connection } from '../../../shared/model/response-record.ts';
import { readChain } from './certificate.ts';

export interface SecureOptions {
  readonly hostname: string;
  readonly context: SecureContext;
  /** The person allowed to go on without checking this host's certificate. */
  readonly isTrusted: boolean;
  /** What is offered to the server to be spoken, the best first (RFC 7301). */
  readonly alpn: readonly string[];
  readonly signal: AbortSignal;
}

export interface SecuredSocket {
  readonly socket: TLSSocket;
  readonly facts: NonNullable<Connection['tls']>;
}

/** A handshake that failed, with the certificates where the server had shown any: its own first. */
export class HandshakeError extends Error {
  readonly code: string | undefined;
  readonly chain: readonly Certificate[];

  constructor(cause: Error & { code?: string }, chain: readonly Certificate[]) {
    super(cause.message, { cause });
    this.name = 'HandshakeError';
    this.code = cause.code;
    this.chain = chain;
  }
}

/** TLS over an open socket. Rejects with a HandshakeError, or with the signal's reason. */
export function secureSocket(socket: Socket, options: SecureOptions): Promise<SecuredSocket> {
  const { hostname, signal } = options;
  return new Promise((resolve, reject) => {
    let chain: Certificate[] = [];
    const secured = connect({
      socket,
      host: hostname,
      // RFC 6066 3: the name that is asked for is never an address.
      servername: isIP(hostname) === 0 ? hostname : '',
      secureContext: options.context,
      ALPNProtocols: [...options.alpn],
      rejectUnauthorized: !options.isTrusted,
    });
    const stop = (): void => {
      secured.destroy();
      reject(signal.reason as Error);
    };
    // Node checks the certificate in its own listener of this event and then drops the connection. To say what was
    // wrong with it, it has to be read before. (`getPeerX509Certificate` would be handier, but in Node 24 that check
    // finds no names in a certificate that was read with it.)
    secured.prependOnceListener('secure', () => {
      chain = readChain(secured.getPeerCertificate(true));
    });
    secured.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      const facts: SecuredSocket['facts'] = {
        protocol: secured.getProtocol() ?? '',
        cipher: secured.getCipher().standardName,
        chain,
        isVerified: secured.authorized,
      };
      const own = secured.getX509Certificate();
      if (own !== undefined) facts.ownCertificate = own.subject.split('\n').join(', ');
      resolve({ socket: secured, facts });
    });
    secured.on('error', (error) => {
      signal.removeEventListener('abort', stop);
      reject(new HandshakeError(error, chain));
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}
