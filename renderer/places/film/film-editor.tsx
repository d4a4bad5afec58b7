// The head of a film's page as it is written: the same head with every line open. Saved while typing; there is no Save.

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import type { FilmChange, FilmDetail } from '../../../db/model/film.ts';
import type { Problem } from '../../../db/model/problem.ts';
import { request } from '../../api/client.ts';
import { creditNames } from '../../api/queries/film.ts';
import { type SaveStates, useSaving } from '../../api/use-saving.ts';
import { sayProblem } from '../../i18n/errors.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import controls from '../../ui/controls.module.css';
import titles from '../../ui/film-title-fields.module.css';
import { NamesField } from '../../ui/names-field.tsx';
import { useStepBack } from '../../ui/step-back.ts';
import { takeFocus } from '../../ui/take-focus.ts';
import { filmYearOf } from '../entry/film-year.ts';
import { useCommands } from '../frame/run-commands.ts';
import { beginWriting } from '../frame/writing-place.ts';
import { type FilmActs, FilmBar } from './film-bar.tsx';
import { IdentifierFields } from './identifier-fields.tsx';
import { rememberFilmSave, useFilmGeneration } from './own-film-saves.ts';
import { runtimeOf } from './runtime.ts';
import styles from './film.module.css';

type FilmPatch = Omit<FilmChange, 'id' | 'session'>;

interface Fields {
  title: string;
  originalTitle: string;
  reading: string;
  year: string;
  runtime: string;
  directors: string[];
  countries: string[];
  languages: string[];
  genres: string[];
  isLiked: boolean;
}

function fieldsOf(film: FilmDetail): Fields {
  const { title, originalTitle, reading, year, runtimeMinutes, directors, countries, languages, genres, isLiked } =
    film;
  return {
    ...{ title, directors, countries, languages, genres, isLiked },
    originalTitle: originalTitle ?? '',
    reading: reading ?? '',
    year: year === null ? '' : String(year),
    runtime: runtimeMinutes === null ? '' : String(runtimeMinutes),
  };
}

/** What is to be saved of changed fields; a line that can't be read yet is left out until it can. */
function patchOf({ title, year, runtime, ...rest }: Partial<Fields>): FilmPatch {
  const patch: FilmPatch = { ...rest };
  if (title !== undefined && title.trim() !== '') patch.title = title;
  const readYear = year === undefined ? null : filmYearOf(year);
  if (readYear?.ok) patch.year = readYear.year;
  const readRuntime = runtime === undefined ? null : runtimeOf(runtime);
  if (readRuntime?.ok) patch.runtimeMinutes = readRuntime.minutes;
  return patch;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['row']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <div>{children}</div>
    </div>
  );
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { i18n } = useLingui();
  return (
    <p className={controls['problem']} role="alert">
      {sayProblem(i18n, problem)}
    </p>
  );
}

/** A short line of digits; what can't be read is said when the line is left, not while it is typed. */
function NumberLine(props: {
  label: string;
  value: string;
  isReadable: boolean;
  problem: Problem;
  note?: string;
  onValue: (value: string) => void;
}) {
  const [isLeft, setLeft] = useState(true);
  const isWrong = !props.isReadable && isLeft;
  return (
    <>
      <span className={styles['number']}>
        <input
          className={controls['line']}
          aria-label={props.label}
          aria-invalid={isWrong || undefined}
          inputMode="numeric"
          value={props.value}
          onChange={(event) => {
            setLeft(false);
            props.onValue(event.currentTarget.value);
          }}
          onBlur={() => setLeft(true)}
        />
        {props.note !== undefined && <span className={styles['unit']}>{props.note}</span>}
      </span>
      {isWrong && <ProblemLine problem={props.problem} />}
    </>
  );
}

const known = (names: readonly string[] = []): { name: string }[] => names.map((name) => ({ name }));

interface FilmEditorProps {
  film: FilmDetail;
  poster: ReactNode;
  acts: FilmActs;
  isLogged: boolean;
  onDone: () => void;
}

/** Everything known of a film, to be written on; begins anew where an undo or another window changed it. */
export function FilmEditor(props: FilmEditorProps) {
  return <Editing key={useFilmGeneration(props.film)} {...props} />;
}

function useFilmSaving(film: FilmDetail): {
  saves: SaveStates;
  change: (patch: FilmPatch) => void;
  flush: () => Promise<boolean>;
} {
  const [session] = useState(() => crypto.randomUUID());
  const { saves, change, flush } = useSaving<{ film: FilmPatch }>({
    film: async (patch) => rememberFilmSave(await request('film.edit', { id: film.id, session, ...patch })),
  });
  return { saves, flush, change: (patch) => change('film', patch) };
}

function Editing({ film, poster, acts, isLogged, onDone }: FilmEditorProps) {
  const { t } = useLingui();
  const { saves, change: save, flush } = useFilmSaving(film);
  const [fields, set] = useReducer(
    (now: Fields, made: Partial<Fields>): Fields => ({ ...now, ...made }),
    null,
    () => fieldsOf(film),
  );
  const { data: credits } = useQuery(creditNames());
  const change = (made: Partial<Fields>): void => {
    set(made);
    const patch = patchOf(made);
    if (Object.keys(patch).length > 0) save(patch);
  };
  // what can't be saved as it is stays in sight, with its reason
  const done = (): void => void flush().then((isSaved) => isSaved && onDone());
  useEffect(() => beginWriting({ kind: 'filmId', id: () => film.id, caret: () => 0 }), [film.id]);
  useCommands({ 'film.edit': done });
  const sheet = useRef<HTMLElement>(null);
  useStepBack(() => (done(), true), sheet);
  return (
    <article ref={sheet} aria-label={t`The film, to be written on`} className={styles['editor']}>
      <FilmBar acts={acts} isLogged={isLogged} editing={{ saves, done }} />
      <div className={styles['top']}>
        <div className={styles['about']}>
          <TitleLines fields={fields} onChange={change} />
          <div className={styles['rows']}>
            <CreditRows fields={fields} credits={credits} onChange={change} />
            <Row label={t`Elsewhere`}>
              <IdentifierFields identifiers={film.identifiers} onChange={(identifiers) => save({ identifiers })} />
            </Row>
          </div>
          <CheckWord label={t`A film I love`} isChecked={fields.isLiked} onCheck={(isLiked) => change({ isLiked })} />
        </div>
        {poster}
      </div>
    </article>
  );
}

interface PartProps {
  fields: Fields;
  onChange: (made: Partial<Fields>) => void;
}

/** Signs that may be read in several ways. */
const ideographs = /\p{Script=Han}/u;

function TitleLines({ fields, onChange }: PartProps) {
  const { i18n, t } = useLingui();
  // who writes in letters that say themselves is not asked how they sound
  const isReadingAsked =
    i18n.locale === 'ja' || fields.reading !== '' || ideographs.test(`${fields.title}${fields.originalTitle}`);
  const isUntitled = fields.title.trim() === '';
  return (
    <>
      <h1 aria-label={isUntitled ? t`Title` : fields.title}>
        <textarea
          ref={takeFocus}
          className={titles['titleField']}
          aria-label={t`Title`}
          aria-invalid={isUntitled || undefined}
          rows={1}
          dir="auto"
          value={fields.title}
          onChange={(event) => onChange({ title: event.currentTarget.value.replace(/[\r\n]+/gu, ' ') })}
        />
      </h1>
      {isUntitled && <ProblemLine problem="title-empty" />}
      <input
        className={titles['originalField']}
        aria-label={t`Original title`}
        placeholder={t`Original title`}
        dir="auto"
        value={fields.originalTitle}
        onChange={(event) => onChange({ originalTitle: event.currentTarget.value })}
      />
      {isReadingAsked && (
        <input
          className={titles['originalField']}
          aria-label={t`Reading of the title`}
          placeholder={t`Reading of the title`}
          lang="ja"
          value={fields.reading}
          onChange={(event) => onChange({ reading: event.currentTarget.value })}
        />
      )}
    </>
  );
}

type Credits = Partial<Record<'directors' | 'countries' | 'languages' | 'genres', string[]>> | undefined;

function CreditRows({ fields, credits, onChange }: PartProps & { credits: Credits }) {
  const { t } = useLingui();
  const names = (field: 'directors' | 'countries' | 'languages' | 'genres', label: string, hint: string): ReactNode => (
    <Row label={label}>
      <NamesField
        label={label}
        names={fields[field]}
        known={known(credits?.[field])}
        placeholder={fields[field].length > 0 ? '' : hint}
        onChange={(next) => onChange({ [field]: next })}
      />
    </Row>
  );
  return (
    <>
      {names('directors', t`Directed by`, t`name`)}
      <Row label={t`Year`}>
        <NumberLine
          label={t`Year`}
          value={fields.year}
          isReadable={filmYearOf(fields.year).ok}
          problem="year-range"
          onValue={(year) => onChange({ year })}
        />
      </Row>
      {names('countries', t({ message: 'From', context: 'countries' }), t`country`)}
      {names('languages', t`Spoken`, t`language`)}
      <Row label={t`Length`}>
        <NumberLine
          label={t`Length`}
          value={fields.runtime}
          isReadable={runtimeOf(fields.runtime).ok}
          problem="runtime-range"
          note={t`minutes`}
          onValue={(runtime) => onChange({ runtime })}
        />
      </Row>
      {names('genres', t`Genres`, t`genre`)}
    </>
  );
}
