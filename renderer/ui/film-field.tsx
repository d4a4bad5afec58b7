// A line to name a film in: one of the journal as it completes, or a new one, `Title (1995)` with its year.

import { Combobox } from '@base-ui/react/combobox';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Ref, useState } from 'react';
import { EARLIEST_FILM_YEAR, LATEST_FILM_YEAR } from '../../db/model/film-years.ts';
import type { FilmCompletion } from '../../db/model/film.ts';
import { foldName } from '../../db/model/text.ts';
import controls from './controls.module.css';
import styles from './film-field.module.css';
import { type FilmCompletions, useFilmCompletions } from './use-film-completions.ts';
import { Joined } from '../i18n/joined.tsx';

export type NamedFilm = { id: number } | { title: string; year: number | null };
type Choice = { kind: 'known'; film: FilmCompletion } | { kind: 'new'; title: string; year: number | null };

/** `Heat (1995)` is a title and a year; anything else is a title. */
export function readTitle(typed: string): { title: string; year: number | null } {
  const match = /^(.*\S)\s*[(（](\d{4})[)）]$/u.exec(typed.trim());
  const year = Number(match?.[2]);
  const isYear = year >= EARLIEST_FILM_YEAR && year <= LATEST_FILM_YEAR;
  return match && isYear ? { title: match[1] ?? '', year } : { title: typed.trim(), year: null };
}

/** A new film is offered once it is known that none of the journal is called so. */
function choicesFor(typed: string, { films, isAnswered }: FilmCompletions, excluded: ReadonlySet<number>): Choice[] {
  const { title, year } = readTitle(typed);
  if (title === '') return [];
  const isTyped = (film: FilmCompletion): boolean =>
    foldName(film.title) === foldName(title) && (year === null || film.year === year);
  const known = films.filter(({ id }) => !excluded.has(id)).map((film): Choice => ({ kind: 'known', film }));
  return !isAnswered || films.some(isTyped) ? known : [...known, { kind: 'new', title, year }];
}

export function FilmField({
  label,
  excludedIds,
  onChoose,
  inputRef,
}: {
  label: string;
  /** Films that are not offered: they are there already. */
  excludedIds: readonly number[];
  onChoose: (film: NamedFilm) => void;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { title } = readTitle(typed);
  const choices = choicesFor(typed, useFilmCompletions(title), new Set(excludedIds));
  return (
    <Combobox.Root<Choice>
      autoHighlight
      items={choices}
      filter={null}
      open={isOpen && choices.length > 0}
      onOpenChange={setOpen}
      value={null}
      itemToStringLabel={(choice) => (choice.kind === 'known' ? choice.film.title : choice.title)}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
      }}
      onValueChange={(choice) => {
        if (!choice) return;
        setTyped('');
        onChoose(choice.kind === 'known' ? { id: choice.film.id } : { title: choice.title, year: choice.year });
      }}
    >
      <Combobox.Input ref={inputRef} className={controls['line']} aria-label={label} placeholder={label} dir="auto" />
      <Combobox.Portal>
        <Combobox.Positioner className={controls['positioner']} sideOffset={6} align="start">
          <Combobox.Popup className={styles['popup']}>
            <Combobox.List aria-label={t`Films in your journal`}>
              {(choice: Choice) =>
                choice.kind === 'known' ? (
                  <Combobox.Item key={choice.film.id} value={choice} className={controls['item']}>
                    <bdi className={styles['title']}>{choice.film.title}</bdi>
                    <span className={styles['facts']}>
                      <Joined parts={[choice.film.year, ...choice.film.directors]} />
                    </span>
                  </Combobox.Item>
                ) : (
                  <Combobox.Item key="new" value={choice} className={controls['item']}>
                    <span className={styles['title']}>
                      <Trans>A new film called “{choice.title}”</Trans>
                    </span>
                    <span className={styles['facts']}>{choice.year ?? t`add the year in brackets`}</span>
                  </Combobox.Item>
                )
              }
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
