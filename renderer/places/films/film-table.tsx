// The films as a table: a row each, sorted by the column that is chosen. Only rows in sight are laid out.

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { FilmTile } from '../../../db/model/film.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { Stars } from '../../ui/rating.tsx';
import { useFarWalk } from '../../ui/use-far-walk.ts';
import { useOneRow } from '../../ui/use-one-row.ts';
import { isCommandKey } from '../frame/run-commands.ts';
import { type FilmOrder, indexOfBeginning } from './films-order.ts';
import { type FilmsState, lastOffset, rememberOffset } from './films-state.ts';
import styles from './films.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** Equal to films.module.css. */
const ROW = 41;
const columns = ['title', 'year', 'director', 'times', 'watched', 'rating'] as const satisfies FilmOrder[];

export function FilmTable(props: {
  tiles: readonly FilmTile[];
  state: FilmsState;
  onOrder: (order: FilmOrder) => void;
}) {
  'use no memo';
  const { t } = useLingui();
  const { tiles, state, onOrder } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useVirtualizer({
    count: tiles.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: 20,
    initialOffset: () => lastOffset('table'),
  });
  // another order begins at its top
  const orderKey = `${state.order} ${state.isUp}`;
  const lastOrder = useRef(orderKey);
  useEffect(() => {
    if (lastOrder.current !== orderKey) virtualizer.scrollToOffset(0);
    lastOrder.current = orderKey;
  }, [orderKey, virtualizer]);
  useOneRow(scroller, '[data-tile]');
  const walk = useFarWalk({
    ...{ count: tiles.length, columns: 1, place: 'data-tile', isTaken: isCommandKey },
    reveal: (at) => virtualizer.scrollToIndex(at, { align: 'auto' }),
    find: (text, from) => indexOfBeginning(tiles, text, from),
  });
  const labels = {
    title: t`Title`,
    year: t`Year`,
    director: t`Directed by`,
    times: t`Seen`,
    watched: t`Last watched`,
    rating: t`Rating`,
  };
  return (
    <div role="table" aria-label={t`Films`} aria-rowcount={tiles.length + 1} className={styles['table']}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles['tableHead']}>
          {columns.map((column) => {
            const isSorted = state.order === column;
            return (
              <span
                key={column}
                role="columnheader"
                aria-sort={isSorted ? (state.isUp ? 'ascending' : 'descending') : 'none'}
                className={styles[column]}
              >
                <button type="button" className={styles['sort']} onClick={() => onOrder(column)}>
                  {labels[column]}
                  {isSorted && (
                    <svg viewBox="0 0 8 8" className={styles['arrow']} aria-hidden="true">
                      <path d={state.isUp ? 'M1 5.5 4 2.5 7 5.5' : 'M1 2.5 4 5.5 7 2.5'} />
                    </svg>
                  )}
                </button>
              </span>
            );
          })}
        </div>
      </div>
      <div
        ref={setScroller}
        role="rowgroup"
        className={styles['rows']}
        onScroll={(event) => rememberOffset('table', event.currentTarget.scrollTop)}
        onKeyDown={walk}
      >
        <div role="presentation" className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const tile = tiles[index];
            return tile && <Row key={tile.id} tile={tile} at={index} start={start} />;
          })}
        </div>
      </div>
    </div>
  );
}

function Row({ tile, at, start }: { tile: FilmTile; at: number; start: number }) {
  const { i18n } = useLingui();
  const { title, year, directors, entryCount, lastWatchedOn, lastRating } = tile;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={styles['tableRow']}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span role="cell" className={styles['title']}>
        <Link to="/film/$filmId" params={{ filmId: String(tile.id) }} data-tile={at} draggable={false} dir="auto">
          {title}
        </Link>
      </span>
      <span role="cell" className={styles['year']}>
        {year}
      </span>
      <span role="cell" className={styles['director']}>
        <Joined parts={directors} />
      </span>
      <span role="cell" className={styles['times']}>
        {entryCount > 0 ? i18n.number(entryCount) : ''}
      </span>
      <span role="cell" className={styles['watched']}>
        {lastWatchedOn === null ? '' : sayShortDate(i18n, lastWatchedOn)}
      </span>
      <span role="cell" className={styles['rating']}>
        {lastRating !== null && <Stars rating={lastRating} />}
      </span>
    </div>
  );
}
