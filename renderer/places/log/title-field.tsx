// The title being logged: large, with the films of the journal that begin so beneath it.

import { Combobox } from '@base-ui/react/combobox';
import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useMemo, useRef, useState } from 'react';
import type { FilmCompletion } from '../../../db/model/film.ts';
import { foldName } from '../../../db/model/text.ts';
import { sayRatingBare } from '../../i18n/ratings.ts';
import { sayTimesSeen } from './times-seen.ts';
import { classNames } from '../../ui/class-names.ts';
import completion from '../../ui/completion.module.css';
import { useFilmCompletions } from '../../ui/use-film-completions.ts';
import styles from './log.module.css';
import { Comma, Joined } from '../../i18n/joined.tsx';

export type TitleChoice =
  | { kind: 'film'; film: FilmCompletion }
  /** A title the journal does not have. */
  | { kind: 'new' }
  /** A title the journal has, of another film. */
  | { kind: 'different' };

/** `seen twice, four and a half last` */
function Seen({ film }: { film: FilmCompletion }) {
  const { i18n } = useLingui();
  if (film.timesSeen === 0) return null;
  return (
    <span className={completion['seen']}>
      {sayTimesSeen(film.timesSeen)}
      {film.lastRating !== null && (
        <>
          <Comma />
          <Trans>{sayRatingBare(i18n, film.lastRating)} last</Trans>
        </>
      )}
    </span>
  );
}

export function TitleField(props: {
  typed: string;
  /** A film is chosen, or said to be another one: nothing more is offered. */
  isChosen: boolean;
  isInvalid: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
  onType: (typed: string) => void;
  onChoose: (choice: TitleChoice) => void;
}) {
  const { typed, isChosen, inputRef, onChoose } = props;
  const { t } = useLingui();
  const highlighted = useRef<TitleChoice | undefined>(undefined);
  // a draft that is come back to offers nothing before it is typed on
  const [isTyping, setTyping] = useState(false);
  const isAsking = typed.trim() !== '' && !isChosen;
  const { films } = useFilmCompletions(typed, isAsking);
  const choices = useMemo((): TitleChoice[] => {
    if (films.length === 0) return [];
    const folded = foldName(typed);
    const isKnown = films.some((film) => foldName(film.title) === folded);
    const known = films.map((film): TitleChoice => ({ kind: 'film', film }));
    return [...known, { kind: isKnown ? 'different' : 'new' }];
  }, [films, typed]);

  const isOpen = isTyping && choices.length > 0;

  return (
    <Combobox.Root<TitleChoice>
      inline
      open={isOpen}
      items={choices}
      filter={null}
      autoHighlight
      value={null}
      itemToStringLabel={(choice) => (choice.kind === 'film' ? choice.film.title : typed)}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        if (reason !== 'input-change') return;
        setTyping(true);
        props.onType(text);
      }}
      onItemHighlighted={(choice) => {
        highlighted.current = choice;
      }}
      onValueChange={(choice) => choice && onChoose(choice)}
    >
      <Combobox.Input
        ref={inputRef}
        className={styles['title']}
        aria-label={t`Title of the film`}
        aria-expanded={isOpen}
        aria-invalid={props.isInvalid || undefined}
        placeholder={t`Title of the film`}
        dir="auto"
        onKeyDown={(event) => {
          // Tab takes what is lit and goes on, as completion does everywhere
          if (event.key === 'Tab' && !event.shiftKey && highlighted.current && isOpen) onChoose(highlighted.current);
        }}
      />
      {isOpen && (
        <div className={styles['offered']}>
          <Combobox.List
            className={classNames(completion['choices'], styles['over'])}
            aria-label={t`Films in your journal`}
          >
            {(choice: TitleChoice) =>
              choice.kind === 'film' ? (
                <Combobox.Item key={choice.film.id} value={choice} className={completion['choice']}>
                  <span className={completion['known']}>
                    <bdi className={completion['knownTitle']}>{choice.film.title}</bdi>{' '}
                    <Joined parts={[choice.film.year, ...choice.film.directors]} />
                  </span>
                  <Seen film={choice.film} />
                </Combobox.Item>
              ) : (
                <Combobox.Item key={choice.kind} value={choice} className={completion['choice']}>
                  <span className={completion['known']}>
                    {choice.kind === 'new' ? (
                      <Trans>A new film called “{typed.trim()}”</Trans>
                    ) : (
                      <Trans>A different film of this name</Trans>
                    )}
                  </span>
                  <span className={completion['seen']}>
                    <Trans>year and director below</Trans>
                  </span>
                </Combobox.Item>
              )
            }
          </Combobox.List>
        </div>
      )}
    </Combobox.Root>
  );
}
