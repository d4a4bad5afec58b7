// A word that is so or not: a checkbox with its label.

import controls from './controls.module.css';

export function CheckWord(props: { label: string; isChecked: boolean; onCheck: (isChecked: boolean) => void }) {
  return (
    <label className={controls['check']}>
      <input
        type="checkbox"
        checked={props.isChecked}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
