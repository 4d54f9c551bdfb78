import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GlossaryId } from '../../shared/glossary.ts';
import { Explained } from '../ui/explained.tsx';
import type { Explanation } from '../ui/explained.tsx';
import { loadExplanations } from './load-explanations.ts';

interface TermProps {
  id: GlossaryId;
  /** The word as it stands in its sentence. */
  children: ReactNode;
}

/** A word of the vocabulary, explained where it stands. Its sentences are loaded when the pointer or the cursor comes near. */
export function Term({ id, children }: TermProps) {
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const load = () => {
    if (explanation === null)
      void loadExplanations().then((explanationOf) => setExplanation(explanationOf(id)));
  };
  return (
    <Explained explanation={explanation} onWanted={load}>
      {children}
    </Explained>
  );
}
