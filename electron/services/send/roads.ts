import { goesStraight, proxyFromEnvironment, proxyFromPac } from '../../../shared/http/choose-proxy.ts';
import type { Address } from '../../../shared/http/parse-address.ts';
import { parseProxy } from '../../../shared/http/proxy-address.ts';
import type { SendingChoices } from '../../../shared/http/sending-choices.ts';
import type { ScopedVariable } from '../../../shared/variables/scopes.ts';
import { VariableResolver } from '../../../shared/variables/variable-resolver.ts';
import { NO_NETWORK_FACTS } from './network-facts.ts';
import type { NetworkFacts, ProxyOrigin, ProxyRoad } from './network-facts.ts';
import { ProxyError } from './proxy-error.ts';

export interface RoadsOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks the system for an address: `PROXY a:8080; DIRECT`, as Electron's `session.resolveProxy` does. */
  readonly findSystemProxy?: ((url: string) => Promise<string>) | undefined;
}

/** A script that finds the proxy may have to be fetched first. */
const SYSTEM_PATIENCE_MS = 5_000;

const VARIABLES = ['http_proxy', 'https_proxy', 'all_proxy'];

/** Which way a request goes: straight, or through a proxy, and through which. */
export class Roads {
  readonly #env: RoadsOptions['env'];
  readonly #findSystemProxy: RoadsOptions['findSystemProxy'];
  /** Neither the environment nor the system has anything to say: most computers, and nothing is looked up. */
  readonly #isSystemPlain: boolean;
  #proxy: NetworkFacts['proxy'] = NO_NETWORK_FACTS.proxy;

  constructor({ env, findSystemProxy }: RoadsOptions) {
    this.#env = env;
    this.#findSystemProxy = findSystemProxy;
    this.#isSystemPlain =
      findSystemProxy === undefined &&
      VARIABLES.every((name) => (env[name] ?? env[name.toUpperCase()] ?? '') === '');
  }

  use(facts: NetworkFacts): void {
    this.#proxy = facts.proxy;
  }

  /**
   * The proxy for a request, null for straight. In this order: what the request and its folders say, the person's
   * settings, the environment, the system. A promise only where the system is asked. Throws a ProxyError for an address
   * that is none.
   */
  find(address: Address, choice: SendingChoices['proxy']): ProxyRoad | null | Promise<ProxyRoad | null> {
    if (choice === 'none') return null;
    if (choice !== 'app')
      return goesStraight(address, choice.bypass) ? null : readRoad(choice.address, 'request');
    const proxy = this.#proxy;
    if (proxy === 'none') return null;
    if (proxy === 'system') return this.#isSystemPlain ? null : this.#findSystem(address);
    if (goesStraight(address, proxy.bypass)) return null;
    const road = readRoad(proxy.address, 'settings');
    const { username, password } = proxy;
    return username === '' && password === '' ? road : { ...road, username, password };
  }

  #findSystem(address: Address): ProxyRoad | null | Promise<ProxyRoad | null> {
    const written = proxyFromEnvironment(this.#env, address);
    if (written !== null)
      return goesStraight(address, written.bypass) ? null : readRoad(written.address, 'environment');
    if (this.#findSystemProxy === undefined || goesStraight(address, '')) return null;
    return this.#askSystem(this.#findSystemProxy, `${address.origin}/`);
  }

  /** A system that cannot say, or takes its time, goes straight, as browsers do. */
  async #askSystem(ask: (url: string) => Promise<string>, url: string): Promise<ProxyRoad | null> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('DIRECT'), SYSTEM_PATIENCE_MS);
    });
    try {
      const found = proxyFromPac(await Promise.race([ask(url), patience]));
      return found === null ? null : readRoad(found, 'system');
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The choice with the values of variables in place of their `{{names}}`; one that has none stays and is told. */
export function withNamedProxy(
  choices: SendingChoices,
  variables: readonly ScopedVariable[],
): SendingChoices {
  const { proxy } = choices;
  if (typeof proxy === 'string') return choices;
  const resolver = new VariableResolver(variables);
  const address = resolver.resolve(proxy.address).text;
  return { ...choices, proxy: { address, bypass: resolver.resolve(proxy.bypass).text } };
}

function readRoad(text: string, from: ProxyOrigin): ProxyRoad {
  const reading = parseProxy(text);
  if (reading.kind === 'proxy') return { ...reading.proxy, from };
  // Without what may be a password.
  const shown = text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, '$1');
  throw new ProxyError('proxy-invalid', `Not a proxy: ${shown}`, {
    proxy: shown,
    from,
    reason: reading.problem,
  });
}
