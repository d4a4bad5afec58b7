// The diary: home. Entries newest first by month, beside the page of the one chosen.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DiaryOutline } from '../../../db/model/diary.ts';
import { diaryOutline } from '../../api/queries/diary.ts';
import { EntryPage } from '../entry/entry-page.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { useWide } from '../frame/use-wide.ts';
import { settleSoon } from '../frame/way-back.ts';
import { type DiaryBlock, placeInRow } from './diary-blocks.ts';
import { DiaryCalendar } from './diary-calendar.tsx';
import { DiaryCards } from './diary-cards.tsx';
import { DiaryFilters } from './diary-filters.tsx';
import { walkOf } from './diary-keys.ts';
import { DiaryQuery } from './diary-query.tsx';
import { DiaryList } from './diary-list.tsx';
import { type DiaryView, filterOf, rememberDiary, UNFILTERED } from './diary-search.ts';
import { FirstPage } from './first-page.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SelectionPage } from './selection-page.tsx';
import { useTodayLines } from './today-part.tsx';
import { focusRow, useDiaryWalk } from './use-diary-walk.ts';
import { type PickState, usePicks } from './use-picks.ts';
import { useStepBack } from '../../ui/step-back.ts';
import { type ChoiceWord, ChoiceWords } from '../../ui/choice-words.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './diary.module.css';

const route = getRouteApi('/diary');

function ViewWords({ view }: { view: DiaryView }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const choices: ChoiceWord<DiaryView>[] = [
    { value: 'list', word: t({ message: 'List', context: 'view' }) },
    { value: 'cards', word: t`Cards` },
    { value: 'calendar', word: t`Calendar` },
  ];
  return (
    <ChoiceWords
      label={t`View`}
      value={view}
      choices={choices}
      className={styles['views']}
      onChoose={(value) => {
        const next = value === 'list' ? undefined : value;
        void navigate({ to: '/diary', search: (now) => ({ ...now, view: next }), replace: true });
      }}
    />
  );
}

/** What the list has of a key press: a walk, with Shift a walk that selects. */
function useListKeys(props: {
  ids: readonly number[];
  view: DiaryView;
  picks: PickState;
  walkTo: (at: number) => void;
  cardsPlace: (at: number, by: number) => number;
}): (event: KeyboardEvent) => void {
  const { ids, view, picks, walkTo } = props;
  return (event) => {
    // the key that selects all is the text's everywhere else: no command has it
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      picks.all();
      return;
    }
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = ids.indexOf(Number(event.target.dataset['entry']));
    const walk = walkOf(event.key, view, ids.length);
    if (walk === undefined || at < 0) return;
    event.preventDefault();
    const to = walk.isByRow ? props.cardsPlace(at, walk.by) : Math.max(0, Math.min(ids.length - 1, at + walk.by));
    const id = ids[to];
    if (event.shiftKey && id !== undefined) picks.extend(id);
    walkTo(to);
  };
}

const NO_OUTLINE: DiaryOutline = { entryCount: 0, months: [], ids: [] };

export function Diary() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = useNavigate();
  const isWide = useWide();
  const filter = useMemo(() => filterOf(search), [search]);
  const filterKey = JSON.stringify(filter);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  /** As a link from elsewhere asked for it: the way back from that is to where one came from. */
  const [cameFilteredBy] = useState(filterKey);
  const asked = useQuery(diaryOutline(filter));
  const outline = asked.data ?? NO_OUTLINE;
  const { ids } = outline;
  const view: DiaryView = search.view ?? 'list';
  const { today, fold } = useTodayLines();
  const selectedId = search.entry ?? (isWide ? (ids[0] ?? null) : null);
  const picks = usePicks(ids, isWide ? selectedId : null, filterKey);
  const [isChanging, setChanging] = useState(false);
  /** Where the keyboard went in a window too narrow to open an entry beside the list. */
  const [walked, setWalked] = useState(-1);
  const [shows, setShows] = useState(0);
  useEffect(() => rememberDiary(search), [search]);

  const at = isWide ? ids.indexOf(selectedId ?? 0) : walked;
  const show = (to: number): void => {
    const entry = ids[to];
    setShows((count) => count + 1);
    // where list and page take turns, walking the list must not leave it
    if (!isWide) setWalked(to);
    else void navigate({ to: '/diary', search: (now) => ({ ...now, entry, edit: undefined }), replace: true });
  };
  const walkTo = useDiaryWalk(ids, show);
  /** Which card stands above or below which: only what is laid out knows. */
  const cards = useRef<DiaryBlock[]>([]);
  const onLayout = useCallback((blocks: DiaryBlock[]) => {
    cards.current = blocks;
  }, []);
  const onKeyDown = useListKeys({
    ids,
    view,
    picks,
    walkTo,
    cardsPlace: (from, by) => placeInRow(cards.current, from, by),
  });

  const step = (by: number): void => {
    const from = ids.indexOf(selectedId ?? 0);
    if (isWide) return walkTo(from + by);
    const entry = ids[Math.max(0, Math.min(ids.length - 1, from + by))];
    void navigate({ to: '/diary', search: (now) => ({ ...now, entry, edit: undefined }), replace: true });
  };
  /** The neighbour takes the place of the entry that went; in a narrow window the list does. */
  const leaveTrashed = (): void => {
    const from = ids.indexOf(selectedId ?? 0);
    const neighbour = isWide ? (ids[from + 1] ?? ids[from - 1]) : undefined;
    void navigate({ to: '/diary', search: (now) => ({ ...now, entry: neighbour, edit: undefined }), replace: true });
    if (neighbour !== undefined) focusRow(neighbour);
  };
  /** The row with the keyboard, else the entry that is open. */
  const pickCurrent = (): void => {
    const focused = Number(document.activeElement?.getAttribute('data-entry') ?? Number.NaN);
    const id = ids.includes(focused) ? focused : selectedId;
    if (id !== null) picks.toggle(id);
  };
  const isListShown = isWide || (selectedId === null && !isChanging);
  const letGo = (): void => {
    picks.clear();
    setChanging(false);
    const id = ids[at];
    if (id !== undefined) focusRow(id);
  };
  /** The entry one was at stays the one that is open. */
  const clear = (): void => {
    const entry = isWide ? (selectedId ?? undefined) : undefined;
    void navigate({ to: '/diary', search: (now) => ({ ...now, ...UNFILTERED, entry }), replace: true });
    settleSoon();
  };
  useStepBack((target) => {
    if (isChanging && !isWide) setChanging(false);
    else if (picks.selected.isMany) letGo();
    // where list and page take turns, the page is left as any other place is
    else if (!isListShown) return false;
    else if (target?.matches('[data-scroller] [data-entry]') !== true) focusRow(ids[Math.max(0, at)] ?? 0);
    else if (isFiltered && filterKey === cameFilteredBy) return false;
    else if (isFiltered) clear();
    return true;
  });
  useCommands({
    'journal.export': isFiltered ? () => openExport({ kind: 'diary', filter }, t`What the diary shows`) : undefined,
  });
  useCommands({
    'entry.next': () => step(1),
    'entry.previous': () => step(-1),
    'entry.select': isListShown ? pickCurrent : undefined,
    'entry.selectAll': isListShown && ids.length > 0 ? picks.all : undefined,
  });

  if (asked.isSuccess && ids.length === 0 && !isFiltered) return <FirstPage />;

  const shown = { outline, filterKey, at, shows, selected: picks.selected };
  // what was read stays on screen when it can't be read again: the folder may be away
  const isReady = asked.data !== undefined && today !== undefined;
  const selection = (
    <SelectionPage
      ids={picks.picked}
      entryCount={ids.length}
      takesFocus={!isWide}
      onSelectAll={picks.all}
      onClear={letGo}
    />
  );
  const list = (
    <section
      className={styles['list']}
      // where a filter finds nothing no page stands beside it
      role={isWide && selectedId === null && !picks.selected.isMany ? 'main' : undefined}
      aria-label={t`Diary`}
      onKeyDown={onKeyDown}
      onClickCapture={picks.onClick}
    >
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1 className={styles['place']}>
            <Trans>Diary</Trans>
          </h1>
          <ViewWords view={view} />
        </div>
        <DiaryQuery query={search.q ?? ''} onLeave={() => focusRow(ids[Math.max(0, at)] ?? 0)} />
        <DiaryFilters search={search} shown={asked.data?.entryCount} />
      </header>
      {asked.isPending && (
        <div className={styles['head']}>
          <Waiting />
        </div>
      )}
      {asked.isSuccess && ids.length === 0 && (
        <p className={styles['nothing']}>
          <Trans>Nothing in the diary is like that.</Trans>
        </p>
      )}
      {isReady && ids.length > 0 && (
        <>
          {view === 'list' && <DiaryList key={filterKey} {...shown} today={isFiltered ? null : today} onFold={fold} />}
          {view === 'cards' && <DiaryCards key={filterKey} {...shown} onLayout={onLayout} />}
          {view === 'calendar' && <DiaryCalendar key={filterKey} {...shown} />}
        </>
      )}
      {!isWide && picks.selected.isMany && (
        <SelectionBar count={picks.picked.length} onChange={() => setChanging(true)} onClear={letGo} />
      )}
    </section>
  );
  return (
    <div className={styles['diary']}>
      {/* hidden it would lose its place: where list and page take turns, one of them is not there */}
      {isListShown && (isWide ? list : <main className={styles['alone']}>{list}</main>)}
      {picks.selected.isMany && (isWide || isChanging) ? (
        <main className={styles['page']}>{selection}</main>
      ) : (
        selectedId !== null && (
          <main className={styles['page']}>
            <EntryPage
              key={selectedId}
              entryId={selectedId}
              startsInEdit={search.edit === true}
              isBesideList={isWide}
              onTrashed={leaveTrashed}
            />
          </main>
        )
      )}
    </div>
  );
}
