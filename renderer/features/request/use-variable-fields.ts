import type { DraftId } from '../../../shared/model/ids.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useFieldsFor } from '../../variables/variable-fields.ts';
import type { VariableFields } from '../../variables/variable-fields.ts';

/** What the fields of a request need that take `{{variables}}`. The same functions until a variable changes. */
export function useVariableFields(draftId: DraftId): VariableFields {
  return useFieldsFor(useKnownVariables(draftId));
}
