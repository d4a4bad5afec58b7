// Says that two films are the same: which goes into which, and what moves, before it is done. Undo takes them apart again.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { isolated } from '../../../electron/contract/isolated.ts';
import type { FilmLine } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import { filmHoldings } from '../../api/queries/film.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../ui/toasts.tsx';
import { useUndo } from '../frame/undo-commands.ts';
import { FilmChoice } from './film-choice.tsx';
import { isOneThing, sayHoldings } from './holdings-words.ts';
import styles from './film-dialog.module.css';
import { Joined } from '../../i18n/joined.tsx';

export interface Merge {
  /** The film that goes. */
  goes: FilmLine;
  /** The film it goes into; null where that is still to be chosen. */
  into: FilmLine | null;
}

export function titleWithYear({ title, year }: { title: string; year: number | null }): string {
  return year === null ? title : `${isolated(title)} (${year})`;
}

export function FilmMergeDialog(props: {
  merge: Merge | null;
  onClose: () => void;
  onMerged: (intoId: number) => void;
}) {
  const { t } = useLingui();
  const search = useRef<HTMLInputElement>(null);
  const { merge, onClose } = props;
  return (
    <Dialog label={t`Same film as…`} isOpen={merge !== null} onClose={onClose} initialFocus={search}>
      {merge && <MergeForm merge={merge} searchRef={search} onClose={onClose} onMerged={props.onMerged} />}
    </Dialog>
  );
}

function MergeForm(props: {
  merge: Merge;
  searchRef: React.RefObject<HTMLInputElement | null>;
  onClose: () => void;
  onMerged: (intoId: number) => void;
}) {
  const { merge, searchRef, onClose, onMerged } = props;
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  const [into, setInto] = useState<FilmLine | null>(merge.into);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { goes } = merge;
  const run = (): void => {
    if (into === null) return;
    request('film.merge', { id: goes.id, into: into.id }).then(
      () => {
        onClose();
        onMerged(into.id);
        say(t`${goes.title} and ${into.title} are one film now`, wayBack());
      },
      (caught: unknown) => setRefusal(sayCaught(i18n, caught)),
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <h2 className={styles['title']}>
        <Trans>{titleWithYear(goes)} is the same film as</Trans>
      </h2>
      {merge.into === null ? (
        <FilmChoice label={t`The same film`} ownId={goes.id} inputRef={searchRef} onChoose={setInto} />
      ) : (
        <p className={styles['into']}>
          <Joined parts={[titleWithYear(merge.into), ...merge.into.directors]} />
        </p>
      )}
      {into && <WhatMoves goes={goes} into={into} />}
      {refusal !== null && (
        <p className={controls['problem']} role="alert">
          {refusal}
        </p>
      )}
      <Foot>
        <button type="submit" className={controls['filled']} disabled={into === null}>
          <Trans>Make them one film</Trans>
        </button>
      </Foot>
    </form>
  );
}

export function Foot({ children }: { children: ReactNode }) {
  return (
    <footer className={styles['foot']}>
      <span className={styles['keys']}>
        <Trans>Esc leaves everything as it is</Trans>
      </span>
      {children}
    </footer>
  );
}

/** `4 entries and 1 list go to One Mile (2024).` */
function WhatMoves({ goes, into }: { goes: FilmLine; into: FilmLine }) {
  const { i18n, t } = useLingui();
  const { data: holdings } = useQuery(filmHoldings(goes.id));
  if (!holdings) return <p className={styles['moves']} />;
  const what = sayHoldings(i18n, holdings);
  const whither = titleWithYear(into);
  return (
    <div className={styles['moves']} role="status">
      <p>
        {what === null
          ? t`Nothing hangs on it but what is known of the film; that goes to ${whither}.`
          : isOneThing(holdings)
            ? t`${what} goes to ${whither}.`
            : t`${what} go to ${whither}.`}
      </p>
      <p className={styles['note']}>
        <Trans>What {into.title} does not know yet is filled in; what it knows stays as it is.</Trans>
      </p>
    </div>
  );
}
