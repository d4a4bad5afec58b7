// When it was watched, in a person's own words; what is understood stands beside it before it is taken.

import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { readDate } from '../../db/model/date-words.ts';
import { localDay } from '../../db/model/partial-date.ts';
import { sayDate } from '../i18n/dates.ts';
import { sayProblem } from '../i18n/errors.ts';
import controls from './controls.module.css';
import styles from './date-field.module.css';

export function DateField(props: {
  label: string;
  words: string;
  onWords: (words: string) => void;
  onLeave?: () => void;
}) {
  const { i18n, t } = useLingui();
  const [isLeft, setLeft] = useState(true);
  const hintId = useId();
  const read = readDate(props.words, localDay(new Date()));
  const isBad = !read.ok && isLeft;
  return (
    <div>
      <div className={styles['line']} data-invalid={isBad || undefined}>
        <input
          className={styles['words']}
          aria-label={props.label}
          aria-describedby={hintId}
          aria-invalid={isBad || undefined}
          value={props.words}
          placeholder={t`yesterday, March 2019, 2004`}
          onChange={(event) => {
            setLeft(false);
            props.onWords(event.currentTarget.value);
          }}
          onBlur={() => {
            setLeft(true);
            props.onLeave?.();
          }}
        />
        <span id={hintId} className={styles['read']}>
          {read.ok && sayDate(i18n, read.date)}
        </span>
      </div>
      {isBad && (
        <p className={controls['problem']} role="alert">
          {sayProblem(i18n, read.problem)}
        </p>
      )}
    </div>
  );
}
