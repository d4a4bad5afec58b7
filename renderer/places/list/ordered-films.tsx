// Films in an order of the person's own: moved by drag or by Alt and the arrows, a note under each. Only those in sight are laid out.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ListedFilm } from '../../../db/model/list.ts';
import { classNames } from '../../ui/class-names.ts';
import { useTypedAhead } from '../../ui/use-typed-ahead.ts';
import { indexOfBeginning } from '../films/films-order.ts';
import { isCommandKey, useCommands } from '../frame/run-commands.ts';
import { OrderedFilm } from './ordered-film.tsx';
import styles from './ordered-films.module.css';

/** Height of a row without a note, before it is laid out. */
const ESTIMATE = 94;

export interface OrderedFilmsProps<Film extends ListedFilm> {
  label: string;
  films: Film[];
  isRanked: boolean;
  scroller: HTMLElement | null;
  onMove: (film: Film, to: number) => void;
  onRemove: (film: Film) => void;
  onNote: (film: Film, note: string, session: string) => Promise<unknown>;
  /** What else is known of a film here, in a few words. */
  renderFacts?: (film: Film) => ReactNode;
  /** Further acts of a row. */
  renderActs?: (film: Film, tabIndex: number) => ReactNode;
}

export function OrderedFilms<Film extends ListedFilm>(props: OrderedFilmsProps<Film>) {
  'use no memo';
  const { films, scroller } = props;
  const { t } = useLingui();
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  const [currentId, setCurrent] = useState<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  /** The film the keyboard follows to its new place. */
  const followed = useRef<number | null>(null);
  const margin = canvas && scroller ? canvas.offsetTop : 0;
  const virtualizer = useVirtualizer({
    count: films.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => films[index]?.id ?? index,
    overscan: 8,
    scrollMargin: margin,
  });
  const currentIndex = Math.max(
    0,
    films.findIndex(({ id }) => id === currentId),
  );

  const focusRow = (index: number): void => {
    const film = films[index];
    if (!film) return;
    setCurrent(film.id);
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-film="${film.id}"]`)?.focus());
  };
  useEffect(() => {
    const id = followed.current;
    if (id === null) return;
    followed.current = null;
    document.querySelector<HTMLElement>(`[data-film="${id}"]`)?.focus();
  }, [films]);

  const move = (film: Film, to: number): void => {
    if (to < 0 || to >= films.length) return;
    followed.current = film.id;
    const [place, total] = [to + 1, films.length];
    setSaid(t`${film.title} is now number ${place} of ${total}`);
    props.onMove(film, to);
  };
  const remove = (film: Film, index: number): void => {
    const next = films[index + 1] ?? films[index - 1];
    if (next) {
      setCurrent(next.id);
      followed.current = next.id;
    }
    props.onRemove(film);
  };
  const current = films[currentIndex];
  useCommands(
    current
      ? {
          'list.moveUp': currentIndex > 0 ? () => move(current, currentIndex - 1) : undefined,
          'list.moveDown': currentIndex < films.length - 1 ? () => move(current, currentIndex + 1) : undefined,
          'list.takeOff': () => remove(current, currentIndex),
        }
      : {},
  );
  const typed = useTypedAhead();
  const onKeyDown = (event: KeyboardEvent, film: Film, index: number): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.dataset['film'] === undefined || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const by = steps[event.key];
    if (by !== undefined && event.altKey) move(film, index + Math.sign(by));
    else if (by !== undefined) focusRow(Math.max(0, Math.min(films.length - 1, index + by)));
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(films.length - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(film, index);
    else {
      const at = event.altKey
        ? undefined
        : typed(event.nativeEvent, index, isCommandKey, (text, from) => indexOfBeginning(films, text, from));
      if (at === undefined) return;
      focusRow(at);
    }
    event.preventDefault();
  };
  const onDragOver = (event: DragEvent, index: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    setDropAt(event.clientY < box.top + box.height / 2 ? index : index + 1);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const from = films.findIndex(({ id }) => id === dragged);
    const film = films[from];
    if (film && dropAt !== null) {
      const to = dropAt > from ? dropAt - 1 : dropAt;
      if (to !== from) move(film, to);
    }
    setDragged(null);
    setDropAt(null);
  };

  const total = plural(films.length, { one: '# film', other: '# films' });
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol
        ref={setCanvas}
        aria-label={`${props.label}, ${total}`}
        className={styles['canvas']}
        style={{ height: virtualizer.getTotalSize() }}
        onDrop={onDrop}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const film = films[index];
          return (
            film && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={films.length}
                className={classNames(
                  styles['row'],
                  dropAt === index && styles['before'],
                  dropAt === index + 1 && styles['after'],
                  dragged === film.id && styles['dragged'],
                )}
                style={{ transform: `translateY(${start - margin}px)` }}
                onKeyDown={(event) => onKeyDown(event, film, index)}
                onFocus={() => setCurrent(film.id)}
                onDragOver={(event) => onDragOver(event, index)}
              >
                <OrderedFilm
                  film={film}
                  rank={props.isRanked ? index + 1 : null}
                  isCurrent={index === currentIndex}
                  isFirst={index === 0}
                  isLast={index === films.length - 1}
                  facts={props.renderFacts?.(film)}
                  acts={props.renderActs?.(film, index === currentIndex ? 0 : -1)}
                  onMove={(by) => move(film, index + by)}
                  onRemove={() => remove(film, index)}
                  onNote={(note, session) => props.onNote(film, note, session)}
                  onDragStart={() => setDragged(film.id)}
                  onDragEnd={() => {
                    setDragged(null);
                    setDropAt(null);
                  }}
                />
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}
