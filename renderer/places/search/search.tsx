// Search: results while typing, the passages with the words marked.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchHit, SearchOrder } from '../../../db/model/search/answer.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { noteAnswer, searchAnswer } from '../../api/queries/search.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { languageOf } from '../../text/markdown-view.tsx';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/marked.tsx';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { FoundNotes } from './found-notes.tsx';
import styles from './search.module.css';

const route = getRouteApi('/search');
/** Long enough not to ask for every key of a fast typist, short enough not to be felt. */
const SETTLE = 60;

export function Search() {
  const { t } = useLingui();
  const { q = '', order = 'relevance' } = route.useSearch();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  const asked = q.trim();
  const { data: answer, isPlaceholderData } = useQuery({ ...searchAnswer(q, order), enabled: asked !== '' });

  const { data: notes } = useQuery({ ...noteAnswer(q), enabled: asked !== '' });
  const noteCount = notes ? notes.reflections.length + notes.clippings.length : 0;

  const [sent, setSent] = useState(q);
  const [lastQ, setLastQ] = useState(q);
  if (q !== lastQ) {
    setLastQ(q);
    // an example or Back changed the address from outside: the line follows
    if (q !== sent) {
      setTyped(q);
      setSent(q);
    }
  }

  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed === sent) return;
      setSent(typed);
      void navigate({ to: '/search', search: (now) => ({ ...now, q: typed || undefined }), replace: true });
    }, SETTLE);
    return () => window.clearTimeout(timer);
  }, [typed, sent, navigate]);
  useEffect(() => input.current?.focus(), []);
  useCommands({
    'go.search': () => input.current?.select(),
    'journal.export': asked === '' ? undefined : () => openExport({ kind: 'search', query: q }, q),
  });

  const setOrder = (next: SearchOrder): void => {
    void navigate({
      to: '/search',
      search: (now) => ({ ...now, order: next === 'relevance' ? undefined : next }),
      replace: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    stepResult(by, input.current);
  };

  return (
    <main className={styles['search']} onKeyDown={onKeyDown}>
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
      />
      {asked === '' || !answer ? (
        <Hints />
      ) : (
        <>
          <div className={styles['bar']}>
            <span role="status">
              {answer.found === 0 ? (
                noteCount === 0 ? (
                  <Trans>Nothing found</Trans>
                ) : (
                  <Trans>No entry, but notes</Trans>
                )
              ) : (
                <>
                  {answer.isExact ? (
                    <Plural value={answer.found} one="# entry" other="# entries" />
                  ) : (
                    <Trans>More than a thousand entries</Trans>
                  )}{' '}
                  <Plural value={answer.filmCount} one="in # film" other="in # films" />
                </>
              )}
            </span>
            {answer.found > 0 && (
              <span className={styles['acts']}>
                <OrderWords order={order} onOrder={setOrder} />
                <button
                  type="button"
                  className={controls['word']}
                  onClick={() => openExport({ kind: 'search', query: q }, q)}
                >
                  <Trans>Export</Trans>
                </button>
              </span>
            )}
          </div>
          {answer.found === 0 ? (
            noteCount === 0 && (
              <p className={styles['nothing']}>
                <Trans>No entry holds all of this. Fewer words find more.</Trans>
              </p>
            )
          ) : (
            <ul className={classNames(styles['hits'], isPlaceholderData && styles['older'])}>
              {answer.hits.map((hit) => (
                <Hit key={hit.entry.id} hit={hit} terms={answer.terms} />
              ))}
            </ul>
          )}
          {notes && <FoundNotes notes={notes} />}
        </>
      )}
    </main>
  );
}

/** Moves the keyboard from the query into the results and through them. */
function stepResult(by: number, input: HTMLElement | null): void {
  const results = [...document.querySelectorAll<HTMLElement>('[data-result]')];
  const at = results.findIndex((result) => result === document.activeElement);
  const next = at + by;
  if (next < 0) input?.focus();
  else results[Math.min(next, results.length - 1)]?.focus();
}

function OrderWords({ order, onOrder }: { order: SearchOrder; onOrder: (order: SearchOrder) => void }) {
  const { t } = useLingui();
  const words: [SearchOrder, string][] = [
    ['relevance', t`Best match`],
    ['newest', t`Newest`],
    ['oldest', t`Oldest`],
    ['rating', t`Rating`],
  ];
  return (
    <span role="group" aria-label={t`Order`} className={styles['orders']}>
      {words.map(([value, word]) => (
        <button
          key={value}
          type="button"
          className={controls['word']}
          aria-pressed={order === value}
          onClick={() => onOrder(value)}
        >
          {word}
        </button>
      ))}
    </span>
  );
}

function Hit({ hit, terms }: { hit: SearchHit; terms: string[] }) {
  const { i18n } = useLingui();
  const { entry, title, passage } = hit;
  const matched = entry.themes.filter(({ id }) => hit.matchedThemeIds.includes(id));
  return (
    <li>
      <Link
        to="/entry/$entryId"
        params={{ entryId: String(entry.id) }}
        search={{ marks: terms }}
        className={styles['hit']}
        data-result=""
        draggable={false}
      >
        <Poster film={entry.film} hue={entry.themes[0]?.hue} size="small" />
        <span className={styles['text']}>
          <span className={styles['head']}>
            <span className={styles['title']}>
              <Marked passage={title} />
            </span>
            <span className={styles['dates']}>
              {[entry.film.year, sayShortDate(i18n, entry.watchedOn)].filter(Boolean).join(' · ')}
            </span>
          </span>
          {entry.rating !== null && <Stars rating={entry.rating} />}
          {passage && (
            <span className={styles['passage']} lang={languageOf(passage.text)}>
              <Marked passage={passage} />
            </span>
          )}
          <span className={styles['where']}>
            {matched.map((theme) => (
              <ThemeWord key={theme.id} theme={theme} />
            ))}
            {hit.paragraph !== null && <Trans>Review, paragraph {hit.paragraph}</Trans>}
            {passage === null && entry.hasSpoilers && <Trans>Review hidden, it tells what happens</Trans>}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** What may be typed, with a theme of one's own as the example. */
function Hints() {
  const { t } = useLingui();
  const { data: themes = [] } = useQuery(themeLines());
  const used = themes.toSorted((one, other) => other.entryCount - one.entryCount)[0]?.name ?? t`grief`;
  const theme = /\s/u.test(used) ? `theme:"${used}"` : `theme:${used}`;
  const ways: [string, string][] = [
    [t`empty track`, t`both words, in any order`],
    [t`"empty track"`, t`just these words`],
    [t`track -rain`, t`without a word`],
    [theme, t`of a theme; tag: and film: alike`],
    ['rating:>=4', t`four stars or more`],
    ['year:1990..1999', t`films of these years`],
    ['watched:2026-03', t`seen in a month, or in a year`],
    ['is:rewatch', t`also liked, unfinished, reviewed, unrated, spoiler`],
  ];
  return (
    <dl className={styles['hints']}>
      {ways.map(([typed, meaning]) => (
        <div key={typed}>
          <dt>{typed}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
