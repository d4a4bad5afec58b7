// Themes: what one keeps returning to, each under the one it belongs to. Each leads to its page.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ThemeLine } from '../../../db/model/theme.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import controls from '../../ui/controls.module.css';
import { ThemeWord } from '../../ui/theme-word.tsx';
import place from '../place.module.css';
import { type ThemeOrder, themeTree } from './theme-tree.ts';
import styles from './themes.module.css';

export function Themes() {
  const { t } = useLingui();
  const { data: themes } = useQuery(themeLines());
  const [order, setOrder] = useState<ThemeOrder>('use');
  if (!themes) return <main className={place['place']} />;
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Themes</Trans>
        </h1>
        {themes.length > 1 && (
          <div className={styles['orders']} role="group" aria-label={t`Order`}>
            {(['use', 'name'] as const).map((each) => (
              <button
                key={each}
                type="button"
                className={controls['word']}
                aria-pressed={order === each}
                onClick={() => setOrder(each)}
              >
                {each === 'use' ? t`By use` : t`By name`}
              </button>
            ))}
          </div>
        )}
      </header>
      {themes.length === 0 ? (
        <p className={place['empty']}>
          <Trans>What a film is about stands here: grief, water, fathers and sons. Name themes while you log.</Trans>
        </p>
      ) : (
        <ul className={styles['themes']}>
          {themeTree(themes, order).map(({ theme, depth }) => (
            <ThemeRow key={theme.id} theme={theme} depth={depth} />
          ))}
        </ul>
      )}
    </main>
  );
}

function ThemeRow({ theme, depth }: { theme: ThemeLine; depth: number }) {
  const { i18n, t } = useLingui();
  const mean =
    theme.meanRating === null
      ? null
      : i18n.number(theme.meanRating, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <li>
      <Link to="/theme/$themeId" params={{ themeId: String(theme.id) }} className={styles['theme']}>
        <span className={styles['name']} style={{ paddingInlineStart: Math.min(depth, 4) * 22 }}>
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
