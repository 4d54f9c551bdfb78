import { createStore } from 'zustand/vanilla';
import type { Environment } from '../../shared/model/environment.ts';
import type { SecretFact } from '../../shared/model/response-record.ts';

interface SecretFactsState {
  /** Of the environment that was asked for last, as it was read then; saving or cleaning a secret reads it anew. */
  environment: Environment | null;
  facts: readonly SecretFact[];
}

const NO_FACTS: readonly SecretFact[] = [];

/** What the service side says of the values of secrets, which are never here. */
export const secretFactsStore = createStore<SecretFactsState>(() => ({ environment: null, facts: NO_FACTS }));

export function factsOf(state: SecretFactsState, environment: Environment | null): readonly SecretFact[] {
  return environment !== null && state.environment === environment ? state.facts : NO_FACTS;
}
