import type { AuthPart } from '../../shared/model/diagnosis.ts';
import { VariableField } from '../variables/variable-field.tsx';
import type { VariableFields } from '../variables/variable-fields.ts';

/** Where a sign-in is typed: which variables there are, and what is said about its parts. */
export interface SignInPlace {
  readonly variables: VariableFields;
  /** What the last answer said about a part; null where nothing. */
  readonly problemOf: (part: AuthPart) => string | null;
  readonly isMarked: (part: AuthPart) => boolean;
}

interface SignInFieldProps {
  place: SignInPlace;
  part: AuthPart;
  label: string;
  value: string;
  placeholder?: string;
  isSecret?: boolean;
  onChange: (value: string) => void;
}

/** A field of the sign-in, marked where something is said about it. */
export function SignInField({ place, part, ...field }: SignInFieldProps) {
  return (
    <VariableField
      {...field}
      part={part}
      variables={place.variables}
      problem={place.problemOf(part)}
      isMarked={place.isMarked(part)}
    />
  );
}
