import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { SignInPlace } from '../../sign-in/sign-in-field.tsx';
import { marksOf, marksStore } from '../../state/marks-store.ts';
import { useSpots } from './use-spots.ts';
import { useVariableFields } from './use-variable-fields.ts';

/** The sign-in of a request, as its fields need it. */
export function useSignInPlace(draftId: DraftId): SignInPlace {
  const variables = useVariableFields(draftId);
  const marks = useStore(marksStore, (state) => marksOf(state, draftId));
  const spots = useSpots(draftId);
  return useMemo(
    () => ({
      variables,
      problemOf: (part) =>
        marks.find(({ place }) => place.in === 'auth' && place.part === part)?.text ?? null,
      // What is said before sending stands below the fields, with what to press.
      isMarked: (part) => spots.some(({ place }) => place.in === 'auth' && place.part === part),
    }),
    [variables, marks, spots],
  );
}
