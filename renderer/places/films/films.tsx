// Films: a wall of posters by title, only those in sight laid out. Arrows walk across and down.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { FilmTile } from '../../../db/model/film.ts';
import { filmTiles } from '../../api/queries/film.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useColumns } from '../../ui/use-columns.ts';
import place from '../place.module.css';
import styles from './films.module.css';

/** Equal to films.module.css: a tile and the gap after it, and the height of a row. */
const TILE = { width: 132, gap: 28 };
const ROW = 270;

/** Scroll offset for as long as the window lives: one comes back to where one left. */
let left = 0;

export function Films() {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(filmTiles());
  const tiles = useMemo(() => data?.pages.flatMap((page) => page.tiles) ?? [], [data]);
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  if (!data) return <main className={styles['films']} />;
  if (tiles.length === 0) {
    return (
      <main className={place['place']}>
        <header className={place['head']}>
          <h1 className={place['title']}>
            <Trans>Films</Trans>
          </h1>
        </header>
        <p className={place['empty']}>
          <Trans>Every film you log has its place here, with a poster drawn for it.</Trans>
        </p>
      </main>
    );
  }
  return <Wall tiles={tiles} onNearEnd={onNearEnd} />;
}

function Wall({ tiles, onNearEnd }: { tiles: FilmTile[]; onNearEnd: () => void }) {
  'use no memo';
  const { t } = useLingui();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  const columns = useColumns(canvas, TILE.width, TILE.gap);
  const rowCount = Math.ceil(tiles.length / columns);
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: 3,
    scrollMargin: 80,
    initialOffset: () => left,
  });
  const rows = virtualizer.getVirtualItems();
  const lastRow = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastRow >= rowCount - 8) onNearEnd();
  }, [lastRow, rowCount, onNearEnd]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    const by = steps[event.key];
    const at = event.target instanceof HTMLElement ? Number(event.target.dataset['tile'] ?? Number.NaN) : Number.NaN;
    if (by === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-tile="${at + by}"]`)?.focus();
  };

  return (
    <main
      ref={setScroller}
      className={styles['films']}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        left = event.currentTarget.scrollTop;
      }}
    >
      <h1 className={place['title']}>
        <Trans>Films</Trans>
      </h1>
      <div
        ref={setCanvas}
        role="list"
        aria-label={t`Films`}
        className={styles['canvas']}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, start, key }) => (
          <div
            key={key}
            role="presentation"
            className={styles['row']}
            style={{ transform: `translateY(${start - 80}px)` }}
          >
            {tiles.slice(index * columns, (index + 1) * columns).map((tile, column) => (
              <Tile key={tile.id} tile={tile} at={index * columns + column} of={tiles.length} />
            ))}
          </div>
        ))}
      </div>
    </main>
  );
}

function Tile({ tile, at, of }: { tile: FilmTile; at: number; of: number }) {
  return (
    <div role="listitem" aria-posinset={at + 1} aria-setsize={of}>
      <Link
        to="/film/$filmId"
        params={{ filmId: String(tile.id) }}
        className={styles['tile']}
        data-tile={at}
        draggable={false}
      >
        <Poster film={tile} hue={tile.hue ?? undefined} size="tile" />
        <span className={styles['title']}>{tile.title}</span>
        <span className={styles['line']}>
          {tile.lastRating !== null && <Stars rating={tile.lastRating} />}
          {tile.entryCount > 1 && (
            <span>
              <Plural value={tile.entryCount} one="once" _2="twice" other="# times" />
            </span>
          )}
        </span>
      </Link>
    </div>
  );
}
