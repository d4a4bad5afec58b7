// The diary: home. Entries newest first by month, beside the page of the one chosen.

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { diaryOutline, diaryRows } from '../../api/queries/diary.ts';
import { classNames } from '../../ui/class-names.ts';
import { EntryPage } from '../entry/entry-page.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { useWide } from '../frame/use-wide.ts';
import { DiaryFilters } from './diary-filters.tsx';
import { diaryItems } from './diary-items.ts';
import { DiaryList } from './diary-list.tsx';
import { filterOf } from './diary-search.ts';
import { FirstPage } from './first-page.tsx';
import styles from './diary.module.css';

const route = getRouteApi('/diary');

/** Puts the keyboard on a row once it is there. */
function focusRow(id: number): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus());
}

/** The row so many places on, as far as rows are laid out. */
function focusNeighbour(row: HTMLElement, by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + by))]?.focus();
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

  if (outline.isSuccess && outline.data.entryCount === 0 && !isFiltered) return <FirstPage />;

  return (
    <div className={classNames(styles['diary'], selectedId !== null && styles['hasPage'])}>
      <section className={styles['list']} aria-label={t`Diary`} onKeyDown={onKeyDown}>
        <header className={styles['head']}>
          <h1 className={styles['place']}>
            <Trans>Diary</Trans>
          </h1>
          <DiaryFilters search={search} />
        </header>
        {outline.isSuccess && outline.data.entryCount === 0 ? (
          <p className={styles['nothing']}>
            <Trans>Nothing in the diary is like that.</Trans>
          </p>
        ) : (
          <DiaryList
            key={filterKey}
            items={items}
            entryCount={outline.data?.entryCount ?? 0}
            selectedId={selectedId}
            filterKey={filterKey}
            onNearEnd={onNearEnd}
          />
        )}
      </section>
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
