// An entry as it is written: the same page with every line open. Saved while typing; there is no Save.

import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { readDate } from '../../../db/model/date-words.ts';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { localDay } from '../../../db/model/partial-date.ts';
import { entryDetail } from '../../api/queries/entry.ts';
import { tagLines, themeLines } from '../../api/queries/journal.ts';
import { writtenDate } from '../../i18n/dates.ts';
import { sayProblem } from '../../i18n/errors.ts';
import { MarkdownEditor } from '../../text/writing-code.ts';
import { setFocusMode, useAllElseAway, useFocusMode } from '../../text/focus-mode.ts';
import type { Writing } from '../../text/markdown-editor.tsx';
import type { KeptLine, WritingStart } from '../../text/writing-start.ts';
import { WrittenLength, WrittenText } from '../../text/text-length.tsx';
import { CheckWord } from '../../ui/check-word.tsx';
import controls from '../../ui/controls.module.css';
import titles from '../../ui/film-title-fields.module.css';
import { DateField } from '../../ui/date-field.tsx';
import { NamesField } from '../../ui/names-field.tsx';
import { Poster } from '../../ui/poster.tsx';
import { RatingField } from '../../ui/rating.tsx';
import { SaveWord } from '../../ui/save-word.tsx';
import { useStepBack } from '../../ui/step-back.ts';
import { WordField } from '../../ui/word-field.tsx';
import { tip, useCommands } from '../frame/run-commands.ts';
import { beginWriting } from '../frame/writing-place.ts';
import { filmYearOf } from './film-year.ts';
import { type EntryPatch, type FilmPatch, useAutosave } from './use-autosave.ts';
import { useFind } from './use-find.tsx';
import styles from './entry.module.css';

interface Fields {
  title: string;
  originalTitle: string;
  directors: string[];
  year: string;
  watchedOn: string;
  rating: number | null;
  place: string;
  medium: string;
  company: string;
  themes: string[];
  tags: string[];
  isRewatch: boolean;
  isLiked: boolean;
  isUnfinished: boolean;
  hasSpoilers: boolean;
}

function fieldsOf(i18n: I18n, entry: EntryDetail, unknown: string): Fields {
  return {
    title: entry.film.title,
    originalTitle: entry.film.originalTitle ?? '',
    directors: entry.film.directors,
    year: entry.film.year === null ? '' : String(entry.film.year),
    watchedOn: entry.watchedOn === null ? unknown : writtenDate(i18n, entry.watchedOn),
    rating: entry.rating,
    place: entry.place ?? '',
    medium: entry.medium ?? '',
    company: entry.company ?? '',
    themes: entry.themes.map(({ name }) => name),
    tags: entry.tags,
    isRewatch: entry.isRewatch,
    isLiked: entry.isLiked,
    isUnfinished: entry.isUnfinished,
    hasSpoilers: entry.hasSpoilers,
  };
}

/** What is to be saved of changed fields; a line that can't be read yet is left out until it can. */
function patchesOf(change: Partial<Fields>): { entry: EntryPatch; film: FilmPatch } {
  const { title, originalTitle, directors, year, watchedOn, ...entry } = change;
  const film: FilmPatch = {};
  if (title !== undefined && title.trim() !== '') film.title = title;
  if (originalTitle !== undefined) film.originalTitle = originalTitle;
  if (directors !== undefined) film.directors = directors;
  if (year !== undefined) {
    const read = filmYearOf(year);
    if (read.ok) film.year = read.year;
  }
  if (watchedOn === undefined) return { entry, film };
  const read = readDate(watchedOn, localDay(new Date()));
  return { entry: read.ok ? { ...entry, watchedOn: read.date } : entry, film };
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <div className={styles['value']}>{children}</div>
    </div>
  );
}

/** With the title as it is typed, and the rest as it was last saved. */
function EditedPoster({ entryId, title }: { entryId: number; title: string }) {
  const { data } = useQuery({
    ...entryDetail(entryId),
    select: ({ film, themes }) => ({ year: film.year, hue: themes[0]?.hue }),
  });
  return <Poster film={{ title: title || ' ', year: data?.year ?? null }} hue={data?.hue} size="large" />;
}

/** Begins with the entry as it is given, and knows what it saves itself: to be given a new key when anybody else changed the entry. */
export function EntryEditor({
  entry,
  start,
  onDone,
}: {
  entry: EntryDetail;
  start?: WritingStart | null;
  /** With the line one was at, which is to be read on. */
  onDone: (line: KeptLine | null) => void;
}) {
  const { i18n, t } = useLingui();
  const { saves, changeEntry, changeFilm, flush } = useAutosave(entry);
  const [fields, set] = useReducer(
    (now: Fields, change: Partial<Fields>): Fields => ({ ...now, ...change }),
    null,
    () => fieldsOf(i18n, entry, t`unknown`),
  );
  const [isYearLeft, setYearLeft] = useState(true);
  const { data: themes = [] } = useQuery(themeLines());
  const { data: tags = [] } = useQuery(tagLines());
  const knownTags = useMemo(() => tags.map(({ name }) => ({ name })), [tags]);
  const sheet = useRef<HTMLDivElement>(null);
  // what is typed in the review renders nothing but the review
  const [written] = useState(() => new WrittenText(entry.review));
  const writing = useRef<Writing>(null);
  useEffect(
    () => beginWriting({ kind: 'entryId', id: () => entry.id, caret: () => writing.current?.caret() ?? null }),
    [entry.id],
  );
  const isFocusMode = useFocusMode();
  useAllElseAway(isFocusMode);
  const find = useFind(() => writing.current?.finder() ?? null, true);
  const year = filmYearOf(fields.year);

  const change = (made: Partial<Fields>): void => {
    set(made);
    const patches = patchesOf(made);
    if (Object.keys(patches.entry).length > 0) changeEntry(patches.entry);
    if (Object.keys(patches.film).length > 0) changeFilm(patches.film);
  };
  // what can't be saved as it is stays in sight, with its reason above
  const done = (): void => void flush().then((isSaved) => isSaved && onDone(writing.current?.line() ?? null));
  useCommands({
    'entry.edit': done,
    'text.focus': () => {
      setFocusMode(!isFocusMode);
      writing.current?.focus();
    },
    'text.strong': () => writing.current?.turnStrong(),
    'text.emphasis': () => writing.current?.turnEmphasis(),
    'text.link': () => writing.current?.makeLink(),
    'text.spoiler': () => writing.current?.turnSpoiler(),
  });
  /** One step back: out of what was looked for, out of the focus on the text, then out of the editor. */
  const article = useRef<HTMLElement>(null);
  useStepBack(() => {
    if (find.close) find.close();
    else if (isFocusMode) setFocusMode(false);
    else done();
    return true;
  }, article);

  return (
    <article
      ref={article}
      className={styles['entry']}
      data-writing=""
      data-focus-mode={isFocusMode || undefined}
      data-finding={find.close ? '' : undefined}
    >
      <header className={styles['bar']}>
        <SaveWord saves={saves} />
        {isFocusMode && <h1 className={styles['focusTitle']}>{fields.title}</h1>}
        <span className={styles['acts']}>
          <button
            type="button"
            className={controls['word']}
            aria-pressed={isFocusMode}
            {...tip('text.focus')}
            onClick={() => {
              setFocusMode(!isFocusMode);
              writing.current?.focus();
            }}
          >
            <Trans>Focus</Trans>
          </button>
          <button type="button" className={controls['word']} onClick={done} aria-keyshortcuts="Escape">
            <Trans>Done</Trans>
          </button>
        </span>
        {find.bar}
      </header>
      <div className={styles['sheet']} ref={sheet}>
        <div className={styles['top']}>
          <div className={styles['about']}>
            <textarea
              className={titles['titleField']}
              aria-label={t`Title`}
              aria-invalid={fields.title.trim() === '' || undefined}
              rows={1}
              dir="auto"
              value={fields.title}
              onChange={(event) => change({ title: event.currentTarget.value.replace(/[\r\n]+/gu, ' ') })}
            />
            {fields.title.trim() === '' && (
              <p className={controls['problem']} role="alert">
                {sayProblem(i18n, 'title-empty')}
              </p>
            )}
            <input
              className={titles['originalField']}
              aria-label={t`Original title`}
              placeholder={t`Original title`}
              dir="auto"
              value={fields.originalTitle}
              onChange={(event) => change({ originalTitle: event.currentTarget.value })}
            />
            <div className={styles['facts']}>
              <Fact label={t`Directed by`}>
                <NamesField
                  label={t`Directed by`}
                  names={fields.directors}
                  known={[]}
                  placeholder={fields.directors.length > 0 ? '' : t`name`}
                  onChange={(directors) => change({ directors })}
                />
              </Fact>
              <Fact label={t`Year`}>
                <input
                  className={controls['line']}
                  aria-label={t`Year`}
                  aria-invalid={(!year.ok && isYearLeft) || undefined}
                  inputMode="numeric"
                  value={fields.year}
                  onChange={(event) => {
                    setYearLeft(false);
                    change({ year: event.currentTarget.value });
                  }}
                  onBlur={() => setYearLeft(true)}
                />
                {!year.ok && isYearLeft && (
                  <p className={controls['problem']} role="alert">
                    {sayProblem(i18n, 'year-range')}
                  </p>
                )}
              </Fact>
              <Fact label={t`Watched`}>
                <DateField label={t`Watched`} words={fields.watchedOn} onWords={(watchedOn) => change({ watchedOn })} />
              </Fact>
              <Fact label={t`Rating`}>
                <RatingField label={t`Rating`} rating={fields.rating} onRate={(rating) => change({ rating })} />
              </Fact>
              <Fact label={t`Noted`}>
                <div className={styles['checks']}>
                  <CheckWord
                    label={t`Rewatch`}
                    isChecked={fields.isRewatch}
                    onCheck={(isRewatch) => change({ isRewatch })}
                  />
                  <CheckWord label={t`Liked`} isChecked={fields.isLiked} onCheck={(isLiked) => change({ isLiked })} />
                  <CheckWord
                    label={t`Not finished`}
                    isChecked={fields.isUnfinished}
                    onCheck={(isUnfinished) => change({ isUnfinished })}
                  />
                  <CheckWord
                    label={t`Has spoilers`}
                    isChecked={fields.hasSpoilers}
                    onCheck={(hasSpoilers) => change({ hasSpoilers })}
                  />
                </div>
              </Fact>
              <Fact label={t`Where, with`}>
                <div className={styles['lines']}>
                  <WordField
                    {...{ label: t`Place`, field: 'place', placeholder: t`place`, value: fields.place }}
                    onValue={(place) => change({ place })}
                  />
                  <WordField
                    {...{ label: t`With`, field: 'company', placeholder: t`with whom`, value: fields.company }}
                    onValue={(company) => change({ company })}
                  />
                  <WordField
                    {...{ label: t`Medium`, field: 'medium', placeholder: t`medium`, value: fields.medium }}
                    onValue={(medium) => change({ medium })}
                  />
                </div>
              </Fact>
              <Fact label={t`Themes`}>
                <NamesField
                  label={t`Themes`}
                  hasDots
                  names={fields.themes}
                  known={themes}
                  placeholder={t`add a theme`}
                  onChange={(names) => change({ themes: names })}
                />
              </Fact>
              <Fact label={t`Tags`}>
                <NamesField
                  label={t`Tags`}
                  names={fields.tags}
                  known={knownTags}
                  placeholder={t`add a tag`}
                  onChange={(names) => change({ tags: names })}
                />
              </Fact>
            </div>
          </div>
          <EditedPoster entryId={entry.id} title={fields.title} />
        </div>
        <div className={styles['writing']}>
          <MarkdownEditor
            label={t`Review`}
            initialText={entry.review}
            placeholder={t`What stayed with you?`}
            hasFocus
            start={start}
            isFocusMode={isFocusMode}
            onText={(review) => {
              written.set(review);
              changeEntry({ review });
            }}
            onWriting={(now) => (writing.current = now)}
          />
        </div>
        <p className={styles['length']}>
          <WrittenLength written={written} />
        </p>
      </div>
    </article>
  );
}
