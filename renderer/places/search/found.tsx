// An answer: how much was found, in which order, and the list of it, or what helps where there is nothing.

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SearchOrder } from '../../../db/model/search/answer.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useLate } from '../../ui/use-late.ts';
import { openExport } from '../export/export-dialog.tsx';
import { SaveSearch } from '../search-kept/save-search.tsx';
import { ShowInDiary } from '../search-kept/show-in-diary.tsx';
import { FoundList } from './found-list.tsx';
import { MoreFound } from './more-found.tsx';
import { NothingFound } from './nothing-found.tsx';
import styles from './search.module.css';
import { OrderWords, Spoken, useFoundWords } from './status-line.tsx';
import type { Limit, Shown } from './use-answer.ts';

/** Milliseconds after which one is told that what stands there is of what was typed before. */
const SEEN_TO_WAIT = 250;

export interface FoundProps {
  shown: Shown;
  isOlder: boolean;
  order: SearchOrder;
  limit: Limit;
  /** How many there are, where the answer itself does not know. */
  exactCount: number | undefined;
  hasProblem: boolean;
  /** What narrows it down, where that stands in no column of its own. */
  narrow: ReactNode;
  onOrder: (order: SearchOrder) => void;
  onMore: (limit: Limit) => void;
  onAsk: (query: string) => void;
}

export function Found(props: FoundProps) {
  const { shown, isOlder, order, limit, exactCount, narrow, onAsk } = props;
  const { query, answer } = shown;
  const words = useFoundWords(answer, isOlder ? undefined : exactCount);
  const kept = useKeptFocus('next');
  const isLate = useLate(isOlder, SEEN_TO_WAIT);
  const hasMore = !answer.isCounted || answer.found > answer.hits.length;
  return (
    <>
      <div className={styles['bar']}>
        <span className={styles['found']}>{words}</span>
        <Spoken words={words} />
        {answer.found > 0 && (
          <span className={styles['acts']}>
            <OrderWords order={order} onOrder={props.onOrder} />
            <SaveSearch query={query} order={order} />
            <ShowInDiary query={query} />
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
      {narrow}
      {answer.found === 0 ? (
        <NothingFound corrections={answer.corrections} hasProblem={props.hasProblem} onAsk={onAsk} />
      ) : (
        <div className={classNames(styles['list'], isLate && styles['older'])} aria-busy={isOlder} {...kept}>
          <FoundList hits={answer.hits} query={query} />
          {hasMore && <MoreFound limit={limit} areThere={answer.hits.length >= limit} onMore={props.onMore} />}
        </div>
      )}
    </>
  );
}
