// Stars: to be seen (`Stars`) and to be given (`RatingField`, a radio group).

import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Rating, RATINGS } from '../../db/model/rating.ts';
import { sayRating, sayRatingBare } from '../i18n/ratings.ts';
import { classNames } from './class-names.ts';
import styles from './rating.module.css';

/** A five-pointed star in a 24 x 24 box. */
const STAR = 'M12 1.9 15.1 8.4 22.2 9.3 17 14.2 18.3 21.3 12 17.8 5.7 21.3 7 14.2 1.8 9.3 8.9 8.4Z';

function Star({ fill, clip }: { fill: 'full' | 'half' | 'none'; clip: string }) {
  return (
    <svg viewBox="0 0 24 24" className={styles['star']} aria-hidden="true">
      <path d={STAR} className={styles['outline']} />
      {fill !== 'none' && <path d={STAR} clipPath={fill === 'half' ? `url(#${clip})` : undefined} />}
    </svg>
  );
}

function StarRow({ rating }: { rating: Rating | null }) {
  const clip = useId();
  return (
    <>
      <svg width="0" height="0" className={styles['defs']} aria-hidden="true">
        <clipPath id={clip}>
          <rect x="0" y="0" width="12" height="24" />
        </clipPath>
      </svg>
      {[1, 2, 3, 4, 5].map((star) => {
        const fill = rating === null || rating < star - 0.5 ? 'none' : rating < star ? 'half' : 'full';
        return <Star key={star} fill={fill} clip={clip} />;
      })}
    </>
  );
}

export function Stars({ rating }: { rating: Rating }) {
  const { i18n } = useLingui();
  return (
    <span className={styles['stars']} role="img" aria-label={sayRating(i18n, rating)}>
      <StarRow rating={rating} />
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
        <StarRow rating={shown} />
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
