// The wall of posters: only what is in sight is laid out. An image dropped on a film becomes its poster.

import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import type { FilmTile } from '../../../db/model/film.ts';
import { classNames } from '../../ui/class-names.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useColumns } from '../../ui/use-columns.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { useFarWalk } from '../../ui/use-far-walk.ts';
import { useOneRow } from '../../ui/use-one-row.ts';
import { isCommandKey } from '../frame/run-commands.ts';
import { type PosterActs, usePoster } from '../film/use-poster.ts';
import { indexOfBeginning } from './films-order.ts';
import { lastOffset, rememberOffset } from './films-state.ts';
import styles from './films.module.css';

/** Equal to films.module.css: a tile and the gap after it, and the height of a row. */
const TILE = { width: 132, gap: 16 };
const ROW = 270;
const PADDING = 12;

export function FilmWall({ tiles }: { tiles: readonly FilmTile[] }) {
  'use no memo';
  const { t } = useLingui();
  const poster = usePoster();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  const columns = useColumns(canvas, TILE.width, TILE.gap);
  const virtualizer = useVirtualizer({
    count: Math.ceil(tiles.length / columns),
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: 4,
    scrollMargin: PADDING,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
    initialOffset: () => lastOffset('posters'),
  });
  useOneRow(canvas, '[data-tile]');
  const walk = useFarWalk({
    ...{ count: tiles.length, columns, place: 'data-tile', isTaken: isCommandKey },
    reveal: (at) => virtualizer.scrollToIndex(Math.floor(at / columns), { align: 'auto' }),
    find: (text, from) => indexOfBeginning(tiles, text, from),
  });
  return (
    <div
      ref={setScroller}
      className={styles['scroller']}
      onScroll={(event) => rememberOffset('posters', event.currentTarget.scrollTop)}
    >
      <div
        ref={setCanvas}
        role="list"
        aria-label={t`Films`}
        className={styles['canvas']}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={walk}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <div key={key} role="presentation" className={styles['row']} style={rowStyle(start - PADDING, columns)}>
            {tiles.slice(index * columns, (index + 1) * columns).map((tile, column) => (
              <Tile key={tile.id} tile={tile} at={index * columns + column} of={tiles.length} poster={poster} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function rowStyle(top: number, columns: number): Record<string, string | number> {
  return { transform: `translateY(${top}px)`, '--columns': columns };
}

function Tile({ tile, at, of, poster }: { tile: FilmTile; at: number; of: number; poster: PosterActs }) {
  const drop = useFileDrop((file) => poster.give(tile, file));
  return (
    <div role="listitem" aria-posinset={at + 1} aria-setsize={of}>
      <Link
        to="/film/$filmId"
        params={{ filmId: String(tile.id) }}
        className={classNames(styles['tile'], drop.isOver && styles['over'])}
        data-tile={at}
        draggable={false}
        {...drop.handlers}
      >
        <Poster film={tile} hue={tile.hue ?? undefined} size="tile" />
        <span className={styles['title']} dir="auto">
          {tile.title}
        </span>
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
