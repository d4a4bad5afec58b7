// Themes: what one keeps returning to. Each leads to its entries in the diary.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ThemeLine } from '../../../db/model/theme.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { ThemeWord } from '../../ui/theme-word.tsx';
import place from '../place.module.css';
import styles from './themes.module.css';

/** What one returns to most comes first; among equals, by name. */
function byUse(a: ThemeLine, b: ThemeLine): number {
  return b.entryCount - a.entryCount || a.name.localeCompare(b.name);
}

export function Themes() {
  const { data: themes } = useQuery(themeLines());
  if (!themes) return <main className={place['place']} />;
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Themes</Trans>
        </h1>
      </header>
      {themes.length === 0 ? (
        <p className={place['empty']}>
          <Trans>What a film is about stands here: grief, water, fathers and sons. Name themes while you log.</Trans>
        </p>
      ) : (
        <ul className={styles['themes']}>
          {themes.toSorted(byUse).map((theme) => (
            <ThemeRow key={theme.id} theme={theme} />
          ))}
        </ul>
      )}
    </main>
  );
}

function ThemeRow({ theme }: { theme: ThemeLine }) {
  const { i18n, t } = useLingui();
  const mean =
    theme.meanRating === null
      ? null
      : i18n.number(theme.meanRating, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <li>
      <Link to="/diary" search={{ theme: theme.id }} className={styles['theme']}>
        <span className={styles['name']}>
          <ThemeWord theme={theme} />
        </span>
        <span className={styles['number']}>
          <Plural value={theme.entryCount} one="# entry" other="# entries" />
        </span>
        <span className={styles['number']}>
          <Plural value={theme.filmCount} one="# film" other="# films" />
        </span>
        <span className={styles['number']}>{mean === null ? '' : t`${mean} on average`}</span>
        <span className={styles['last']}>
          {theme.lastWatchedOn === null ? '' : t`last ${sayShortDate(i18n, theme.lastWatchedOn)}`}
        </span>
      </Link>
    </li>
  );
}
