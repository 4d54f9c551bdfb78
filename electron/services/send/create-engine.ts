import type { Events } from '../../../shared/ipc/contract.ts';
import type { EventMessage } from '../../../shared/ipc/define.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { Signing } from '../../../shared/model/resolved-request.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { DEFAULT_CHOICES } from '../../../shared/http/sending-choices.ts';
import { createSecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { Secret, SecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import type { AnswerBodies } from './answer-bodies.ts';
import { createAuthorities } from './authorities.ts';
import { CookieJars } from './cookies/cookie-jars.ts';
import { Deadlines } from './deadlines.ts';
import { Exchange } from './exchange.ts';
import { Lines } from './lines.ts';
import { Roads } from './roads.ts';
import type { Signer } from './signing/signer.ts';
import type { Signers } from './signing/signers.ts';
import type { StandingFact } from './standing-fact.ts';

export interface EngineOptions {
  readonly bodies: AnswerBodies;
  readonly publish: (event: EventMessage<Events>) => void;
  /** Epoch ms. */
  readonly now: () => number;
  /** Of the app, for `User-Agent`. */
  readonly version: string;
  /** Cap on the decoded bytes of one answer. Default: 1 GB. */
  readonly maxBodyBytes?: number;
  /** For finding, reaching and securing a server together. Default: 20 s. */
  readonly connectTimeoutMs?: number;
  /** PEM texts of this computer's own certificate authorities. Default: the system's. */
  readonly readSystemAuthorities?: () => string[];
  /** Where proxies may be named. Default: this process's environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Asks the system which proxy an address goes through, where the host can: `PROXY a:8080; DIRECT`. */
  readonly findSystemProxy?: ((url: string) => Promise<string>) | undefined;
}

/** What the engine has to be told of one press of Send, beside what the draft is resolved against. */
export interface SendOrder {
  readonly recordId: RecordId;
  readonly draft: RequestDraft;
}

/** What sends: connections, deadlines and the exchanges under way. It knows no collection and no environment. */
export interface Engine {
  /** Rejects only as `readScopes` does; whatever the network does is a record. */
  run(order: SendOrder, readScopes: () => Promise<ResolveScopes>): Promise<ResponseRecord>;
  /** Ends an exchange at once. One that is not (or no longer) under way is passed over. */
  cancel(recordId: RecordId): void;
  tell(fact: StandingFact): void;
  /** Cancels what is under way and closes every connection. */
  close(): Promise<void>;
}

const DEFAULT_CONNECT_TIMEOUT_MS = 20_000;

export function createEngine(options: EngineOptions): Engine {
  const monotonicNow = (): number => performance.now();
  const trusted = new Set<string>();
  const running = new Map<RecordId, { exchange: Exchange; record: Promise<ResponseRecord> }>();
  const authorities = createAuthorities(options.readSystemAuthorities);
  const roads = new Roads({ env: options.env ?? process.env, findSystemProxy: options.findSystemProxy });
  const lines = new Lines({
    authorities,
    isTrusted: (hostname) => trusted.has(hostname),
    monotonicNow,
    connectTimeoutMs: options.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS,
  });
  const deadlines = new Deadlines(monotonicNow);
  const cookies = new CookieJars(options.now);
  const services = {
    lines,
    roads,
    deadlines,
    cookies,
    bodies: options.bodies,
    publish: options.publish,
    now: options.now,
    monotonicNow,
    version: options.version,
    choices: { ...DEFAULT_CHOICES, maxBodyBytes: options.maxBodyBytes ?? DEFAULT_CHOICES.maxBodyBytes },
    signers: loadSigners(options.now),
    maskFor: rememberMask(),
    onOver(exchange: Exchange) {
      if (running.get(exchange.recordId)?.exchange === exchange) running.delete(exchange.recordId);
    },
  };
  return {
    run({ recordId, draft }, readScopes) {
      const exchange = new Exchange(recordId, draft, services);
      const record = exchange.run(readScopes);
      running.set(recordId, { exchange, record });
      return record;
    },
    cancel(recordId) {
      running.get(recordId)?.exchange.cancel('person');
    },
    tell(fact) {
      if (fact.kind === 'trusted-host') {
        trusted.add(hostnameOf(fact.host));
        return;
      }
      if (fact.kind === 'cookies') {
        cookies.use(fact.jar, fact.cookies);
        return;
      }
      roads.use(fact.facts);
      authorities.use(fact.facts);
      // What is open was made with what held before.
      lines.dropIdle();
    },
    async close() {
      const ending = [...running.values()];
      for (const { exchange } of ending) exchange.cancel('app');
      await Promise.allSettled(ending.map(({ record }) => record));
      deadlines.close();
      lines.close();
    },
  };
}

/** Loaded with the first request that has such a sign-in. */
function loadSigners(now: () => number): (signing: Signing) => Promise<Signer> {
  let loading: Promise<Signers> | null = null;
  return async (signing) => {
    loading ??= import('./signing/signers.ts').then((module) => new module.Signers(now));
    return (await loading).create(signing);
  };
}

/** The secrets are the same from one request to the next, and making a mask costs more than using it. */
function rememberMask(): (secrets: readonly Secret[]) => SecretMask {
  let known: { secrets: readonly Secret[]; mask: SecretMask } | null = null;
  return (secrets) => {
    if (known === null || !areSame(known.secrets, secrets))
      known = { secrets, mask: createSecretMask(secrets) };
    return known.mask;
  };
}

function areSame(first: readonly Secret[], second: readonly Secret[]): boolean {
  return (
    first.length === second.length &&
    first.every(({ name, value }, index) => name === second[index]?.name && value === second[index].value)
  );
}

/** As an address names it: `Example.com:8443` and `[::1]` lose what is not the name. */
function hostnameOf(host: string): string {
  const name = host.trim().toLowerCase();
  return (
    /^\[(?<inner>[^\]]*)\]/.exec(name)?.groups?.['inner'] ??
    (/^[^:]*:[^:]*$/.test(name) ? name.replace(/:.*$/, '') : name)
  );
}
