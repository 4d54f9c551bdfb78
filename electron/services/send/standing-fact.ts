import type { NetworkFacts } from './network-facts.ts';

/**
 * What holds for every request from now on. Whoever tells the engine one keeps it too, because an engine that had to be
 * started again knows nothing (see `remote/`). What comes later of this kind, cookies or certificates say, is a line here.
 */
export type StandingFact =
  /** Certificates are not checked for this host, by name and without port, until the app is closed. */
  | { readonly kind: 'trusted-host'; readonly host: string }
  /** The person's own proxy, authorities and certificates, in place of those told before. */
  | { readonly kind: 'network'; readonly facts: NetworkFacts };

/** Of facts with one key the last one told counts. */
export function keyOfFact(fact: StandingFact): string {
  return fact.kind === 'network' ? fact.kind : `${fact.kind} ${fact.host}`;
}
