// Makes two films of one that was two: chooses what belongs to the other film, and what that is called. Undo makes them one again.

import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { FilmDossier } from '../../../db/model/entry.ts';
import type { Problem } from '../../../db/model/problem.ts';
import { request, RequestError } from '../../api/client.ts';
import { sayDate } from '../../i18n/dates.ts';
import { sayCaught, sayProblem } from '../../i18n/errors.ts';
import { sayRatingBare } from '../../i18n/ratings.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../ui/toasts.tsx';
import { filmYearOf } from '../entry/film-year.ts';
import { useUndo } from '../frame/undo-commands.ts';
import { Foot } from './film-merge-dialog.tsx';
import styles from './film-dialog.module.css';
import { joined } from '../../i18n/punctuation.ts';

type Part = 'entry' | 'reflection' | 'clipping';
type Chosen = Record<Part, ReadonlySet<number>>;

const NONE: Chosen = { entry: new Set(), reflection: new Set(), clipping: new Set() };

export function FilmSplitDialog(props: {
  dossier: FilmDossier;
  isOpen: boolean;
  onClose: () => void;
  onSplit: (filmId: number) => void;
}) {
  const { t } = useLingui();
  const { dossier, isOpen, onClose } = props;
  return (
    <Dialog label={t`Two films in one…`} isOpen={isOpen} onClose={onClose}>
      {isOpen && <SplitForm dossier={dossier} onClose={onClose} onSplit={props.onSplit} />}
    </Dialog>
  );
}

interface Choice {
  part: Part;
  id: number;
  label: string;
}

function useChoices({ entries, reflections, clippings }: FilmDossier): Choice[] {
  const { i18n, t } = useLingui();
  const day = (on: string | null): string => sayDate(i18n, on);
  return [
    ...entries.map(({ id, watchedOn, rating }) => ({
      ...{ part: 'entry' as const, id },
      label: joined(i18n, [t`Entry of ${day(watchedOn)}`, rating === null ? '' : sayRatingBare(i18n, rating)]),
    })),
    ...reflections.map(({ id, reflectedOn }) => ({
      ...{ part: 'reflection' as const, id, label: t`Reflection of ${day(reflectedOn)}` },
    })),
    ...clippings.map(({ id, byline, publication, publishedOn }) => ({
      ...{ part: 'clipping' as const, id },
      label: t`Clipping: ${joined(i18n, [byline, publication, day(publishedOn)])}`,
    })),
  ];
}

function toggled(chosen: Chosen, { part, id }: Choice, isChosen: boolean): Chosen {
  const ids = new Set(chosen[part]);
  if (isChosen) ids.add(id);
  else ids.delete(id);
  return { ...chosen, [part]: ids };
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

function SplitForm(props: { dossier: FilmDossier; onClose: () => void; onSplit: (filmId: number) => void }) {
  const { dossier, onClose, onSplit } = props;
  const { film } = dossier;
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  const choices = useChoices(dossier);
  const [chosen, setChosen] = useState(NONE);
  const [title, setTitle] = useState(film.title);
  const [year, setYear] = useState(film.year === null ? '' : String(film.year));
  const [problem, setProblem] = useState<{ at: 'choice' | 'title' | 'year'; sentence: string } | null>(null);
  const refuse = (at: 'choice' | 'title' | 'year', why: Problem): void =>
    setProblem({ at, sentence: sayProblem(i18n, why) });
  const split = (): void => {
    const read = filmYearOf(year);
    if (title.trim() === '') return refuse('title', 'title-empty');
    if (!read.ok) return refuse('year', 'year-range');
    request('film.split', {
      ...{ id: film.id, title, year: read.year },
      ...{ entryIds: [...chosen.entry], reflectionIds: [...chosen.reflection], clippingIds: [...chosen.clipping] },
    }).then(
      (other) => {
        onClose();
        onSplit(other.id);
        say(t`${film.title} and ${other.title} are two films now`, wayBack());
      },
      (caught: unknown) => {
        const field = caught instanceof RequestError ? caught.error.field : undefined;
        setProblem({ at: field === 'title' ? 'title' : 'choice', sentence: sayCaught(i18n, caught) });
      },
    );
    return undefined;
  };
  const said = (at: string): ReactNode =>
    problem?.at === at && (
      <p className={controls['problem']} role="alert">
        {problem.sentence}
      </p>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
    >
      <h2 className={styles['title']}>
        <Trans>Another film stands among {film.title}</Trans>
      </h2>
      <fieldset className={styles['parts']}>
        <legend>
          <Trans>What belongs to the other film</Trans>
        </legend>
        {choices.map((choice) => (
          <CheckWord
            key={`${choice.part} ${choice.id}`}
            label={choice.label}
            isChecked={chosen[choice.part].has(choice.id)}
            onCheck={(isChecked) => {
              setProblem(null);
              setChosen(toggled(chosen, choice, isChecked));
            }}
          />
        ))}
        {said('choice')}
      </fieldset>
      <div className={styles['rows']}>
        <Row label={t`Its title`}>
          <input
            className={controls['line']}
            aria-label={t`Title of the other film`}
            aria-invalid={problem?.at === 'title' || undefined}
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {said('title')}
        </Row>
        <Row label={t`Its year`}>
          <input
            className={controls['line']}
            aria-label={t`Year of the other film`}
            aria-invalid={problem?.at === 'year' || undefined}
            inputMode="numeric"
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          {said('year')}
        </Row>
      </div>
      <Foot>
        <button type="submit" className={controls['filled']}>
          <Trans>Make them two films</Trans>
        </button>
      </Foot>
    </form>
  );
}
