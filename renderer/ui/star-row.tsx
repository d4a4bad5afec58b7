// Five stars as one picture: their outlines, and over them as many as are given. Two shapes, however many rows of them there are.

import type { Rating } from '../../db/model/rating.ts';
import styles from './rating.module.css';

/** A five-pointed star in a box of 24 x 24, and its left half, as steps from its uppermost point. */
const STAR = 'l3.1 6.5 7.1 .9-5.2 4.9 1.3 7.1-6.3-3.5-6.3 3.5 1.3-7.1-5.2-4.9 7.1-.9Z';
const HALF = 'v15.9l-6.3 3.5 1.3-7.1-5.2-4.9 7.1-.9Z';
const BOX = 24;
const POINT = { x: 12, y: 1.9 };
const STARS = [0, 1, 2, 3, 4];

const place = (star: number, gap: number, shape: string): string =>
  `M${+(star * (BOX + gap) + POINT.x).toFixed(2)} ${POINT.y}${shape}`;

/** What is filled of each star, first to last. */
function filled(rating: Rating, gap: number): string {
  return STARS.flatMap((star) => {
    if (rating <= star) return [];
    return place(star, gap, rating < star + 1 ? HALF : STAR);
  }).join('');
}

/** `gap` is between two stars, in 24ths of a star. */
export function StarRow({ rating, gap }: { rating: Rating | null; gap: number }) {
  return (
    <svg
      viewBox={`0 0 ${+(BOX * STARS.length + gap * (STARS.length - 1)).toFixed(2)} ${BOX}`}
      className={styles['row']}
      aria-hidden="true"
    >
      <path d={STARS.map((star) => place(star, gap, STAR)).join('')} className={styles['outline']} />
      {rating !== null && <path d={filled(rating, gap)} />}
    </svg>
  );
}
