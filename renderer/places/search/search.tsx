// Search: one line to type on, everything that was ever written under it. Composes; what each part does stands in its own file.

import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { SearchOrder } from '../../../db/model/search/answer.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { openExport } from '../export/export-dialog.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { FoundList } from './found-list.tsx';
import { Hints } from './hints.tsx';
import { MoreFound } from './more-found.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useLeftSearch, useNotes, useReturn } from './search-memory.ts';
import styles from './search.module.css';
import { OrderWords, Spoken, useFoundWords } from './status-line.tsx';
import { LIMITS, type Limit, type Shown, useAnswer } from './use-answer.ts';
import { useFoundWalk } from './use-found-walk.ts';
import { useLine } from './use-line.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

const route = getRouteApi('/search');

export function Search() {
  const { t } = useLingui();
  const { q = '', order = 'relevance' } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const { typed, setTyped, settle } = useLine(q);
  const question = `${order} ${typed}`;
  const back = useLeftSearch(question);
  const [grown, setGrown] = useState({ question, limit: back?.limit ?? LIMITS[0] });
  const limit = grown.question === question ? grown.limit : LIMITS[0];
  const { shown, isOlder } = useAnswer(typed, order, limit);
  const page = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useSteadyScroll(page, shown ? `${shown.order} ${shown.query}` : '', shown?.answer ?? null);
  useReturn({ page, line: input, back, areRowsThere: shown !== null && !isOlder });
  useNotes(page, { question, limit });
  const ask = (query: string): void => {
    setTyped(query);
    input.current?.focus();
  };
  const onKeyDown = useFoundWalk({
    place: page,
    line: input,
    onLeave: () => (typed === '' ? router.history.back() : setTyped('')),
  });
  useCommands({
    'go.search': () => input.current?.select(),
    'journal.export': typed.trim() === '' ? undefined : () => openExport({ kind: 'search', query: typed }, typed),
  });
  const setOrder = (next: SearchOrder): void => {
    settle();
    void navigate({
      to: '/search',
      search: (now) => ({ ...now, order: next === 'relevance' ? undefined : next }),
      replace: true,
    });
  };
  return (
    <main className={styles['search']} ref={page} onKeyDown={onKeyDown}>
      <h1 className="visually-hidden">
        <Trans>Search</Trans>
      </h1>
      <input
        ref={input}
        type="search"
        className={styles['query']}
        aria-label={t`Search your journal`}
        placeholder={t`Any sentence you ever wrote`}
        maxLength={1000}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
      />
      {shown === null ? (
        typed.trim() === '' && <Hints onExample={ask} />
      ) : (
        <Found
          {...{ shown, isOlder, order, limit }}
          onOrder={setOrder}
          onMore={(more) => setGrown({ question, limit: more })}
          onAsk={ask}
        />
      )}
    </main>
  );
}

interface FoundProps {
  shown: Shown;
  isOlder: boolean;
  order: SearchOrder;
  limit: Limit;
  onOrder: (order: SearchOrder) => void;
  onMore: (limit: Limit) => void;
  onAsk: (query: string) => void;
}

function Found({ shown, isOlder, order, limit, onOrder, onMore, onAsk }: FoundProps) {
  const { query, answer } = shown;
  const words = useFoundWords(answer, undefined);
  const kept = useKeptFocus('next');
  const isMore = !answer.isCounted || answer.found > answer.hits.length;
  return (
    <>
      <div className={styles['bar']}>
        <span>{words}</span>
        <Spoken words={words} />
        {answer.found > 0 && (
          <span className={styles['acts']}>
            <OrderWords order={order} onOrder={onOrder} />
            <button
              type="button"
              className={controls['word']}
              onClick={() => openExport({ kind: 'search', query }, query)}
            >
              <Trans>Export</Trans>
            </button>
          </span>
        )}
      </div>
      {answer.found === 0 ? (
        <NothingFound corrections={answer.corrections} hasProblem={false} onAsk={onAsk} />
      ) : (
        <div className={classNames(styles['list'], isOlder && styles['older'])} {...kept}>
          <FoundList hits={answer.hits} query={query} />
          {isMore && <MoreFound limit={limit} onMore={onMore} />}
        </div>
      )}
    </>
  );
}
