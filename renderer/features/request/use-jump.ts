import { useEffect, useRef } from 'react';
import type { Place } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { layoutStore } from '../../state/layout-store.ts';

type PlaceIn<K extends Place['in']> = Extract<Place, { in: K }>;

/**
 * Calls `show` when a press asks for a place of one of these kinds, also where the part is drawn only because of it.
 * A jump is taken once: coming back to a tab does not jump again.
 */
export function useJump<K extends Place['in']>(
  draftId: DraftId,
  kinds: readonly K[],
  show: (place: PlaceIn<K>) => void,
): void {
  const latest = useRef({ kinds, show });
  useEffect(() => {
    latest.current = { kinds, show };
  });
  useEffect(() => {
    const take = () => {
      const { jump } = layoutStore.getState();
      if (jump === null || jump.draftId !== draftId) return;
      if (!latest.current.kinds.includes(jump.place.in as K)) return;
      layoutStore.setState({ jump: null });
      latest.current.show(jump.place as PlaceIn<K>);
    };
    take();
    return layoutStore.subscribe(take);
  }, [draftId]);
}
