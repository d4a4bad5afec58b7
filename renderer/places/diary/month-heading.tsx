// The heading of a month in the diary, with how many entries it holds: a film seen twice counts twice.

import { Plural, useLingui } from '@lingui/react/macro';
import type { DiaryMonth } from '../../../db/model/diary.ts';
import { sayMonth } from '../../i18n/dates.ts';
import styles from './diary.module.css';

export function MonthHeading({ month }: { month: DiaryMonth }) {
  const { i18n } = useLingui();
  return (
    <h2 className={styles['month']}>
      <span>{sayMonth(i18n, month.month)}</span>
      <span className={styles['monthCount']}>
        <Plural value={month.entryCount} one="# entry" other="# entries" />
      </span>
    </h2>
  );
}
