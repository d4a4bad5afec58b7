// Lists: what one has put in an order, each with its first posters. A new one begins with its name.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ListLine } from '../../../db/model/list.ts';
import { request } from '../../api/client.ts';
import { listLines } from '../../api/queries/list.ts';
import controls from '../../ui/controls.module.css';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { Poster } from '../../ui/poster.tsx';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { WaitingPlace } from '../waiting-place.tsx';
import { isCommandKey, useCommands } from '../frame/run-commands.ts';
import { EmptyPlace } from '../empty-place.tsx';
import place from '../place.module.css';
import styles from './lists.module.css';
import { Comma } from '../../i18n/joined.tsx';

export function Lists() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: lists } = useQuery(listLines());
  const [isNaming, setNaming] = useState(false);
  const walk = useRowWalk<HTMLUListElement>(isCommandKey);
  useCommands({ 'list.create': () => setNaming(true) });
  if (!lists)
    return (
      <WaitingPlace>
        <Trans>Lists</Trans>
      </WaitingPlace>
    );
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Lists</Trans>
        </h1>
        <button type="button" className={controls['word']} data-writes="" onClick={() => setNaming(true)}>
          <Trans>New list</Trans>
        </button>
      </header>
      {lists.length === 0 ? (
        <EmptyPlace act={t`Begin a list`} onAct={() => setNaming(true)}>
          <Trans>Films in an order of your own: ten for a rainy week, everything with a train in it.</Trans>
        </EmptyPlace>
      ) : (
        <ul className={styles['lists']} {...walk}>
          {lists.map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
        </ul>
      )}
      <NameDialog
        label={t`New list`}
        asks={t`Name of the list`}
        act={t`Make the list`}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onName={async (name) => {
          const { id } = await request('list.create', { name });
          await navigate({ to: '/list/$listId', params: { listId: String(id) } });
        }}
      />
    </main>
  );
}

function ListRow({ list }: { list: ListLine }) {
  return (
    <li>
      <Link to="/list/$listId" params={{ listId: String(list.id) }} className={styles['list']} draggable={false}>
        <span className={styles['text']}>
          <span className={styles['name']} dir="auto">
            {list.name}
          </span>
          <span className={styles['count']}>
            <Plural value={list.filmCount} _0="No film yet" one="# film" other="# films" />
            {list.isRanked && (
              <>
                <Comma />
                <Trans>ranked</Trans>
              </>
            )}
          </span>
          {list.description !== '' && <span className={styles['description']}>{list.description}</span>}
        </span>
        <span className={styles['posters']} aria-hidden="true">
          {list.films.map((film) => (
            <Poster key={film.id} film={film} hue={film.hue ?? undefined} size="small" />
          ))}
        </span>
      </Link>
    </li>
  );
}
