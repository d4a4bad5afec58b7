// Chooses a film of the journal by typing a part of its title.

import { Combobox } from '@base-ui/react/combobox';
import { Plural, useLingui } from '@lingui/react/macro';
import { type RefObject, useState } from 'react';
import type { FilmCompletion, FilmLine } from '../../../db/model/film.ts';
import completion from '../../ui/completion.module.css';
import { useFilmCompletions } from '../../ui/use-film-completions.ts';
import styles from './film-dialog.module.css';
import { Joined } from '../../i18n/joined.tsx';

export function FilmChoice(props: {
  label: string;
  /** The film that can't be chosen. */
  ownId: number;
  inputRef: RefObject<HTMLInputElement | null>;
  onChoose: (film: FilmLine | null) => void;
}) {
  const { label, ownId, inputRef, onChoose } = props;
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [isChosen, setChosen] = useState(false);
  const isAsking = typed.trim() !== '' && !isChosen;
  const { films: found, isAnswered } = useFilmCompletions(typed, isAsking);
  const films = found.filter(({ id }) => id !== ownId);
  return (
    <Combobox.Root<FilmCompletion>
      inline
      open={films.length > 0}
      items={films}
      filter={null}
      autoHighlight
      value={null}
      itemToStringLabel={({ title }) => title}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        if (reason !== 'input-change') return;
        setTyped(text);
        setChosen(false);
        onChoose(null);
      }}
      onValueChange={(film) => {
        if (!film) return;
        setTyped(film.title);
        setChosen(true);
        onChoose(film);
      }}
    >
      <Combobox.Input
        ref={inputRef}
        className={styles['search']}
        aria-label={label}
        aria-expanded={films.length > 0}
        placeholder={t`Title of the other film`}
        dir="auto"
      />
      {films.length > 0 && (
        <Combobox.List className={completion['choices']} aria-label={t`Films in your journal`}>
          {(film: FilmCompletion) => (
            <Combobox.Item key={film.id} value={film} className={completion['choice']}>
              <span className={completion['known']}>
                <bdi className={completion['knownTitle']}>{film.title}</bdi>{' '}
                <Joined parts={[film.year, ...film.directors]} />
              </span>
              {film.timesSeen > 0 && (
                <span className={completion['seen']}>
                  <Plural value={film.timesSeen} one="# entry" other="# entries" />
                </span>
              )}
            </Combobox.Item>
          )}
        </Combobox.List>
      )}
      {isAsking && films.length === 0 && isAnswered && (
        <p className={styles['nothing']} role="status">{t`No other film of the journal is called so.`}</p>
      )}
    </Combobox.Root>
  );
}
