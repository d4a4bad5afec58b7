// What is turned on and off of a film from wherever it is shown: loved or not, on the watchlist or not. Says which film it was.

import { useLingui } from '@lingui/react/macro';
import { request } from '../../api/client.ts';
import { useChange } from '../frame/use-change.ts';

export interface FilmTurns {
  love: (filmId: number) => void;
  watch: (filmId: number) => void;
}

export function useFilmTurns(): FilmTurns {
  const { t } = useLingui();
  const change = useChange();
  return {
    love: (id) =>
      change(async () => {
        const { film } = await request('film.get', { id });
        await request('film.edit', { id, isLiked: !film.isLiked });
        return film.isLiked ? t`${film.title} is no longer a film you love` : t`${film.title} is a film you love`;
      })(),
    watch: (id) =>
      change(async () => {
        const { film } = await request('film.get', { id });
        if ((await request('watchlist.find', { filmId: id })) !== null) {
          await request('watchlist.remove', { filmId: id });
          return t`Took ${film.title} off the watchlist`;
        }
        await request('watchlist.add', { film: { id } });
        return t`Put ${film.title} on the watchlist`;
      })(),
  };
}
