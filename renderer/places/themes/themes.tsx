// Themes: what one keeps returning to, each under the one it belongs to; the map of those that meet; and tags beside them.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ThemeLine } from '../../../db/model/theme.ts';
import { request } from '../../api/client.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { isCommandKey, runCommand, tip, useCommands } from '../frame/run-commands.ts';
import { EmptyPlace } from '../empty-place.tsx';
import place from '../place.module.css';
import { Tags } from './tags.tsx';
import { type ThemeOrder, themeTree } from './theme-tree.ts';
import { ChoiceWords } from '../../ui/choice-words.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './themes.module.css';

const ThemeMap = lazy(async () => ({ default: (await import('./theme-map.tsx')).ThemeMap }));

const route = getRouteApi('/themes');
const views = ['index', 'map', 'tags'] as const;
export type ThemesView = (typeof views)[number];

export function readThemesView(view: unknown): ThemesView | undefined {
  return views.find((each) => each === view && each !== 'index');
}

export function Themes() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { show: view = 'index' } = route.useSearch();
  const [isNaming, setNaming] = useState(false);
  const turnTo = (next: ThemesView): void => void navigate({ to: '/themes', search: { show: readThemesView(next) } });
  useCommands({
    'theme.create': () => setNaming(true),
    'themes.index': () => turnTo('index'),
    'themes.map': () => turnTo('map'),
    'themes.tags': () => turnTo('tags'),
  });
  const words: Record<ThemesView, string> = { index: t`Index`, map: t`Map`, tags: t`Tags` };
  return (
    <main className={classNames(place['place'], view === 'map' && styles['wide'])}>
      <header className={place['head']}>
        <h1 className={place['title']}>{view === 'tags' ? t`Tags` : t`Themes`}</h1>
        <div className={styles['orders']}>
          <ChoiceWords
            label={t`View`}
            value={view}
            choices={views.map((value) => ({ value, word: words[value], tip: tip(`themes.${value}`) }))}
            className={styles['orders']}
            onChoose={turnTo}
          />
          <button type="button" className={controls['word']} data-writes="" onClick={() => setNaming(true)}>
            <Trans>New theme</Trans>
          </button>
        </div>
      </header>
      {view === 'index' && <Index />}
      {view === 'tags' && <Tags />}
      {view === 'map' && (
        <Suspense fallback={null}>
          <ThemeMap />
        </Suspense>
      )}
      <NameDialog
        label={t`New theme`}
        asks={t`Name of the theme`}
        act={t`Make the theme`}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onName={async (name) => {
          const { id } = await request('theme.create', { name });
          await navigate({ to: '/theme/$themeId', params: { themeId: String(id) } });
        }}
      />
    </main>
  );
}

function Index() {
  const { t } = useLingui();
  const { data: themes } = useQuery(themeLines());
  const [order, setOrder] = useState<ThemeOrder>('use');
  const walk = useRowWalk<HTMLUListElement>(isCommandKey);
  if (!themes) return <Waiting />;
  if (themes.length === 0) {
    return (
      <EmptyPlace act={t`Log a film`} onAct={() => runCommand('film.log')}>
        <Trans>What a film is about stands here: grief, water, fathers and sons. Name themes while you log.</Trans>
      </EmptyPlace>
    );
  }
  return (
    <>
      {themes.length > 1 && (
        <ChoiceWords
          label={t`Order`}
          value={order}
          choices={[
            { value: 'use', word: t`By use` },
            { value: 'name', word: t`By name` },
          ]}
          className={styles['order']}
          onChoose={setOrder}
        />
      )}
      <ul className={styles['themes']} {...walk}>
        {themeTree(themes, order).map(({ theme, depth }) => (
          <ThemeRow key={theme.id} theme={theme} depth={depth} />
        ))}
      </ul>
    </>
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
