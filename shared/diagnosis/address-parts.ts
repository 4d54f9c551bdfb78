/** An address as typed, `{{names}}` included, in pieces that make it up again when joined. */
export interface AddressParts {
  /** Up to the first slash of the path: `https://api.example.com`, `{{baseUrl}}`. */
  readonly origin: string;
  /** With its first slash; `''` where there is none. */
  readonly path: string;
  /** With its question mark. */
  readonly query: string;
  /** With its hash. */
  readonly fragment: string;
}

export function splitAddress(url: string): AddressParts {
  const hash = url.indexOf('#');
  const beforeHash = hash === -1 ? url : url.slice(0, hash);
  const mark = beforeHash.indexOf('?');
  const beforeQuery = mark === -1 ? beforeHash : beforeHash.slice(0, mark);
  const origin = /^(?:\{\{[^{}]*\}\}|[A-Za-z][A-Za-z0-9+.-]*:\/\/)?[^/]*/.exec(beforeQuery)?.[0] ?? '';
  return {
    origin,
    path: beforeQuery.slice(origin.length),
    query: beforeHash.slice(beforeQuery.length),
    fragment: url.slice(beforeHash.length),
  };
}

export function joinAddress({ origin, path, query, fragment }: AddressParts): string {
  return origin + path + query + fragment;
}
