// The head of a film's page as it is read: how the film is named, what is known of it, its poster.

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { FilmDetail } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import { FilmTitle } from '../../ui/film-title.tsx';
import { sayTrouble } from '../../ui/toasts.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { tip, useCommands } from '../frame/run-commands.ts';
import { FilmFacts } from './film-facts.tsx';
import styles from './film.module.css';

export function FilmHead({ film, poster }: { film: FilmDetail; poster: ReactNode }) {
  const { i18n, t } = useLingui();
  const like = (isLiked: boolean): void => {
    request('film.edit', { id: film.id, isLiked }).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  useCommands({
    'film.like': () => like(!film.isLiked),
    'journal.export': () => openExport({ kind: 'film', id: film.id }, film.title),
  });
  return (
    <div className={styles['top']}>
      <div className={styles['about']}>
        <FilmTitle film={film} />
        <FilmFacts film={film} />
        <CheckWord label={t`A film I love`} isChecked={film.isLiked} onCheck={like} tip={tip('film.like')} />
      </div>
      {poster}
    </div>
  );
}
