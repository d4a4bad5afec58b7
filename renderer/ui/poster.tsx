// The drawn poster of a film that has none: two tones of one hue, a horizon, a disc and four lanes, the same each time.

import { type CSSProperties, memo } from 'react';
import { hueOf, stableHash } from '../../db/model/theme.ts';
import { classNames } from './class-names.ts';
import styles from './poster.module.css';

interface PosterFilm {
  title: string;
  year: number | null;
}

interface Drawing {
  horizon: number;
  disc: { x: number; radius: number };
  lanes: string[];
}

/** Positions in a 100 x 150 box, from a hash of title and year. */
function draw(film: PosterFilm): Drawing {
  const hash = stableHash(`${film.title} ${film.year ?? ''}`);
  const part = (shift: number, steps: number): number => (((hash >>> shift) % 97) / 97) * steps;
  const horizon = Math.round(88 + part(3, 16));
  const vanish = Math.round(8 + part(9, 84));
  const lanes = [0, 1, 2, 3].map((lane) => {
    const spread = 10 + lane * 11;
    const startY = horizon + 7 + lane * (4 + part(14, 3));
    const endX = vanish < 50 ? 102 : -2;
    const bend = vanish < 50 ? vanish + spread : vanish - spread;
    return `M${vanish < 50 ? -2 : 102} ${150 - spread * 0.2 + lane * 6} Q${bend} ${startY} ${endX} ${startY - 2 + lane}`;
  });
  return { horizon, disc: { x: Math.round(18 + part(20, 64)), radius: Math.round(9 + part(24, 5)) }, lanes };
}

/** How large a title may be set so that it fits: long ones shrink, wide scripts sooner. */
function titleSize(title: string): 'short' | 'medium' | 'long' | 'longest' {
  const width = [...title].reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(letter) ? 2 : 1),
    0,
  );
  const longestWord = Math.max(...title.split(/[\s-]+/u).map((word) => word.length));
  if (width <= 14 && longestWord <= 10) return 'short';
  if (width <= 30 && longestWord <= 13) return 'medium';
  return width <= 60 ? 'long' : 'longest';
}

export const Poster = memo(function Poster(props: {
  film: PosterFilm;
  hue?: number | undefined;
  size: 'tiny' | 'small' | 'card' | 'tile' | 'large';
}) {
  const { film, size } = props;
  const { horizon, disc, lanes } = draw(film);
  const hue = props.hue ?? hueOf(film.title);
  return (
    <div
      className={classNames(styles['poster'], styles[size])}
      style={{ '--hue': hue } as CSSProperties}
      aria-hidden="true"
    >
      <svg viewBox="0 0 100 150" preserveAspectRatio="none">
        <rect className={styles['sky']} width="100" height="150" />
        <circle className={styles['disc']} cx={disc.x} cy={horizon} r={disc.radius} />
        <rect className={styles['ground']} y={horizon} width="100" height={150 - horizon} />
        <g className={styles['lanes']}>
          {lanes.map((lane) => (
            <path key={lane} d={lane} />
          ))}
        </g>
      </svg>
      <span className={classNames(styles['title'], styles[titleSize(film.title)])} dir="auto">
        {film.title}
      </span>
      {film.year !== null && <span className={styles['year']}>{film.year}</span>}
    </div>
  );
});
