// Commands of an entry's film, offered from the entry's page: what is done at a stroke is done here, all else on the film's own page.

import { useNavigate } from '@tanstack/react-router';
import type { EntryDetail } from '../../../db/model/entry.ts';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { askOfFilm } from '../film/asked-of-film.ts';
import { useFilmTurns } from '../film/use-film-turns.ts';
import { useCommands } from '../frame/run-commands.ts';
import { openLog } from '../log/open-log.ts';

/** They have their lines, menus and dialogs on the film's page. */
const THERE = [
  'film.edit',
  'film.addToList',
  'film.clip',
  'film.note',
  'film.choosePoster',
  'film.removePoster',
  'film.merge',
] as const satisfies readonly CommandId[];

export function useFilmCommands({ film, siblings, trashedAt }: EntryDetail, reflect: () => void): void {
  const navigate = useNavigate();
  const turn = useFilmTurns();
  const goAnd = (id: CommandId): void => {
    askOfFilm(film.id, id);
    void navigate({ to: '/film/$filmId', params: { filmId: String(film.id) }, search: {} });
  };
  const there = THERE.filter((id) => id !== 'film.removePoster' || film.poster !== null);
  const runs = {
    'film.reflect': reflect,
    'film.logAgain': () => openLog({ id: film.id, title: film.title, timesSeen: siblings.length }),
    'film.like': () => turn.love(film.id),
    'film.watchlist': () => turn.watch(film.id),
    ...Object.fromEntries(there.map((id) => [id, () => goAnd(id)])),
  };
  useCommands(trashedAt === null ? runs : {}, film.title);
}
