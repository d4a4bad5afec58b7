// What each command of a context menu does to the row it was asked for on. Every change says what happened and leads back.

import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { request } from '../../api/client.ts';
import { copyText } from '../../ui/copy-text.ts';
import { say } from '../../ui/toasts.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { useFilmTurns } from '../film/use-film-turns.ts';
import { offeredCommands, runCommand } from '../frame/run-commands.ts';
import { type Change, useChange } from '../frame/use-change.ts';
import { openLog } from '../log/open-log.ts';
import type { Meant } from './what-is-meant.ts';

export interface ContextAct {
  id: CommandId;
  run: () => void;
}

/** Commands that go by the row with the keyboard, where its place offers them. */
function ofRow(ids: readonly CommandId[]): ContextAct[] {
  const offered = offeredCommands();
  return ids.filter((id) => offered.includes(id)).map((id) => ({ id, run: () => runCommand(id) }));
}

function useEntryActs(change: Change): (id: number) => ContextAct[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (id) => [
    {
      id: 'entry.edit',
      run: () => void navigate({ to: '/diary', search: (now) => ({ ...now, entry: id, edit: true }) }),
    },
    {
      id: 'entry.rewatch',
      run: change(async () => {
        const again = await request('entry.rewatch', { id });
        void navigate({ to: '/diary', search: { entry: again.id, edit: true } });
        return t`Logged ${again.film.title} again, today`;
      }),
    },
    ...ofRow(['entry.select']),
    {
      id: 'entry.versions',
      run: () => void navigate({ to: '/entry/$entryId/versions', params: { entryId: String(id) } }),
    },
    {
      id: 'entry.export',
      run: change(async () => {
        const { film } = await request('entry.get', { id });
        openExport({ kind: 'entry', id }, film.title);
        return null;
      }),
    },
    {
      id: 'entry.trash',
      run: change(async () => {
        const { film } = await request('entry.get', { id });
        await request('entry.trash', { id });
        return t`Moved the entry of ${film.title} to the trash`;
      }),
    },
  ];
}

const OF_LISTED_FILM = ['list.note', 'list.moveUp', 'list.moveDown', 'list.takeOff'] as const;

function useFilmActs(change: Change): (id: number) => ContextAct[] {
  const turn = useFilmTurns();
  return (id) => [
    {
      id: 'film.logAgain',
      run: change(async () => {
        const { film, entries } = await request('film.get', { id });
        openLog({ id, title: film.title, timesSeen: entries.length });
        return null;
      }),
    },
    { id: 'film.like', run: () => turn.love(id) },
    { id: 'film.watchlist', run: () => turn.watch(id) },
    ...ofRow(OF_LISTED_FILM),
  ];
}

export function useContextActs(): (meant: Meant) => ContextAct[] {
  const { t } = useLingui();
  const change = useChange();
  const entryActs = useEntryActs(change);
  const filmActs = useFilmActs(change);
  return (meant) => {
    switch (meant.kind) {
      case 'entry':
        return entryActs(meant.id);
      case 'film':
        return filmActs(meant.id);
      case 'theme':
        return [
          {
            id: 'theme.delete',
            run: change(async () => {
              const { name } = await request('theme.get', { id: meant.id });
              await request('theme.delete', { id: meant.id });
              return t`Deleted the theme ${name}`;
            }),
          },
        ];
      case 'list':
        return [
          {
            id: 'list.trash',
            run: change(async () => {
              const { name } = await request('list.get', { id: meant.id });
              await request('list.trash', { id: meant.id });
              return t`Moved the list ${name} to the trash`;
            }),
          },
        ];
      case 'trashed':
        return [{ id: 'trash.restore', run: () => meant.putBack.click() }];
      case 'quote':
        return [
          {
            id: 'quote.copy',
            run: () => {
              copyText(meant.text);
              say(t`Copied the quote`);
            },
          },
        ];
      case 'saved':
        return [];
    }
  };
}
