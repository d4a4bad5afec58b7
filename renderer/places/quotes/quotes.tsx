// Quotes: every line one copied out, gathered by itself from reviews and reflections. What its writer hid stays hidden until asked for.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import { foldText } from '../../../db/model/fold.ts';
import type { QuoteLine } from '../../../db/model/quote.ts';
import { request } from '../../api/client.ts';
import { quotePages } from '../../api/queries/quote.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { useIsReadable } from '../../text/reading-code.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import controls from '../../ui/controls.module.css';
import { useStepBack } from '../../ui/step-back.ts';
import { takeFocus } from '../../ui/take-focus.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useFarWalk } from '../../ui/use-far-walk.ts';
import { useOneRow } from '../../ui/use-one-row.ts';
import { WaitingPlace } from '../waiting-place.tsx';
import { isCommandKey, runCommand, useCommands } from '../frame/run-commands.ts';
import { EmptyPlace } from '../empty-place.tsx';
import place from '../place.module.css';
import styles from './quotes.module.css';

/** Height of a quote before it is laid out. */
const ESTIMATE = 150;
/** Quotes shown before the end at which the next page is fetched. */
const NEAR_END = 20;

/** Scroll offset for as long as the window lives: one comes back to where one left. */
let left = 0;

export function Quotes() {
  const { i18n, t } = useLingui();
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(quotePages());
  const isReadable = useIsReadable();
  const [picked, setPicked] = useState<QuoteLine | null>(null);
  const pick = (): void => {
    request('quote.pick', { but: picked?.id ?? null }).then(setPicked, (caught: unknown) =>
      sayTrouble(sayCaught(i18n, caught)),
    );
  };
  /** The one with the keyboard, else the one alone on the page. */
  const copyCurrent = (): void => {
    const own = document.activeElement?.closest('[data-quote]') ?? document.querySelector('figure');
    const text = own?.querySelector<HTMLElement>(':scope > div');
    if (!text) return;
    copyText(text);
    say(t`Copied the quote`);
  };
  const quotes = data?.pages.flatMap((page) => page.quotes) ?? [];
  const hasQuotes = quotes.length > 0;
  useCommands({ 'quote.pick': hasQuotes ? pick : undefined, 'quote.copy': hasQuotes ? copyCurrent : undefined });
  if (!data || !isReadable)
    return (
      <WaitingPlace>
        <Trans>Quotes</Trans>
      </WaitingPlace>
    );
  if (picked) return <OneQuote key={picked.id} quote={picked} onAnother={pick} onLeave={() => setPicked(null)} />;
  return (
    <QuoteList
      quotes={quotes}
      quoteCount={data.pages[0]?.quoteCount ?? 0}
      onPick={pick}
      onNearEnd={() => {
        if (hasNextPage && !isFetching) void fetchNextPage();
      }}
    />
  );
}

/** By the words of the quote, or by the film it is of. */
function quoteBeginning(quotes: readonly QuoteLine[], text: string, from: number): number {
  const wanted = foldText(text);
  const begins = ({ text: words, film, isHidden }: QuoteLine): boolean =>
    (!isHidden &&
      foldText(words)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .startsWith(wanted)) ||
    foldText(film.title).startsWith(wanted);
  const after = quotes.findIndex((quote, at) => at >= from && begins(quote));
  return after >= 0 ? after : quotes.findIndex(begins);
}

interface QuoteListProps {
  quotes: QuoteLine[];
  quoteCount: number;
  onPick: () => void;
  onNearEnd: () => void;
}

function QuoteList({ quotes, quoteCount, onPick, onNearEnd }: QuoteListProps) {
  'use no memo';
  const { t } = useLingui();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useVirtualizer({
    count: quotes.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => quotes[index]?.id ?? index,
    overscan: 6,
    initialOffset: () => left,
  });
  useOneRow(scroller, '[data-quote]');
  const walk = useFarWalk({
    ...{ count: quotes.length, columns: 1, place: 'data-quote-at', isTaken: isCommandKey },
    reveal: (at) => virtualizer.scrollToIndex(at, { align: 'auto' }),
    find: (text, from) => quoteBeginning(quotes, text, from),
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= quotes.length - NEAR_END) onNearEnd();
  }, [last, quotes.length, onNearEnd]);
  return (
    <main
      ref={setScroller}
      className={place['place']}
      onScroll={(event) => {
        left = event.currentTarget.scrollTop;
      }}
    >
      <header className={place['head']}>
        <div className={place['named']}>
          <h1 className={place['title']}>
            <Trans>Quotes</Trans>
          </h1>
          {quoteCount > 0 && (
            <span className={place['count']}>
              <Plural value={quoteCount} one="# line copied out" other="# lines copied out" />
            </span>
          )}
        </div>
        {quoteCount > 0 && (
          <button type="button" className={controls['word']} onClick={onPick}>
            <Trans>Show me one</Trans>
          </button>
        )}
      </header>
      {quoteCount === 0 ? (
        <EmptyPlace act={t`Log a film`} onAct={() => runCommand('film.log')}>
          <Trans>
            Lines you copy out gather here. Begin a line of a review with &gt; and it is a quote; a line with a dash
            below it says who said it.
          </Trans>
        </EmptyPlace>
      ) : (
        <div
          role="list"
          aria-label={t`Quotes`}
          className={styles['canvas']}
          onKeyDown={walk}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, key, start }) => {
            const quote = quotes[index];
            return (
              quote && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  data-quote={quote.id}
                  role="listitem"
                  aria-posinset={index + 1}
                  aria-setsize={quoteCount}
                  className={styles['quote']}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <QuoteText quote={quote} />
                  <Origin quote={quote} at={index} />
                </div>
              )
            );
          })}
        </div>
      )}
    </main>
  );
}

function QuoteText({ quote }: { quote: QuoteLine }) {
  const [isShown, setShown] = useState(!quote.isHidden);
  if (isShown) return <MarkdownView text={quote.text} />;
  return (
    <p className={styles['hidden']}>
      <Trans>A line with spoilers.</Trans>{' '}
      <button type="button" className={controls['underlined']} onClick={() => setShown(true)}>
        <Trans>Show it</Trans>
      </button>
    </p>
  );
}

/** Who said it, and the text it stands in. */
function Origin({ quote: { cite, film, entryId, notedOn }, at }: { quote: QuoteLine; at?: number }) {
  const { i18n, t } = useLingui();
  const when = notedOn === null ? '' : sayShortDate(i18n, notedOn);
  const link = { className: controls['word'], 'data-quote-at': at };
  const where = when === '' ? film.title : t`${film.title}, ${when}`;
  return (
    <p className={styles['origin']}>
      {cite !== null && <span className={styles['cite']}>{cite}</span>}
      {entryId === null ? (
        <Link to="/film/$filmId" params={{ filmId: String(film.id) }} {...link}>
          {where}
        </Link>
      ) : (
        <Link to="/entry/$entryId" params={{ entryId: String(entryId) }} {...link}>
          {where}
        </Link>
      )}
    </p>
  );
}

/** One of them alone, as on a page of its own. */
function OneQuote({ quote, onAnother, onLeave }: { quote: QuoteLine; onAnother: () => void; onLeave: () => void }) {
  const { t } = useLingui();
  useStepBack(() => (onLeave(), true));
  return (
    <main className={styles['page']}>
      <header className={styles['bar']}>
        <button type="button" className={controls['word']} onClick={onLeave} aria-keyshortcuts="Escape">
          <Trans>All quotes</Trans>
        </button>
        <button type="button" className={controls['word']} ref={takeFocus} onClick={onAnother}>
          <Trans>Another one</Trans>
        </button>
      </header>
      <figure className={styles['one']} aria-label={t`A quote`} aria-live="polite">
        <h1 className={styles['unseen']}>
          <Trans>A quote</Trans>
        </h1>
        <MarkdownView text={quote.text} />
        <figcaption>
          <Origin quote={quote} />
        </figcaption>
      </figure>
    </main>
  );
}
