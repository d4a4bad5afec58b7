// Gives a film a poster from a file, and takes it off, saying what happened. Whatever the file, it refuses with one sentence.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FilmLine } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import { sayCaught, sayProblem } from '../../i18n/errors.ts';
import { preparePoster } from '../../ui/poster-file.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useUndo } from '../frame/undo-commands.ts';

export interface PosterActs {
  /** A file is being read. */
  isBusy: boolean;
  give: (film: Pick<FilmLine, 'id' | 'title'>, file: Blob | null) => void;
  remove: (film: Pick<FilmLine, 'id' | 'title'>) => void;
}

export function usePoster(): PosterActs {
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  const [isBusy, setBusy] = useState(false);
  const set = async ({ id, title }: Pick<FilmLine, 'id' | 'title'>, file: Blob | null): Promise<void> => {
    if (file === null) {
      sayTrouble(sayProblem(i18n, 'image-none'));
      return;
    }
    setBusy(true);
    try {
      const prepared = await preparePoster(file);
      if (!prepared.ok) {
        sayTrouble(sayProblem(i18n, prepared.problem));
        return;
      }
      await request('poster.set', { filmId: id, bytes: prepared.bytes });
      say(t`${title} has its poster`, wayBack());
    } catch (caught) {
      sayTrouble(sayCaught(i18n, caught));
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    give: (film, file) => void set(film, file),
    remove: ({ id, title }) => {
      request('poster.remove', { filmId: id }).then(
        () => say(t`Took the poster of ${title} off`, wayBack()),
        (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
      );
    },
  };
}
