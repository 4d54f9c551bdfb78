import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../state/language-store.ts';
import { SuggestField } from '../ui/suggest-field.tsx';
import type { VariableFields } from './variable-fields.ts';
import styles from './variable-field.module.css';

interface VariableFieldProps {
  /** Which part of the sign-in it is: a jump finds it by this. */
  part: string;
  label: string;
  value: string;
  placeholder?: string;
  variables: VariableFields;
  /** Typed unseen, unless it is but the name of a variable. */
  isSecret?: boolean;
  /** What the last answer said about it. */
  problem: string | null;
  isMarked: boolean;
  onChange: (value: string) => void;
}

/** A labelled field that takes `{{variables}}`. */
export function VariableField(props: VariableFieldProps) {
  const { part, label, value, variables, isSecret = false, problem, isMarked } = props;
  const t = useText();
  const [isShown, setIsShown] = useState(false);
  const canHide = isSecret && !isVariableAlone(value);
  const isHidden = canHide && !isShown;
  return (
    <div className={styles.field} data-part={part}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <span className={styles.box} data-marked={isMarked ? '' : undefined}>
        <SuggestField
          label={label}
          value={value}
          placeholder={props.placeholder ?? ''}
          marks={isHidden ? [] : variables.marksOf(value)}
          suggest={variables.suggest}
          isInvalid={isMarked}
          input={{ type: isHidden ? 'password' : 'text' }}
          onChange={props.onChange}
        />
        {canHide && (
          <button
            type="button"
            className={styles.eye}
            aria-label={t(isHidden ? 'auth.show' : 'auth.hide', { name: label })}
            onClick={() => setIsShown(isHidden)}
          >
            {isHidden ? <Eye size={15} aria-hidden /> : <EyeOff size={15} aria-hidden />}
          </button>
        )}
      </span>
      {problem !== null && <span className={styles.problem}>{problem}</span>}
    </div>
  );
}

/** Nothing typed, or nothing but names, the last of which may still be in the making. */
function isVariableAlone(value: string): boolean {
  return (
    value
      .replaceAll(/\{\{[^{}]*(?:\}\}|$)/g, '')
      .replace(/^\{$/, '')
      .trim() === ''
  );
}
