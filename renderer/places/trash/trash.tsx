// The trash: what was deleted stays thirty days, and goes back with one word.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TrashLine } from '../../../db/model/entry.ts';
import { request } from '../../api/client.ts';
import { trashLines } from '../../api/queries/journal.ts';
import { sayInstant, sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import { Poster } from '../../ui/poster.tsx';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useUndo } from '../frame/undo-commands.ts';
import place from '../place.module.css';
import styles from './trash.module.css';

export function Trash() {
  const { t } = useLingui();
  const { data: lines } = useQuery(trashLines());
  const [isAsking, setAsking] = useState(false);
  if (!lines) return <main className={place['place']} />;
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Trash</Trans>
        </h1>
        {lines.length > 0 && (
          <button type="button" className={controls['word']} onClick={() => setAsking(true)}>
            <Trans>Empty the trash</Trans>
          </button>
        )}
      </header>
      {lines.length === 0 ? (
        <p className={place['empty']}>
          <Trans>Nothing here. What you move to the trash waits thirty days before it goes for good.</Trans>
        </p>
      ) : (
        <ul className={styles['lines']} aria-label={t`Trash`}>
          {lines.map((line) => (
            <TrashRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      <EmptyTrash isOpen={isAsking} entryCount={lines.length} onClose={() => setAsking(false)} />
    </main>
  );
}

function TrashRow({ line }: { line: TrashLine }) {
  const { i18n, t } = useLingui();
  const { undo } = useUndo();
  const restore = (): void => {
    request('entry.restore', { id: line.id }).then(
      () => say(t`Put the entry of ${line.film.title} back in the diary`, { label: t`Undo`, run: undo }),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  return (
    <li className={styles['line']}>
      <Poster film={line.film} hue={line.themes[0]?.hue} size="small" />
      <Link to="/entry/$entryId" params={{ entryId: String(line.id) }} className={styles['text']}>
        <span className={styles['title']}>{line.film.title}</span>
        <span className={styles['dates']}>
          {[line.film.year, sayShortDate(i18n, line.watchedOn)].filter(Boolean).join(' · ')}
        </span>
        {line.excerpt && <span className={styles['excerpt']}>{line.excerpt}</span>}
        <span className={styles['since']}>
          <Trans>In the trash since {sayInstant(i18n, line.trashedAt)}</Trans>
        </span>
      </Link>
      <button type="button" className={controls['word']} onClick={restore} aria-label={t`Put back ${line.film.title}`}>
        <Trans>Put back</Trans>
      </button>
    </li>
  );
}

/** The one act that can't be undone, and so the one that asks. */
function EmptyTrash({ isOpen, entryCount, onClose }: { isOpen: boolean; entryCount: number; onClose: () => void }) {
  const { i18n, t } = useLingui();
  const entries = plural(entryCount, { one: '# entry', other: '# entries' });
  const empty = (): void => {
    onClose();
    request('trash.empty', {}).then(
      () => say(t`The trash is empty`),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  return (
    <Dialog label={t`Empty the trash`} isOpen={isOpen} onClose={onClose}>
      <h2 className={styles['question']}>
        <Trans>Delete {entries} for good?</Trans>
      </h2>
      <p className={styles['warning']}>
        <Trans>This is the one thing here that can’t be undone.</Trans>
      </p>
      <footer className={styles['foot']}>
        <button type="button" className={controls['word']} onClick={onClose}>
          <Trans>Keep them</Trans>
        </button>
        <button type="button" className={controls['filled']} onClick={empty}>
          <Trans>Delete for good</Trans>
        </button>
      </footer>
    </Dialog>
  );
}
