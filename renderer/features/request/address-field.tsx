import { useMemo, useRef } from 'react';
import type { ClipboardEvent } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { typeAddress } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import type { RequestMark } from '../../state/marks-store.ts';
import { LazySuggestField } from '../../ui/lazy-suggest-field.tsx';
import { addressMarks } from './address-marks.ts';
import { pastedAddress } from './pasted-address.ts';
import { useJump } from './use-jump.ts';
import { useVariableFields } from './use-variable-fields.ts';

interface AddressFieldProps {
  draftId: DraftId;
  /** What the last answer said about the address. */
  marks: readonly RequestMark[];
  /** Id of the line that says what will be sent. */
  describedBy: string;
}

export function AddressField({ draftId, marks, describedBy }: AddressFieldProps) {
  const t = useText();
  const url = useStore(draftsStore, (state) => state.byId[draftId]?.draft.url ?? '');
  const { known, suggest } = useVariableFields(draftId);
  const shownMarks = useMemo(() => addressMarks(url, known, marks), [url, known, marks]);
  const field = useRef<HTMLInputElement>(null);
  useJump(draftId, ['url'], ({ offset, length }) => {
    field.current?.focus();
    if (offset === null) field.current?.select();
    else field.current?.setSelectionRange(offset, offset + (length ?? 0));
  });
  return (
    <LazySuggestField
      label={t('address.label')}
      value={url}
      placeholder={t('address.placeholder')}
      marks={shownMarks}
      suggest={suggest}
      isInvalid={marks.length > 0}
      inputRef={field}
      input={{
        'aria-describedby': describedBy,
        title: marks[0]?.text,
        onPaste: keepLineBreaks,
      }}
      onChange={(typed) => typeAddress(draftId, typed)}
    />
  );
}

/** The field itself would drop the line breaks of a paste without a trace. */
function keepLineBreaks(event: ClipboardEvent<HTMLInputElement>): void {
  const pasted = event.clipboardData.getData('text/plain');
  const kept = pastedAddress(pasted);
  if (kept === pasted) return;
  event.preventDefault();
  // Deprecated, and the only way of typing that the field's own undo knows.
  document.execCommand('insertText', false, kept);
}
