// The poster at the head of a film's page, whole and large, with the words that choose another and take it off.

import { Trans, useLingui } from '@lingui/react/macro';
import { type Ref, useRef } from 'react';
import type { FilmDetail } from '../../../db/model/film.ts';
import type { Hue } from '../../../db/model/theme.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { Poster } from '../../ui/poster.tsx';
import { tip, useCommands } from '../frame/run-commands.ts';
import type { PosterActs } from './use-poster.ts';
import styles from './film.module.css';

const ACCEPTED = 'image/png,image/jpeg,image/webp,image/avif,image/gif,image/bmp';

function FileInput({ inputRef, onFile }: { inputRef: Ref<HTMLInputElement>; onFile: (file: File) => void }) {
  const { t } = useLingui();
  return (
    <input
      ref={inputRef}
      type="file"
      className="visually-hidden"
      tabIndex={-1}
      // whoever listens has the button that opens it
      aria-hidden="true"
      aria-label={t`Image file for the poster`}
      accept={ACCEPTED}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // the same file may be chosen again
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}

export function FilmPoster(props: { film: FilmDetail; hue: Hue | undefined; acts: PosterActs; isOver: boolean }) {
  const { film, hue, acts, isOver } = props;
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  const remove = (): void => acts.remove(film);
  useCommands({ 'film.choosePoster': choose, ...(film.poster === null ? {} : { 'film.removePoster': remove }) });
  return (
    <div className={styles['posterPart']}>
      <div className={classNames(styles['posterPlace'], isOver && styles['posterOver'])}>
        <Poster film={film} hue={hue} size="page" whole={film.posterSize} />
      </div>
      <p className={styles['posterWords']}>
        {isOver ? (
          <Trans>Drop it to make it the poster</Trans>
        ) : acts.isBusy ? (
          <Trans>Reading the image</Trans>
        ) : (
          <>
            <button type="button" className={controls['word']} onClick={choose} {...tip('film.choosePoster')}>
              {film.poster === null ? <Trans>Choose a poster</Trans> : <Trans>Replace</Trans>}
            </button>
            {film.poster !== null && (
              <button type="button" className={controls['word']} data-writes="" onClick={remove}>
                <Trans>Take it off</Trans>
              </button>
            )}
          </>
        )}
      </p>
      <FileInput inputRef={input} onFile={(file) => acts.give(film, file)} />
    </div>
  );
}
