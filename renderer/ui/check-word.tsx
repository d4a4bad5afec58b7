// A word that is so or not, or so for some of many: a checkbox with its label.

import controls from './controls.module.css';

export function CheckWord(props: {
  label: string;
  isChecked: boolean;
  /** So for some and not for others. */
  isMixed?: boolean;
  /** Said behind the label, fainter. */
  note?: string | undefined;
  onCheck: (isChecked: boolean) => void;
  /** The command that turns it, and its key. */
  tip?: { 'data-tip': string; 'aria-keyshortcuts': string | undefined; 'data-writes': '' | undefined };
}) {
  return (
    <label className={controls['check']} data-tip={props.tip?.['data-tip']} data-writes={props.tip?.['data-writes']}>
      <input
        ref={(input) => {
          if (input) input.indeterminate = props.isMixed === true;
        }}
        type="checkbox"
        aria-keyshortcuts={props.tip?.['aria-keyshortcuts']}
        checked={props.isChecked}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      {props.label}
      {props.note !== undefined && <span className={controls['note']}>{props.note}</span>}
    </label>
  );
}
