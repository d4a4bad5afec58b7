// One of several, as a radio with a word and a line about it.

import { Radio } from '@base-ui/react/radio';
import { useId } from 'react';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import styles from './export.module.css';

export function Choice(props: { value: string; label: string; note?: string }) {
  const id = useId();
  return (
    <label className={styles['choice']} htmlFor={id}>
      <Radio.Root id={id} value={props.value} className={classNames(controls['radio'], styles['radio'])}>
        <Radio.Indicator className={controls['point']} />
      </Radio.Root>
      <span>
        <span className={styles['choiceLabel']}>{props.label}</span>
        {props.note !== undefined && <span className={styles['note']}>{props.note}</span>}
      </span>
    </label>
  );
}
