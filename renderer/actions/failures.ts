import type { SeenFailure } from '../../shared/model/failure-count.ts';
import { failuresStore } from '../state/failures-store.ts';
import { session } from './session.ts';

/** How often failures came today before this window was there. */
export async function readFailures(): Promise<void> {
  const day = await session()
    .api['failure.list'](null)
    .catch(() => null);
  if (day !== null) failuresStore.setState(day);
}

/** Has a failure counted; how often it came is told to every window. A host that is gone counts nothing. */
export function noteFailure(failure: SeenFailure): void {
  void session()
    .api['failure.note'](failure)
    .catch(() => null);
}
