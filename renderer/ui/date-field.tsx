// When it was watched, in a person's own words; what is understood stands beside it before it is taken.

import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { readDate } from '../../db/model/date-words.ts';
import type { PartialDate } from '../../db/model/partial-date.ts';
import { foldName } from '../../db/model/text.ts';
import { sayDate, sayWeekday, writtenDate } from '../i18n/dates.ts';
import { sayProblem } from '../i18n/errors.ts';
import { useToday } from './use-today.ts';
import controls from './controls.module.css';
import styles from './date-field.module.css';

/** What is not already said by the words themselves: the date, or only its weekday. */
function sayUnderstood(i18n: I18n, date: PartialDate | null, words: string): string {
  const isSaid = date !== null && foldName(words) === foldName(writtenDate(i18n, date));
  if (!isSaid) return sayDate(i18n, date);
  return date.length === 10 ? sayWeekday(i18n, date, 'long') : '';
}

export function DateField(props: {
  label: string;
  words: string;
  onWords: (words: string) => void;
  onLeave?: () => void;
  /** What is wrong is said at once: the form was sent with it. Otherwise when the line is left. */
  isAsked?: boolean;
}) {
  const { i18n, t } = useLingui();
  const [isLeft, setLeft] = useState(true);
  const hintId = useId();
  const read = readDate(props.words, useToday());
  const isBad = !read.ok && (isLeft || props.isAsked === true);
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
          {read.ok && sayUnderstood(i18n, read.date, props.words)}
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
