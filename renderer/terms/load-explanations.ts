import type { GlossaryId } from '../../shared/glossary.ts';
import type { Explanation } from '../ui/explained.tsx';

/** The vocabulary with its sentences: a part of its own, so that the window opens without it. */
export async function loadExplanations(): Promise<(id: GlossaryId) => Explanation> {
  const { explanationOf } = await import('./explanations.ts');
  return explanationOf;
}
