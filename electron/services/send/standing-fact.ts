import type { Cookie } from '../../../shared/model/cookie.ts';
import type { NetworkFacts } from './network-facts.ts';

/**
 * What holds for every request from now on. Whoever tells the engine one keeps it too, because an engine that had to be
 * started again knows nothing (see `remote/`). What comes later of this kind  is a line here.
 */
export type StandingFact =
  /** Certificates are not checked for this host, by name and without port, until the app is closed. */
  | { readonly kind: 'trusted-host'; readonly host: string }
  /** The person's own proxy, authorities and certificates, in place of those told before. */
  | { readonly kind: 'network'; readonly facts: NetworkFacts }
  /** All that is in this jar from now on. */
  | { readonly kind: 'cookies'; readonly jar: string; readonly cookies: readonly Cookie[] };

/** Of facts with one key the last one told counts. */
export function keyOfFact(fact: StandingFact): string {
  switch (fact.kind) {
    case 'network':
      return fact.kind;
    case 'trusted-host':
      return `${fact.kind} ${fact.host}`;
    case 'cookies':
      return `${fact.kind} ${fact.jar}`;
  }
}
