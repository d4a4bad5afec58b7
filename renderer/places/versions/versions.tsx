// The versions of a review: any two compared word by word, and the way back to an earlier one, which can itself be undone.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';
import type { RevisionLine } from '../../../db/model/revision.ts';
import { isNotFound, request } from '../../api/client.ts';
import { entryDetail } from '../../api/queries/entry.ts';
import { revisionLines, revisionText } from '../../api/queries/revision.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { TextDifference } from '../film/text-difference.tsx';
import { runCommand, tip, useCommands } from '../frame/run-commands.ts';
import { useUndo } from '../frame/undo-commands.ts';
import { Gone } from '../gone.tsx';
import sheet from '../sheet.module.css';
import styles from './versions.module.css';

const route = getRouteApi('/entry/$entryId/versions');

/** The review as it is now stands among its versions under this number. */
const NOW = 0;

export function Versions() {
  const { entryId } = route.useParams();
  const id = Number(entryId);
  const { data: entry, error } = useQuery(entryDetail(id));
  const { data: revisions } = useQuery(revisionLines(id));
  return (
    <main className={sheet['page']}>
      {isNotFound(error) && (
        <Gone>
          <Trans>This entry is no longer there.</Trans>
        </Gone>
      )}
      {entry && revisions && <Page key={id} entry={entry} revisions={revisions} />}
    </main>
  );
}

function Page({ entry, revisions }: { entry: EntryDetail; revisions: RevisionLine[] }) {
  const { t } = useLingui();
  const back = (): void => runCommand('go.back');
  return (
    <article className={classNames(sheet['sheet'], styles['versions'])}>
      <header className={sheet['bar']}>
        <button type="button" className={controls['word']} onClick={back} {...tip('go.back')}>
          <Trans>Back</Trans>
        </button>
      </header>
      <h1 className={styles['title']} dir="auto">
        {entry.film.title}
      </h1>
      <p className={styles['about']}>
        {revisions.length === 0
          ? t`This review has no earlier version yet. Each sitting that changes it leaves one.`
          : t`Each sitting that changed this review left what was there before. Choose two to see what changed.`}
      </p>
      {revisions.length > 0 && <Chooser entry={entry} revisions={revisions} />}
    </article>
  );
}

function Chooser({ entry, revisions }: { entry: EntryDetail; revisions: RevisionLine[] }) {
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  const [olderId, setOlder] = useState(revisions[0]?.id ?? NOW);
  const [newerId, setNewer] = useState(NOW);
  // one of them may be gone again, by an undo
  const known = new Set([NOW, ...revisions.map(({ id }) => id)]);
  const older = known.has(olderId) ? olderId : (revisions[0]?.id ?? NOW);
  const newer = known.has(newerId) ? newerId : NOW;
  const restore = (): void => {
    request('revision.restore', { id: older }).then(
      () => say(t`The review is as it was then`, wayBack()),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  const canRestore = older !== NOW && entry.trashedAt === null;
  useCommands({ 'revision.restore': canRestore ? restore : undefined });
  const rows = [
    { id: NOW, when: t`As it is now`, excerpt: '' },
    ...revisions.map(({ id, writtenAt, excerpt }) => ({ id, when: sayMoment(i18n, writtenAt), excerpt })),
  ];
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>From</Trans>
            </th>
            <th scope="col">
              <Trans>To</Trans>
            </th>
            <th scope="col" colSpan={2}>
              <Trans>Version</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, when, excerpt }) => (
            <tr key={id} data-chosen={id === older || id === newer || undefined}>
              <td>
                <input
                  type="radio"
                  name="from"
                  aria-label={t`From: ${when}`}
                  checked={id === older}
                  onChange={() => setOlder(id)}
                />
              </td>
              <td>
                <input
                  type="radio"
                  name="to"
                  aria-label={t`To: ${when}`}
                  checked={id === newer}
                  onChange={() => setNewer(id)}
                />
              </td>
              <th scope="row">{when}</th>
              <td className={styles['excerpt']} dir="auto">
                {excerpt}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['bar']}>
        <h2 className={styles['heading']}>
          <Trans>What changed</Trans>
        </h2>
        {canRestore && (
          <button type="button" className={controls['word']} data-writes="" onClick={restore}>
            <Trans>Go back to the version under “From”</Trans>
          </button>
        )}
      </div>
      <Changes entry={entry} older={older} newer={newer} />
    </>
  );
}

function useText(entry: EntryDetail, id: number): string | undefined {
  const { data } = useQuery({ ...revisionText(id), enabled: id !== NOW });
  return id === NOW ? entry.review : data?.review;
}

function Changes({ entry, older, newer }: { entry: EntryDetail; older: number; newer: number }) {
  const before = useText(entry, older);
  const after = useText(entry, newer);
  if (before === undefined || after === undefined) return null;
  if (before === after) {
    return (
      <p className={styles['same']}>
        <Trans>These two are the same.</Trans>
      </p>
    );
  }
  return <TextDifference before={before} after={after} />;
}
