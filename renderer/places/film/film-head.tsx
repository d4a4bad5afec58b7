// The head of a film's page: how it is named, what is known of it, its poster.

import { useLingui } from '@lingui/react/macro';
import type { FilmDetail } from '../../../db/model/film.ts';
import type { Hue } from '../../../db/model/theme.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import { FilmTitle } from '../../ui/film-title.tsx';
import { Poster } from '../../ui/poster.tsx';
import { sayTrouble } from '../../ui/toasts.tsx';
import { FilmFacts } from './film-facts.tsx';
import styles from './film.module.css';

export function FilmHead({ film, hue }: { film: FilmDetail; hue: Hue | undefined }) {
  const { i18n, t } = useLingui();
  const like = (isLiked: boolean): void => {
    request('film.edit', { id: film.id, isLiked }).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  return (
    <div className={styles['top']}>
      <div className={styles['about']}>
        <FilmTitle film={film} />
        <FilmFacts film={film} />
        <CheckWord label={t`A film I love`} isChecked={film.isLiked} onCheck={like} />
      </div>
      <Poster film={film} hue={hue} size="large" />
    </div>
  );
}
