import { useId } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './sign-in.module.css';

/** A box to tick with its sentence. */
export function SwitchLine(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const id = useId();
  return (
    <div className={styles.switch}>
      <Checkbox id={id} label={props.label} isChecked={props.isOn} onChange={props.onChange} />
      <label htmlFor={id}>{props.label}</label>
    </div>
  );
}
