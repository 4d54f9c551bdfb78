import type { Turn } from '../model/diagnosis.ts';
import type { Lead } from './statuses.ts';

/**
 * What can be the matter with an answer that somebody else than the API made, whoever it was: one row each, with the
 * first word of the verdict and whose turn it is; null where the status says that well enough. The sentences stand in the
 * texts under `gateway.<case>.meaning` and `gateway.<case>.advice`; a row without them does not compile.
 */
export interface GatewayCaseFacts {
  readonly lead: Lead | null;
  readonly turn: Turn | null;
}

function facts(lead: Lead | null, turn: Turn | null): GatewayCaseFacts {
  return { lead, turn };
}

export const GATEWAY_CASES = {
  // The request did not find its way.
  'no-route': facts('not-there', 'you'),
  'host-unknown': facts('not-there', 'you'),
  'nothing-there': facts('not-there', 'you'),
  'server-page': facts(null, null),
  'folder-not-listed': facts('not-there', 'you'),
  'kind-not-served': facts('not-there', 'you'),
  'method-refused': facts('change', 'you'),

  // The request could not be taken in.
  'not-http': facts('change', 'you'),
  'plain-to-https': facts('change', 'you'),
  'https-wanted': facts('change', 'you'),
  'certificate-missing': facts('not-recognised', 'you'),
  'certificate-refused': facts('not-recognised', 'you'),
  'headers-too-large': facts('change', 'you'),
  'body-too-large': facts('change', 'you'),
  'address-too-long': facts('change', 'you'),
  'address-filtered': facts('change', 'you'),

  // The caller is not let in.
  'key-missing': facts('not-recognised', 'you'),
  'key-refused': facts('not-recognised', 'you'),
  'permission-missing': facts('not-allowed', 'you'),
  'not-subscribed': facts('not-allowed', 'you'),
  'sign-in-failed': facts('not-recognised', 'you'),
  limit: facts('wait', 'wait'),
  quota: facts('wait', 'wait'),
  policy: facts('not-allowed', 'them'),

  // Somebody took the call for an attack, or for one from the wrong place.
  blocked: facts('not-allowed', 'them'),
  'bot-check': facts('not-allowed', 'them'),
  'network-banned': facts('not-allowed', 'them'),
  'country-banned': facts('not-allowed', 'them'),
  'hotlink-banned': facts('not-allowed', 'you'),

  // What stands behind does not work.
  'service-down': facts('between', 'them'),
  'service-broke': facts('between', 'them'),
  'service-busy': facts('wait', 'wait'),
  'too-slow': facts('between', 'them'),
  'secure-line-failed': facts('between', 'them'),
  'origin-unknown': facts('between', 'them'),
  'tunnel-down': facts('between', 'them'),
  'not-started': facts('their-side', 'them'),
  maintenance: facts('wait', 'wait'),
  'setup-wrong': facts('their-side', 'them'),
  'program-failed': facts('their-side', 'them'),
  'program-limit': facts('their-side', 'them'),
  trace: facts('their-side', 'them'),

  // The network on this side.
  'network-filter': facts('between', 'road'),
  'network-sign-in': facts('between', 'road'),
  'proxy-sign-in': facts('between', 'road'),
  'proxy-denied': facts('between', 'road'),
  'proxy-no-name': facts('between', 'road'),
  'proxy-no-way': facts('between', 'road'),
} as const satisfies Record<string, GatewayCaseFacts>;

export type GatewayCase = keyof typeof GATEWAY_CASES;
