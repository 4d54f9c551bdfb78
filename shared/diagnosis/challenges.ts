/** One way to sign in that a server offers in `WWW-Authenticate` or `Proxy-Authenticate`. */
export interface Challenge {
  /** As written; compare without regard to case. */
  readonly scheme: string;
  /** Names in lower case; the first of a name counts. */
  readonly params: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+.^_`|~0-9a-zA-Z-]+/y;
const PARAM = /([!#$%&'*+.^_`|~0-9a-zA-Z-]+)\s*=\s*(?:"((?:[^"\\]|\\[^])*)"?|([^\s,"]*))/y;
/** One opaque value in place of parameters (RFC 9110 11.2), as Negotiate sends it. */
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y;
const GAP = /[\s,]*/y;

/**
 * Reads every challenge of a header value (RFC 9110 11.6.1): several in one value, parameters with and without quotes,
 * a quote that is never closed. What cannot be read is skipped; the work is linear in the length.
 */
export function parseChallenges(value: string): Challenge[] {
  const challenges: { scheme: string; params: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(value);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < value.length) {
    take(GAP);
    const param = take(PARAM);
    if (param !== null) {
      const name = (param[1] ?? '').toLowerCase();
      const params = challenges.at(-1)?.params;
      if (params !== undefined && !params.has(name))
        params.set(name, param[2]?.replace(/\\([^])/g, '$1') ?? param[3] ?? '');
      continue;
    }
    const scheme = take(TOKEN);
    if (scheme === null) {
      at += 1;
      continue;
    }
    challenges.push({ scheme: scheme[0], params: new Map() });
    if (/[ \t]/.test(value.charAt(at))) {
      take(/[ \t]*/y);
      take(TOKEN68);
    }
  }
  return challenges;
}
