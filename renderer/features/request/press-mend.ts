import type { Fix } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { mendBeforeSending } from '../../actions/checks.ts';

/** Mends what a sentence is about. It goes away with the press; the keys stay in the part that it stood in. */
export async function pressMend(button: HTMLElement, draftId: DraftId, fix: Fix): Promise<void> {
  const part = button.closest<HTMLElement>('[role=tabpanel]');
  await mendBeforeSending(draftId, fix);
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) part?.focus();
  });
}
