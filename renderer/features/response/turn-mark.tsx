import { CircleCheck, Hourglass, Info, MessageCircleQuestionMark, PencilLine, Route } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Diagnosis, Turn } from '../../../shared/model/diagnosis.ts';

const MARKS: Readonly<Record<Turn, LucideIcon>> = {
  you: PencilLine,
  wait: Hourglass,
  them: MessageCircleQuestionMark,
  road: Route,
  none: CircleCheck,
};

/** A mark for "whose turn", so that it is told without colour. Nothing to do is only well where it worked. */
export function TurnMark({ diagnosis: { turn, ok } }: { diagnosis: Pick<Diagnosis, 'turn' | 'ok'> }) {
  const Mark = turn === 'none' && !ok ? Info : MARKS[turn];
  return <Mark size={14} aria-hidden />;
}
