import type * as ToughCookie from 'tough-cookie';
import type { Cookie as JarCookie, CookieJar } from 'tough-cookie';
import type { Cookie, HopCookies } from '../../../../shared/model/cookie.ts';

type Library = typeof ToughCookie;

/** What an answer's `Set-Cookie` lines came to. */
export type KeptCookies = Omit<HopCookies, 'sent'>;

/** A name and a value, and what else a line has, may be as long as this together (RFC 6265bis 5.6 allows to stop there). */
const MAX_LINE_CHARACTERS = 16_384;

/**
 * The jars of this run, by the name of the environment they belong to. The library behind them, with its list of the
 * domains that are nobody's own, is loaded with the first cookie there is.
 */
export class CookieJars {
  readonly #now: () => number;
  readonly #jars = new Map<string, CookieJar>();
  #library: Library | null = null;
  #loading: Promise<unknown> | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Null where nothing has to be waited for. */
  get loading(): Promise<unknown> | null {
    return this.#loading;
  }

  has(jarName: string): boolean {
    return this.#jars.has(jarName);
  }

  /** What is to be sent to an address, as `Cookie` has it (RFC 6265 5.4); null where there is none. */
  sentTo(jarName: string, url: string): { readonly header: string; readonly names: string[] } | null {
    const jar = this.#jars.get(jarName);
    if (jar === undefined) return null;
    const cookies = jar.getCookiesSync(url);
    if (cookies.length === 0) return null;
    return {
      header: cookies.map((cookie) => cookie.cookieString()).join('; '),
      names: cookies.map(({ key }) => key),
    };
  }

  /** Takes over what an answer from `url` sets. */
  async keep(jarName: string, url: string, lines: readonly string[]): Promise<KeptCookies> {
    const { Cookie } = await this.#load();
    const jar = await this.#open(jarName);
    const result: KeptCookies = { kept: [], removed: [], refused: [] };
    for (const line of lines) {
      const cookie = line.length > MAX_LINE_CHARACTERS ? undefined : Cookie.parse(line, { loose: true });
      if (cookie === undefined) {
        result.refused.push({ name: line.split('=', 1)[0]?.slice(0, 100) ?? '', reason: 'unreadable' });
        continue;
      }
      const { key: name } = cookie;
      try {
        const set = jar.setCookieSync(cookie, url, { loose: true });
        if (set === undefined) result.refused.push({ name, reason: 'other' });
        else if ((set.expiryTime() ?? Infinity) <= this.#now()) result.removed.push(placeOf(set));
        else result.kept.push(describe(set));
      } catch (refusal) {
        result.refused.push({ name, reason: reasonOf(refusal) });
      }
    }
    return result;
  }

  /** Puts these into a jar in the place of what it held: a person has changed something. */
  use(jarName: string, cookies: readonly Cookie[]): void {
    const loading = this.#fill(jarName, cookies);
    this.#loading = loading;
    void loading.finally(() => {
      if (this.#loading === loading) this.#loading = null;
    });
  }

  async #fill(jarName: string, cookies: readonly Cookie[]): Promise<void> {
    const { Cookie: LibraryCookie } = await this.#load();
    this.#jars.delete(jarName);
    const jar = await this.#open(jarName);
    const now = new Date(this.#now());
    for (const cookie of cookies) {
      const made = LibraryCookie.fromJSON({
        key: cookie.name,
        value: cookie.value,
        domain: cookie.domain,
        path: cookie.path,
        hostOnly: cookie.isHostOnly,
        secure: cookie.isSecure,
        httpOnly: cookie.isHttpOnly,
        ...(cookie.sameSite === null ? {} : { sameSite: cookie.sameSite }),
        expires: cookie.expiresAt === null ? 'Infinity' : new Date(cookie.expiresAt).toISOString(),
        creation: now.toISOString(),
        lastAccessed: now.toISOString(),
      });
      if (made !== undefined) await jar.store.putCookie(made);
    }
  }

  async #open(jarName: string): Promise<CookieJar> {
    const known = this.#jars.get(jarName);
    if (known !== undefined) return known;
    const { CookieJar: Jar } = await this.#load();
    const jar = new Jar(undefined, { prefixSecurity: 'strict', rejectPublicSuffixes: true, looseMode: true });
    this.#jars.set(jarName, jar);
    return jar;
  }

  async #load(): Promise<Library> {
    this.#library ??= await import('tough-cookie');
    return this.#library;
  }
}

function describe(cookie: JarCookie): Cookie {
  const expiresAt = cookie.expiryTime();
  const { sameSite } = cookie;
  return {
    ...placeOf(cookie),
    value: cookie.value,
    isHostOnly: cookie.hostOnly ?? true,
    isSecure: cookie.secure,
    isHttpOnly: cookie.httpOnly,
    sameSite: sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? sameSite : null,
    expiresAt: expiresAt === undefined || !Number.isFinite(expiresAt) ? null : expiresAt,
  };
}

function placeOf(cookie: JarCookie): Pick<Cookie, 'name' | 'domain' | 'path'> {
  return { name: cookie.key, domain: cookie.domain ?? '', path: cookie.path ?? '/' };
}

/** The library tells its reasons in sentences alone (tough-cookie 6.1, `CookieJar.setCookie`). */
function reasonOf(refusal: unknown): HopCookies['refused'][number]['reason'] {
  const text = refusal instanceof Error ? refusal.message : '';
  if (/public suffix/i.test(text)) return 'public-suffix';
  if (/not in this host|domain/i.test(text)) return 'other-domain';
  if (/secure|prefix/i.test(text)) return 'not-secure';
  return /parse/i.test(text) ? 'unreadable' : 'other';
}
