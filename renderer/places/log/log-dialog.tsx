// Log a film: from any place, by keyboard in ten seconds. Escape keeps the draft; Enter logs it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import type { LogDraft } from '../../../db/model/draft.ts';
import { request } from '../../api/client.ts';
import { knowDraft, logDraft } from '../../api/queries/draft.ts';
import { filmCompletions } from '../../api/queries/entry.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { sayCaught, sayProblem } from '../../i18n/errors.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import controls from '../../ui/controls.module.css';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NamesField } from '../../ui/names-field.tsx';
import { RatingField } from '../../ui/rating.tsx';
import { catchTyping } from '../../ui/typed-early.ts';
import { fetchWritingCode } from '../../text/writing-code.ts';
import { WordField } from '../../ui/word-field.tsx';
import { lastDiary } from '../diary/diary-search.ts';
import { CONTROL } from '../frame/run-commands.ts';
import { sayLogged } from '../watchlist/offer-to-leave.ts';
import { KnownFilm, NewFilm } from './film-line.tsx';
import { focusLogged } from './focus-logged.ts';
import { emptyDraft, entryDraftOf, isWorthKeeping, problemsOf } from './log-draft.ts';
import { sayTimesSeen } from './times-seen.ts';
import type { FilmToLog } from './open-log.ts';
import { TitleField } from './title-field.tsx';
import styles from './log.module.css';

const KEEP_AFTER = 300;
/** Whoever types without a pause is kept too: so long after the first key that is not, at the latest. */
const KEEP_AT_THE_LATEST = 800;
const KEEP_AGAIN_AFTER_FAILURE = 4_000;

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <div className={styles['value']}>{children}</div>
    </div>
  );
}

/** `film` is the one to be logged, where it is known already. */
export function LogDialog({ film, isOpen, onClose }: { film: FilmToLog | null; isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const title = useRef<HTMLInputElement>(null);
  // read before it is wanted: the first letter after Ctrl+N is the title's
  useQuery(logDraft());
  return (
    <Dialog label={t`Log a film`} isOpen={isOpen} onClose={onClose} initialFocus={title}>
      <DraftLoader>{(draft) => <LogForm kept={draft} film={film} titleRef={title} onClose={onClose} />}</DraftLoader>
    </Dialog>
  );
}

/** The draft as it was when the dialog opened; what was typed before the last crash is there again. */
function DraftLoader({ children }: { children: (draft: LogDraft | null) => ReactNode }) {
  const { data, isError } = useQuery(logDraft());
  const [kept, setKept] = useState(data);
  if (kept === undefined && (data !== undefined || isError)) setKept(data ?? null);
  return kept === undefined ? <div className={styles['loading']} /> : children(kept);
}

/** Writes the draft shortly after the last key, and at once when the dialog or the window goes. */
function useKeptDraft(draft: LogDraft, isHeld: boolean) {
  const isLogged = useRef(!isHeld);
  const newest = useRef(draft);
  const since = useRef<number | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    newest.current = draft;
    if (!isHeld) return undefined;
    isLogged.current = false;
    const keepNow = (): void => {
      since.current = null;
      void keep(draft, isLogged.current).then((isKept) => {
        // a newer one has a timer of its own
        if (isKept || isLogged.current || newest.current !== draft || since.current !== null) return;
        timer.current = window.setTimeout(keepNow, KEEP_AGAIN_AFTER_FAILURE);
      });
    };
    const now = performance.now();
    since.current ??= now;
    const wait = Math.max(0, Math.min(KEEP_AFTER, since.current + KEEP_AT_THE_LATEST - now));
    timer.current = window.setTimeout(keepNow, wait);
    return () => window.clearTimeout(timer.current);
  }, [draft, isHeld]);
  useEffect(() => {
    const keepNow = (): void => void keep(newest.current, isLogged.current);
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
  return () => {
    isLogged.current = true;
    knowDraft(null);
  };
}

/** False where it could not be kept: a full disk. It is still in the open dialog then, and logging will say so. */
function keep(draft: LogDraft, isLogged: boolean): Promise<boolean> {
  if (isLogged) return Promise.resolve(true);
  knowDraft(isWorthKeeping(draft) ? draft : null);
  const kept = isWorthKeeping(draft)
    ? request('draft.put', { key: 'log', draft })
    : request('draft.drop', { key: 'log' });
  return kept.then(
    () => true,
    () => false,
  );
}

/** The draft a film begins with: the one that was left if it is about this film, else a new one. */
function beginningOf(kept: LogDraft | null, film: FilmToLog | null, watched: string): LogDraft {
  if (film === null) return kept ?? emptyDraft(watched);
  if (kept?.filmId === film.id) return kept;
  return { ...emptyDraft(watched), title: film.title, filmId: film.id, isRewatch: film.timesSeen > 0 };
}

function LogForm(props: {
  kept: LogDraft | null;
  film: FilmToLog | null;
  titleRef: React.RefObject<HTMLInputElement | null>;
  onClose: () => void;
}) {
  const { kept, film, titleRef, onClose } = props;
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { data: themes = [] } = useQuery(themeLines());
  const [beginning] = useState(() => beginningOf(kept, film, t`today`));
  const [draft, set] = useReducer(
    (now: LogDraft, change: Partial<LogDraft>): LogDraft => ({ ...now, ...change }),
    beginning,
  );
  // the film was offered under its own title: what was said of it then
  const { data: offered = [] } = useQuery({ ...filmCompletions(draft.title.trim()), enabled: draft.filmId !== null });
  const chosen = offered.find(({ id }) => id === draft.filmId);
  const timesSeen = chosen?.timesSeen ?? 0;
  // a draft of another film that was left stays as it was left
  const hasOther = film !== null && kept !== null && beginning !== kept;
  const isHeld = !hasOther && (film === null || draft !== beginning);
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isRestored, setRestored] = useState(kept === beginning);
  const isLogging = useRef(false);
  const markLogged = useKeptDraft(draft, isHeld);
  const problems = problemsOf(draft);
  const shown = isAsked ? problems : {};

  useEffect(() => {
    // a frame later: the dialog has seen then what had the keyboard, and gives it back
    const frame = requestAnimationFrame(() => titleRef.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [titleRef]);
  // on its way while one types: the first letters after Ctrl+Enter are the review's
  useEffect(fetchWritingCode, []);

  const log = async (opensPage: boolean): Promise<void> => {
    setAsked(true);
    if (problems.title) titleRef.current?.focus();
    if (Object.keys(problems).length > 0 || isLogging.current) return;
    isLogging.current = true;
    const letGo = opensPage ? catchTyping('text') : null;
    try {
      const entry = await request('entry.log', { ...entryDraftOf(draft), isFromDraft: !hasOther });
      markLogged();
      onClose();
      void navigate({
        to: '/diary',
        search: { view: lastDiary('').view, entry: entry.id, edit: opensPage || undefined },
      });
      if (opensPage) return;
      void sayLogged(i18n, entry);
      focusLogged(entry.id);
    } catch (caught) {
      letGo?.();
      setRefusal(sayCaught(i18n, caught));
    } finally {
      isLogging.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void log(true);
    }
  };

  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void log(false);
      }}
    >
      <TitleField
        typed={draft.title}
        isChosen={draft.filmId !== null || draft.isDistinct}
        isInvalid={shown.title !== undefined}
        inputRef={titleRef}
        onType={(typed) => set({ title: typed, filmId: null, isDistinct: false })}
        onChoose={(choice) => {
          if (choice.kind === 'different') set({ isDistinct: true, isRewatch: false });
          if (choice.kind !== 'film') return;
          const { id, title, timesSeen: times } = choice.film;
          set({
            ...{ title, filmId: id, isDistinct: false, isRewatch: times > 0 },
            ...{ year: '', directors: [] },
          });
        }}
      />
      {shown.title && (
        <p className={controls['problem']} role="alert">
          {sayProblem(i18n, shown.title)}
        </p>
      )}
      {isRestored && (
        <p className={styles['restored']}>
          <Trans>Your draft is as you left it.</Trans>{' '}
          <button
            type="button"
            className={styles['afresh']}
            onClick={() => {
              set(emptyDraft(t`today`));
              setRestored(false);
              titleRef.current?.focus();
            }}
          >
            <Trans>Start afresh</Trans>
          </button>
        </p>
      )}
      <div className={styles['fields']}>
        <Field label={t`Year, by`}>
          {draft.filmId === null ? (
            <NewFilm draft={draft} problem={shown.year} onChange={set} />
          ) : (
            <KnownFilm film={chosen} />
          )}
        </Field>
        <Field label={t`Watched`}>
          <DateField
            label={t`Watched`}
            words={draft.watchedOn}
            onWords={(watchedOn) => set({ watchedOn })}
            isAsked={isAsked}
          />
        </Field>
        <Field label={t`Rating`}>
          <RatingField label={t`Rating`} rating={draft.rating} onRate={(rating) => set({ rating })} />
        </Field>
        <Field label={t`Themes`}>
          <NamesField
            label={t`Themes`}
            hasDots
            names={draft.themes}
            known={themes}
            placeholder={t`add a theme`}
            onChange={(names) => set({ themes: names })}
          />
        </Field>
        <Field label={t`Noted`}>
          <div className={styles['checks']}>
            <CheckWord
              label={t`Rewatch`}
              note={timesSeen > 0 ? sayTimesSeen(timesSeen) : undefined}
              isChecked={draft.isRewatch}
              onCheck={(isRewatch) => set({ isRewatch })}
            />
            <CheckWord label={t`Liked`} isChecked={draft.isLiked} onCheck={(isLiked) => set({ isLiked })} />
            <CheckWord
              label={t`Not finished`}
              isChecked={draft.isUnfinished}
              onCheck={(isUnfinished) => set({ isUnfinished })}
            />
          </div>
        </Field>
        <Field label={t`Where, with`}>
          <div className={styles['three']}>
            <WordField
              {...{ label: t`Place`, field: 'place', placeholder: t`place`, value: draft.place }}
              onValue={(place) => set({ place })}
            />
            <WordField
              {...{ label: t`With`, field: 'company', placeholder: t`with whom`, value: draft.company }}
              onValue={(company) => set({ company })}
            />
            <WordField
              {...{ label: t`Medium`, field: 'medium', placeholder: t`medium`, value: draft.medium }}
              onValue={(medium) => set({ medium })}
            />
          </div>
        </Field>
      </div>
      {refusal !== null && (
        <p className={controls['problem']} role="alert">
          {refusal}
        </p>
      )}
      <footer className={styles['foot']}>
        <ul className={styles['keys']}>
          <li>
            <Trans>Enter logs it</Trans>
          </li>
          <li>
            <Trans>{CONTROL} Enter logs and opens the page to write</Trans>
          </li>
          <li>{hasOther ? <Trans>Esc leaves it</Trans> : <Trans>Esc keeps the draft</Trans>}</li>
        </ul>
        <button type="submit" className={controls['filled']}>
          <Trans>Log</Trans>
        </button>
      </footer>
    </form>
  );
}
