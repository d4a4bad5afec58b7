// Films: a wall of posters or a table, sorted and filtered at once, because all that is shown of them is at hand.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { FilmTile } from '../../../db/model/film.ts';
import { filmTiles } from '../../api/queries/film.ts';
import { classNames } from '../../ui/class-names.ts';
import { type Choice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import controls from '../../ui/controls.module.css';
import { useStepBack } from '../../ui/step-back.ts';
import { runCommand, useCommands } from '../frame/run-commands.ts';
import { EmptyPlace } from '../empty-place.tsx';
import place from '../place.module.css';
import { FilmTable } from './film-table.tsx';
import { FilmWall } from './film-wall.tsx';
import { arrange, type FilmOrder, filtered } from './films-order.ts';
import { type FilmsState, lastFilms, rememberFilms, rememberOffset, reordered } from './films-state.ts';
import { ChoiceWords } from '../../ui/choice-words.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './films.module.css';

export function Films() {
  const { data: tiles } = useQuery(filmTiles());
  if (!tiles)
    return (
      <main className={styles['films']}>
        <header className={styles['head']}>
          <h1 className={place['title']}>
            <Trans>Films</Trans>
          </h1>
        </header>
        <div className={styles['nothing']}>
          <Waiting />
        </div>
      </main>
    );
  return tiles.length === 0 ? <Empty /> : <Shown tiles={tiles} />;
}

function Empty() {
  const { t } = useLingui();
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Films</Trans>
        </h1>
      </header>
      <EmptyPlace act={t`Log a film`} onAct={() => runCommand('film.log')}>
        <Trans>Every film you log has its place here, with a poster drawn for it.</Trans>
      </EmptyPlace>
    </main>
  );
}

function focusFirst(): void {
  document.querySelector<HTMLElement>('[data-tile]')?.focus();
}

function Shown({ tiles }: { tiles: readonly FilmTile[] }) {
  const { i18n, t } = useLingui();
  const { locale } = i18n;
  const [state, setState] = useState(lastFilms);
  const filter = useRef<HTMLInputElement>(null);
  const set = (next: FilmsState): void => {
    rememberFilms(next);
    setState(next);
  };
  const { view, order, isUp } = state;
  const typed = useDeferredValue(state.typed);
  const ordered = useMemo(() => arrange(tiles, order, isUp, locale), [tiles, order, isUp, locale]);
  const shown = useMemo(() => filtered(ordered, typed), [ordered, typed]);
  const turn = (): void => set({ ...state, view: view === 'posters' ? 'table' : 'posters' });
  useCommands({ 'films.filter': () => filter.current?.focus(), 'films.view': turn });
  const type = (next: string): void => {
    // another choice of films begins at its top
    rememberOffset('posters', 0);
    rememberOffset('table', 0);
    set({ ...state, typed: next });
  };
  // another order or filter is another list: it begins where it is left, or at its top
  const key = `${order} ${isUp} ${typed}`;
  return (
    <main className={styles['films']}>
      <header className={styles['head']}>
        <h1 className={place['title']}>
          <Trans>Films</Trans>
        </h1>
        <div className={styles['tools']}>
          <FilterLine inputRef={filter} typed={state.typed} onType={type} />
          {view === 'posters' && <OrderMenu state={state} onState={set} />}
          <ChoiceWords
            label={t`View`}
            value={view}
            choices={[
              { value: 'posters', word: t`Posters` },
              { value: 'table', word: t`Table` },
            ]}
            className={styles['views']}
            onChoose={(each) => set({ ...state, view: each })}
          />
        </div>
      </header>
      {shown.length === 0 ? (
        <p className={styles['nothing']} role="status">
          <Trans>No film of yours is called “{state.typed.trim()}”, and no one of that name directed one.</Trans>
        </p>
      ) : view === 'posters' ? (
        <FilmWall key={key} tiles={shown} />
      ) : (
        <FilmTable key={typed} tiles={shown} state={state} onOrder={(next) => set(reordered(state, next))} />
      )}
    </main>
  );
}

function FilterLine(props: {
  inputRef: React.RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
}) {
  const { inputRef, typed, onType } = props;
  const { t } = useLingui();
  useStepBack(() => {
    if (typed === '') return false;
    onType('');
    return true;
  }, inputRef);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      focusFirst();
    }
  };
  return (
    <input
      ref={inputRef}
      type="search"
      className={classNames(controls['line'], styles['filter'])}
      aria-label={t`Filter by title or director`}
      placeholder={t`Title or director`}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

const wallOrders = ['title', 'year', 'watched', 'rating', 'added'] as const satisfies FilmOrder[];

function OrderMenu({ state, onState }: { state: FilmsState; onState: (state: FilmsState) => void }) {
  const { t } = useLingui();
  const labels: Record<FilmOrder, string> = {
    title: t`By title`,
    year: t({ message: 'By year', context: 'order' }),
    director: t`By director`,
    times: t`By times seen`,
    watched: t`Last watched first`,
    rating: t`Best rated first`,
    added: t`Last added first`,
  };
  const offered: FilmOrder[] = (wallOrders as readonly FilmOrder[]).includes(state.order)
    ? [...wallOrders]
    : [...wallOrders, state.order];
  const choices: Choice<FilmOrder>[] = offered.map((value) => ({ value, label: labels[value] }));
  return (
    <ChoiceMenu
      label={t`Order`}
      anyValue="title"
      value={state.order}
      choices={choices}
      onChoose={(order) => {
        rememberOffset('posters', 0);
        // from the table one may come with an order turned round
        onState(state.order === order ? state : reordered(state, order));
      }}
    />
  );
}
