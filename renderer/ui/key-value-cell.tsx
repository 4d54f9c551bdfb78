import { MarkedInput } from './marked-input.tsx';
import type { TextMark } from './marked-input.tsx';
import { SuggestField } from './suggest-field.tsx';
import type { Suggest } from './suggest-field.tsx';

interface KeyValueCellProps {
  label: string;
  placeholder: string;
  text: string;
  marksOf: ((text: string) => readonly TextMark[]) | undefined;
  suggest: Suggest | undefined;
  isInvalid: boolean;
  isMasked?: boolean;
  /** Id of what else there is to say about the row. */
  describedBy: string | undefined;
  onChange: (text: string) => void;
}

/** One field of a row: plain, typed unseen, or with completion. */
export function KeyValueCell({
  label,
  placeholder,
  text,
  marksOf,
  suggest,
  isInvalid,
  isMasked = false,
  describedBy,
  onChange,
}: KeyValueCellProps) {
  if (isMasked) {
    return (
      <MarkedInput
        type="password"
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const marks = marksOf?.(text);
  if (suggest !== undefined) {
    return (
      <SuggestField
        label={label}
        placeholder={placeholder}
        value={text}
        suggest={suggest}
        isInvalid={isInvalid}
        input={{ 'aria-describedby': describedBy }}
        onChange={onChange}
        {...(marks === undefined ? {} : { marks })}
      />
    );
  }
  return (
    <MarkedInput
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid ? true : undefined}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(marks === undefined ? {} : { marks })}
    />
  );
}
