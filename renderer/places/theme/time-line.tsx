// A theme's entries on a line of years: a mark each, the higher the more stars. One stop for Tab, arrows go along it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { ThemeEntry } from '../../../db/model/theme.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { sayRating } from '../../i18n/ratings.ts';
import { timeScale } from './time-scale.ts';
import styles from './theme.module.css';
import { joined } from '../../i18n/punctuation.ts';

const LINE = 74;
const A_STAR = 11;

export function TimeLine({ entries }: { entries: readonly ThemeEntry[] }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const [at, setAt] = useState<number | null>(null);
  const dated = entries.flatMap(({ watchedOn, ...entry }) => (watchedOn === null ? [] : [{ ...entry, watchedOn }]));
  const scale = timeScale(dated.map(({ watchedOn }) => watchedOn));
  if (scale === null) return null;
  const say = ({ filmTitle, watchedOn, rating }: ThemeEntry): string =>
    joined(i18n, [filmTitle, sayShortDate(i18n, watchedOn), sayRating(i18n, rating)]);
  const stop = Math.min(at ?? dated.length - 1, dated.length - 1);
  const shown = at === null ? undefined : dated[at];

  const onKeyDown = (event: KeyboardEvent, index: number, entryId: number): void => {
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: dated.length - 1,
    };
    const next = moves[event.key];
    if (event.key === 'Enter') void navigate({ to: '/entry/$entryId', params: { entryId: String(entryId) } });
    else if (next !== undefined) {
      event.preventDefault();
      event.currentTarget.parentElement?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    }
  };

  return (
    <div className={styles['timeLine']}>
      <svg height={LINE + 28} role="group" aria-label={t`Entries over time`}>
        <line className={styles['axis']} x1="0" x2="100%" y1={LINE} y2={LINE} />
        {scale.years.map(({ year, place }) => (
          <g key={year} aria-hidden="true">
            <line className={styles['axis']} x1={`${place}%`} x2={`${place}%`} y1={LINE} y2={LINE + 6} />
            <text className={styles['year']} x={`${place}%`} y={LINE + 21}>
              {year}
            </text>
          </g>
        ))}
        {dated.map((entry, index) => {
          const x = `${scale.placeOf(entry.watchedOn)}%`;
          const y = LINE - (entry.rating ?? 0) * A_STAR;
          return (
            <g
              key={entry.id}
              role="link"
              aria-label={say(entry)}
              tabIndex={index === stop ? 0 : -1}
              data-mark={index}
              className={styles['mark']}
              onFocus={() => setAt(index)}
              onMouseEnter={() => setAt(index)}
              onClick={() => void navigate({ to: '/entry/$entryId', params: { entryId: String(entry.id) } })}
              onKeyDown={(event) => onKeyDown(event, index, entry.id)}
            >
              <line className={styles['stem']} x1={x} x2={x} y1={LINE} y2={y} />
              <circle className={styles['reach']} cx={x} cy={y} r="12" />
              <circle className={entry.rating === null ? styles['hollow'] : styles['spot']} cx={x} cy={y} r="4" />
            </g>
          );
        })}
      </svg>
      <p className={styles['caption']}>{shown ? say(shown) : <Trans>The higher a mark, the more stars.</Trans>}</p>
    </div>
  );
}
