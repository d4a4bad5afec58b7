// A line to name a film in: one of the journal as it completes, or a new one, `Title (1995)` with its year. Whoever types faster than the journal answers loses nothing.

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, type Ref, useState } from 'react';
import { EARLIEST_FILM_YEAR, LATEST_FILM_YEAR } from '../../db/model/film-years.ts';
import type { FilmCompletion } from '../../db/model/film.ts';
import { foldName } from '../../db/model/text.ts';
import { filmCompletions } from '../api/queries/entry.ts';
import { sayCaught } from '../i18n/errors.ts';
import controls from './controls.module.css';
import styles from './film-field.module.css';
import { say, sayTrouble } from './toasts.tsx';
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
  const { i18n, t } = useLingui();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { title } = readTitle(typed);
  const excluded = new Set(excludedIds);
  const completions = useFilmCompletions(title);
  const choices = choicesFor(typed, completions, excluded);
  const choose = (choice: Choice): void =>
    onChoose(choice.kind === 'known' ? { id: choice.film.id } : { title: choice.title, year: choice.year });
  const take = (choice: Choice): void => {
    setTyped('');
    choose(choice);
  };
  /** Before the journal has answered: the line is free for the next one meanwhile. */
  const takeFirst = (): void => {
    setTyped('');
    queryClient.fetchQuery(filmCompletions(title)).then(
      (films) => {
        const [first] = choicesFor(typed, { films, isAnswered: true }, excluded);
        if (first) choose(first);
        else say(t`${title} is there already`);
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  const isShown = isOpen && choices.length > 0;
  const onKeyDown: ComponentProps<typeof Autocomplete.Input>['onKeyDown'] = (event) => {
    if (event.key === 'Enter' && title !== '' && choices.length === 0) takeFirst();
    // with nothing to close the key is the page's: Base UI would keep it to forget what was chosen last
    if (event.key === 'Escape' && !isShown) event.preventBaseUIHandler();
  };
  return (
    <Autocomplete.Root
      mode="none"
      autoHighlight="always"
      items={choices}
      open={isShown}
      onOpenChange={setOpen}
      itemToStringValue={(choice: Choice) => (choice.kind === 'known' ? choice.film.title : choice.title)}
      value={typed}
      onValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
      }}
    >
      <Autocomplete.Input
        ref={inputRef}
        className={controls['line']}
        aria-label={label}
        placeholder={label}
        dir="auto"
        onKeyDown={onKeyDown}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={controls['positioner']} sideOffset={6} align="start">
          <Autocomplete.Popup className={styles['popup']}>
            <Autocomplete.List aria-label={t`Films in your journal`}>
              {(choice: Choice) =>
                choice.kind === 'known' ? (
                  <Autocomplete.Item
                    key={choice.film.id}
                    value={choice}
                    className={controls['item']}
                    onClick={() => take(choice)}
                  >
                    <bdi className={styles['title']}>{choice.film.title}</bdi>
                    <span className={styles['facts']}>
                      <Joined parts={[choice.film.year, ...choice.film.directors]} />
                    </span>
                  </Autocomplete.Item>
                ) : (
                  <Autocomplete.Item key="new" value={choice} className={controls['item']} onClick={() => take(choice)}>
                    <span className={styles['title']}>
                      <Trans>A new film called “{choice.title}”</Trans>
                    </span>
                    <span className={styles['facts']}>{choice.year ?? t`add the year in brackets`}</span>
                  </Autocomplete.Item>
                )
              }
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
