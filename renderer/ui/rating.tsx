// Stars: to be seen (`Stars`) and to be given (`RatingField`, a radio group).

import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { type Rating, RATINGS } from '../../db/model/rating.ts';
import { sayRating, sayRatingBare } from '../i18n/ratings.ts';
import { classNames } from './class-names.ts';
import styles from './rating.module.css';
import { StarRow } from './star-row.tsx';

/** Between two stars, in 24ths of a star: 2 px where a star is 13 px, 16 px where it is 32. */
const CLOSE = (2 / 13) * 24;
const WIDE = 12;

export function Stars({ rating }: { rating: Rating }) {
  const { i18n } = useLingui();
  return (
    <span className={styles['stars']} role="img" aria-label={sayRating(i18n, rating)}>
      <StarRow rating={rating} gap={CLOSE} />
    </span>
  );
}

const LEFT_HAND = ['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT'];
const LEFT_HAND_HALF = ['KeyA', 'KeyS', 'KeyD', 'KeyF', 'KeyG'];

/** What a key gives: digits are half stars (9 is four and a half, 0 is five), arrows step, Backspace takes the rating away. */
function ratingOfKey(key: string, code: string, rating: Rating | null): Rating | null | undefined {
  if (/^[1-9]$/.test(key)) return Number(key) / 2;
  if (key === '0') return 5;
  if (key === 'Backspace' || key === 'Delete') return null;
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(5, (rating ?? 0) + 0.5);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return rating === null || rating <= 0.5 ? null : rating - 0.5;
  // by where the keys lie, not by what they write: the upper row of the left hand is one to five, the one below half a star less
  const whole = LEFT_HAND.indexOf(code);
  if (whole >= 0) return whole + 1;
  const half = LEFT_HAND_HALF.indexOf(code);
  return half >= 0 ? half + 0.5 : undefined;
}

export function RatingField(props: { label: string; rating: Rating | null; onRate: (rating: Rating | null) => void }) {
  const { label, rating, onRate } = props;
  const { i18n, t } = useLingui();
  const [hovered, setHovered] = useState<Rating | null>(null);
  const shown = hovered ?? rating;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = ratingOfKey(event.key, event.code, rating);
    if (next === undefined) return;
    event.preventDefault();
    onRate(next);
    // the keyboard goes where the rating goes, so that Tab leaves the group
    const radios = event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]');
    radios[next === null ? 0 : RATINGS.indexOf(next)]?.focus();
  };

  return (
    <div className={styles['field']}>
      <div
        role="radiogroup"
        aria-label={label}
        className={classNames(styles['stars'], styles['large'])}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setHovered(null)}
      >
        <StarRow rating={shown} gap={WIDE} />
        <div className={styles['targets']}>
          {RATINGS.map((value) => (
            <button
              key={value}
              type="button"
              role="radio"
              aria-checked={rating === value}
              aria-label={sayRating(i18n, value)}
              tabIndex={rating === value || (rating === null && value === RATINGS[0]) ? 0 : -1}
              className={styles['target']}
              onMouseEnter={() => setHovered(value)}
              onClick={() => onRate(rating === value ? null : value)}
            />
          ))}
        </div>
      </div>
      <span className={styles['words']} aria-live="polite">
        {shown === null ? t`not rated` : sayRatingBare(i18n, shown)}
      </span>
    </div>
  );
}
