/** `auto`: the newest that both sides speak (ALPN, RFC 7301). */
export const HTTP_VERSIONS = ['auto', '1.1', '2'] as const;
export type HttpVersionChoice = (typeof HTTP_VERSIONS)[number];

/** Of TLS; those before 1.2 are forbidden by RFC 8996 and still met on old appliances. */
export const TLS_VERSIONS = ['1.0', '1.1', '1.2', '1.3'] as const;
export type TlsVersionChoice = (typeof TLS_VERSIONS)[number];
