// Search: one line to type on, everything that was ever written under it. Composes; what each part does stands in its own file.

import { Trans } from '@lingui/react/macro';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useDeferredValue, useId, useRef, useState } from 'react';
import type { SearchOrder } from '../../../db/model/search/answer.ts';
import { classNames } from '../../ui/class-names.ts';
import { openExport } from '../export/export-dialog.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { useWide } from '../frame/use-wide.ts';
import { goBack } from '../frame/way-back.ts';
import { KeptSearches } from '../search-kept/kept-lists.tsx';
import { useNoteSearch } from '../search-kept/use-note-search.ts';
import { Facets } from './facets.tsx';
import { Found } from './found.tsx';
import { Hints } from './hints.tsx';
import { FacetColumn, NarrowDown } from './narrow-down.tsx';
import { QueryField } from './query-field.tsx';
import { QueryProblems, useProblems } from './query-problems.tsx';
import { useLeftSearch, useNotes, useReturn } from './search-memory.ts';
import styles from './search.module.css';
import { StillReading } from './still-reading.tsx';
import { askAhead, LIMITS, useAnswer } from './use-answer.ts';
import { useFacets } from './use-facets.ts';
import { useFoundWalk } from './use-found-walk.ts';
import { useLine } from './use-line.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

const route = getRouteApi('/search');

export function Search() {
  const { q = '', order = 'relevance' } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const isWide = useWide();
  const problemsId = useId();
  const page = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { typed, setTyped, settle } = useLine(q);
  const [caret, setCaret] = useState<number | null>(null);
  const problems = useProblems(typed, caret);
  const question = `${order} ${typed}`;
  const back = useLeftSearch(question);
  const [grown, setGrown] = useState({ question, limit: back?.limit ?? LIMITS[0] });
  const limit = grown.question === question ? grown.limit : LIMITS[0];
  const { shown, isOlder } = useAnswer(typed, order, limit);
  const facets = useFacets(typed, shown !== null && !isOlder && shown.answer.isExact);

  useSteadyScroll(page, shown ? `${shown.order} ${shown.query}` : '', shown?.answer ?? null);
  useReturn({ page, line: input, back, areRowsThere: shown !== null && !isOlder });
  useNotes(page, { question, limit });
  // the line is what the place is: with nothing on it there is no field to leave first
  const leave = (): void => (typed === '' ? goBack(router) : setTyped(''));
  const onKeyDown = useFoundWalk({ place: page, line: input, onLeave: leave });
  useCommands({
    'go.search': () => input.current?.select(),
    'journal.export': typed.trim() === '' ? undefined : () => openExport({ kind: 'search', query: typed }, typed),
  });
  const ask = (query: string): void => {
    setTyped(query);
    input.current?.focus();
  };
  const setOrder = (next: SearchOrder): void => {
    settle();
    const ordered = next === 'relevance' ? undefined : next;
    void navigate({ to: '/search', search: (now) => ({ ...now, order: ordered }), replace: true });
  };
  const isUsed = useNoteSearch(typed, shown && !isOlder ? shown.answer.found : null);
  // beside what is typed: a key that comes goes before
  const narrowedBy = useDeferredValue(typed);
  const narrow = facets.answer && <Facets answer={facets.answer} typed={narrowedBy} onNarrow={setTyped} />;
  const isBeside = isWide && shown !== null;
  return (
    <div className={classNames(styles['place'], isBeside && styles['beside'])}>
      <main
        className={styles['search']}
        ref={page}
        onKeyDown={onKeyDown}
        onKeyDownCapture={({ key, target }) => {
          if (key === 'Enter' && target === input.current) isUsed();
        }}
        onClickCapture={({ target }) => {
          if (target instanceof Element && target.closest('[data-result]')) isUsed();
        }}
      >
        <h1 className="visually-hidden">
          <Trans>Search</Trans>
        </h1>
        <div className={styles['line']}>
          <QueryField
            {...{ input, typed, problems, problemsId, caret }}
            onCaret={setCaret}
            onTyped={(line) => {
              askAhead(line, order);
              setTyped(line);
            }}
            onSettle={settle}
          >
            <QueryProblems id={problemsId} typed={typed} problems={problems} onRepair={ask} />
          </QueryField>
        </div>
        <StillReading />
        {shown === null && typed.trim() !== '' && <Waiting />}
        {shown === null ? (
          typed.trim() === '' && (
            <>
              <KeptSearches />
              <Hints onExample={ask} />
            </>
          )
        ) : (
          <Found
            {...{ shown, isOlder, order, limit }}
            exactCount={facets.exactCount}
            hasProblem={problems.length > 0}
            // there as soon as the answer is, though what it narrows by comes later
            narrow={!isWide && <NarrowDown>{narrow}</NarrowDown>}
            onOrder={setOrder}
            onMore={(more) => setGrown({ question, limit: more })}
            onAsk={ask}
          />
        )}
      </main>
      {isBeside && <FacetColumn onKeyDown={onKeyDown}>{narrow}</FacetColumn>}
    </div>
  );
}
