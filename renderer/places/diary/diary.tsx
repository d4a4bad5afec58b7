// The diary: home. Entries newest first by month, beside the page of the one chosen.

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useMemo } from 'react';
import { diaryOutline, diaryRows } from '../../api/queries/diary.ts';
import { EntryPage } from '../entry/entry-page.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { useWide } from '../frame/use-wide.ts';
import controls from '../../ui/controls.module.css';
import { DiaryCalendar } from './diary-calendar.tsx';
import { DiaryCards } from './diary-cards.tsx';
import { DiaryFilters } from './diary-filters.tsx';
import { diaryItems } from './diary-items.ts';
import { DiaryList } from './diary-list.tsx';
import { monthGroups } from './diary-months.ts';
import { type DiaryView, filterOf, rememberDiary } from './diary-search.ts';
import { FirstPage } from './first-page.tsx';
import styles from './diary.module.css';

const route = getRouteApi('/diary');

/** Puts the keyboard on a row once it is there. */
function focusRow(id: number): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus());
}

/** The row so many places on, as far as rows are laid out; far beyond them, the list's end. */
function focusNeighbour(row: HTMLElement, by: number): void {
  const laidOut = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  const rows = laidOut();
  const next = rows[rows.indexOf(row) + by];
  if (next) return next.focus();
  const scroller = row.closest('[data-scroller]');
  scroller?.scrollTo({ top: by < 0 ? 0 : scroller.scrollHeight });
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      laidOut()
        .at(by < 0 ? 0 : -1)
        ?.focus(),
    ),
  );
}

function ViewWords({ view }: { view: DiaryView }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words: [DiaryView, string][] = [
    ['list', t`List`],
    ['cards', t`Cards`],
    ['calendar', t`Calendar`],
  ];
  return (
    <div role="group" aria-label={t`View`} className={styles['views']}>
      {words.map(([value, word]) => (
        <button
          key={value}
          type="button"
          className={controls['word']}
          aria-pressed={view === value}
          onClick={() => {
            const next = value === 'list' ? undefined : value;
            void navigate({ to: '/diary', search: (now) => ({ ...now, view: next }), replace: true });
          }}
        >
          {word}
        </button>
      ))}
    </div>
  );
}

export function Diary() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = useNavigate();
  const isWide = useWide();
  const filter = useMemo(() => filterOf(search), [search]);
  const filterKey = JSON.stringify(filter);
  const outline = useQuery(diaryOutline(filter));
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(diaryRows(filter));
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const items = useMemo(() => diaryItems(rows, outline.data?.months ?? []), [rows, outline.data]);
  const selectedId = search.entry ?? (isWide ? (rows[0]?.id ?? null) : null);
  const view: DiaryView = search.view ?? 'list';
  const groups = useMemo(() => monthGroups(rows, outline.data?.months ?? []), [rows, outline.data]);
  useEffect(() => rememberDiary(search), [search]);
  const isFiltered = Object.values(filter).some((value) => value !== null);

  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const step = (by: number): void => {
    const at = rows.findIndex(({ id }) => id === selectedId);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (!next) return;
    void navigate({ to: '/diary', search: (now) => ({ ...now, entry: next.id, edit: undefined }), replace: true });
    focusRow(next.id);
  };
  /** The neighbour takes the place of the entry that went; in a narrow window the list does. */
  const leaveTrashed = (): void => {
    const at = rows.findIndex(({ id }) => id === selectedId);
    const neighbour = isWide ? (rows[at + 1] ?? rows[at - 1])?.id : undefined;
    void navigate({ to: '/diary', search: (now) => ({ ...now, entry: neighbour, edit: undefined }), replace: true });
  };
  useCommands({
    'journal.export': isFiltered ? () => openExport({ kind: 'diary', filter }, t`What the diary shows`) : undefined,
  });
  useCommands({ 'entry.next': () => step(1), 'entry.previous': () => step(-1) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      // a later day stands to the right in a calendar, an earlier entry among cards
      ...(view !== 'list' && { ArrowRight: view === 'cards' ? 1 : -1, ArrowLeft: view === 'cards' ? -1 : 1 }),
      PageDown: 6,
      PageUp: -6,
      Home: -rows.length,
      End: rows.length,
    };
    const by = steps[event.key];
    if (by === undefined || !(event.target instanceof HTMLElement) || !event.target.dataset['entry']) return;
    event.preventDefault();
    // where list and page take turns, walking the list must not leave it
    if (isWide) step(by);
    else focusNeighbour(event.target, by);
  };

  const shown = { selectedId, filterKey, onNearEnd };

  if (outline.isSuccess && outline.data.entryCount === 0 && !isFiltered) return <FirstPage />;

  return (
    <div className={styles['diary']}>
      {/* hidden it would lose its place: where list and page take turns, one of them is not there */}
      {(isWide || selectedId === null) && (
        <section className={styles['list']} aria-label={t`Diary`} onKeyDown={onKeyDown}>
          <header className={styles['head']}>
            <div className={styles['title']}>
              <h1 className={styles['place']}>
                <Trans>Diary</Trans>
              </h1>
              <ViewWords view={view} />
            </div>
            <DiaryFilters search={search} />
          </header>
          {outline.isSuccess && outline.data.entryCount === 0 ? (
            <p className={styles['nothing']}>
              <Trans>Nothing in the diary is like that.</Trans>
            </p>
          ) : (
            <>
              {view === 'list' && (
                <DiaryList key={filterKey} items={items} entryCount={outline.data?.entryCount ?? 0} {...shown} />
              )}
              {view === 'cards' && <DiaryCards key={filterKey} groups={groups} {...shown} />}
              {view === 'calendar' && <DiaryCalendar key={filterKey} groups={groups} {...shown} />}
            </>
          )}
        </section>
      )}
      {selectedId !== null && (
        <main className={styles['page']}>
          <EntryPage
            key={selectedId}
            entryId={selectedId}
            startsInEdit={search.edit === true}
            isBesideList={isWide}
            onTrashed={leaveTrashed}
          />
        </main>
      )}
    </div>
  );
}
