import { useStore } from 'zustand';
import type { AuthPart } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { marksOf, marksStore } from '../../state/marks-store.ts';
import { useSpots } from './use-spots.ts';
import { useVariableFields } from './use-variable-fields.ts';
import { VariableField } from '../../variables/variable-field.tsx';

interface SignInFieldProps {
  draftId: DraftId;
  part: AuthPart;
  label: string;
  value: string;
  placeholder?: string;
  isSecret?: boolean;
  onChange: (value: string) => void;
}

/** A field of the sign-in, marked where something is said about it. */
export function SignInField({ draftId, part, ...field }: SignInFieldProps) {
  const variables = useVariableFields(draftId);
  const marks = useStore(marksStore, (state) => marksOf(state, draftId));
  const spots = useSpots(draftId);
  const problem = marks.find(({ place }) => place.in === 'auth' && place.part === part)?.text ?? null;
  // What is said before sending stands below the fields, with what to press.
  const isMarked = spots.some(({ place }) => place.in === 'auth' && place.part === part);
  return <VariableField {...field} part={part} variables={variables} problem={problem} isMarked={isMarked} />;
}
