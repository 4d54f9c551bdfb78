import type { Cookie } from '../../../shared/model/cookie.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';

export interface CookieBookOptions {
  /** Epoch ms. */
  readonly now: () => number;
  /** A person changed a jar: whoever sends is to use it as it is now. */
  readonly onEdit: (jar: string, cookies: readonly Cookie[]) => void;
  /** Answers changed it: whoever sends knows, and may have to be told again after a fresh start. */
  readonly onLearn: (jar: string, cookies: readonly Cookie[]) => void;
}

/**
 * The cookies of this run, jar by jar, as a person can look at them. A cookie is a key that somebody gave out: like the
 * values of secrets it stays in memory, until there is a vault (docs/decisions/008).
 */
export class CookieBook {
  readonly #options: CookieBookOptions;
  readonly #jars = new Map<string, readonly Cookie[]>();

  constructor(options: CookieBookOptions) {
    this.#options = options;
  }

  /** By domain, path and name; what has expired is gone. */
  list(jar: string): Cookie[] {
    const now = this.#options.now();
    return (this.#jars.get(jar) ?? [])
      .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
      .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
  }

  /** Adds a cookie, in the place of one of that name, domain and path. */
  set(jar: string, cookie: Cookie): void {
    this.#edit(jar, [...this.#without(jar, cookie), cookie]);
  }

  remove(jar: string, cookie: Pick<Cookie, 'name' | 'domain' | 'path'>): void {
    this.#edit(jar, this.#without(jar, cookie));
  }

  clear(jar: string): void {
    this.#edit(jar, []);
  }

  /** Takes over what the answers of an exchange set. True where they changed anything. */
  learn(jar: string, { hops }: Pick<ResponseRecord, 'hops'>): boolean {
    const changes = hops.flatMap(({ cookies }) => cookies ?? []);
    if (changes.every(({ kept, removed }) => kept.length + removed.length === 0)) return false;
    for (const { kept, removed } of changes) {
      for (const gone of removed) this.#jars.set(jar, this.#without(jar, gone));
      for (const cookie of kept) this.#jars.set(jar, [...this.#without(jar, cookie), cookie]);
    }
    this.#options.onLearn(jar, this.list(jar));
    return true;
  }

  #edit(jar: string, cookies: readonly Cookie[]): void {
    this.#jars.set(jar, cookies);
    this.#options.onEdit(jar, this.list(jar));
  }

  #without(jar: string, cookie: Pick<Cookie, 'name' | 'domain' | 'path'>): Cookie[] {
    const key = keyOf(cookie);
    return (this.#jars.get(jar) ?? []).filter((other) => keyOf(other) !== key);
  }
}

function keyOf({ domain, path, name }: Pick<Cookie, 'name' | 'domain' | 'path'>): string {
  return `${domain}\n${path}\n${name}`;
}
