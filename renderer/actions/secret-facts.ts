import type { Environment } from '../../shared/model/environment.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { secretFactsStore } from '../state/secret-facts-store.ts';
import { session } from './session.ts';

/** Asks what can be said of an environment's secrets, once for each time that it is read. */
export async function readSecretFacts(collectionId: CollectionId, environment: Environment): Promise<void> {
  if (secretFactsStore.getState().environment === environment) return;
  secretFactsStore.setState({ environment, facts: [] });
  const hasSecret = environment.variables.some(({ isSecret, hasValue }) => isSecret && hasValue);
  if (!hasSecret) return;
  const { name } = environment;
  // A hint that cannot be had is no reason to trouble anybody.
  const facts = await session()
    .api['environment.describeSecrets']({ collectionId, name })
    .catch(() => []);
  if (secretFactsStore.getState().environment === environment) secretFactsStore.setState({ facts });
}
