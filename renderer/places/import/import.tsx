// The way in: choose, see what would become of it, bring it in; and every import that was.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ImportLine } from '../../../db/model/import.ts';
import { importLines } from '../../api/queries/import.ts';
import { sayInstant } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { takeFocusHere } from '../../ui/take-focus.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { isCommandKey } from '../frame/run-commands.ts';
import place from '../place.module.css';
import { chooseFiles, giveUp, type Stage, startOver, useImportStage } from './import-stage.ts';
import { sayCount, sayFile } from './import-words.ts';
import { Mapping } from './mapping.tsx';
import { Preview } from './preview.tsx';
import { Underway } from './underway.tsx';
import styles from './import.module.css';
import { Joined } from '../../i18n/joined.tsx';
import { joined } from '../../i18n/punctuation.ts';

export function Import() {
  const stage = useImportStage();
  const kept = useKeptFocus('next');
  return (
    <main className={place['place']} tabIndex={-1} {...kept}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans context="title">Import</Trans>
        </h1>
        {stage.kind !== 'nothing' && stage.kind !== 'running' && stage.kind !== 'refused' && (
          <button type="button" className={controls['word']} onClick={startOver}>
            <Trans>Choose something else</Trans>
          </button>
        )}
      </header>
      <StageOf stage={stage} />
    </main>
  );
}

function StageOf({ stage }: { stage: Stage }): ReactNode {
  const { i18n, t } = useLingui();
  switch (stage.kind) {
    case 'nothing':
      return <Beginning />;
    case 'looking':
      return <Underway label={t`Looking at what was chosen`} progress={null} onGiveUp={startOver} />;
    case 'mapping':
      return <Mapping stage={stage} />;
    case 'trying':
      return <Underway label={t`Trying it out; nothing is changed`} progress={stage.progress} onGiveUp={startOver} />;
    case 'preview':
      return <Preview stage={stage} />;
    case 'running':
      return <Underway label={t`Importing`} progress={stage.progress} onGiveUp={giveUp} />;
    case 'refused':
      return (
        <>
          <div role="alert">
            <p className={place['empty']}>{sayCaught(i18n, stage.caught)}</p>
            <p className={styles['names']}>
              <Joined parts={stage.files.map(({ name }) => name)} />
            </p>
          </div>
          <div className={styles['acts']}>
            <button ref={takeFocusHere} type="button" className={controls['filled']} onClick={startOver}>
              <Trans>Choose something else</Trans>
            </button>
          </div>
        </>
      );
  }
}

function Beginning() {
  return (
    <>
      <p className={place['empty']}>
        <Trans>
          Bring in what you wrote elsewhere: exports of Letterboxd, IMDb, Trakt, Movary, MovieLens and Day One, Markdown
          notes, any table, and Afterimage’s own.
        </Trans>
      </p>
      <div className={styles['acts']}>
        <button type="button" className={controls['filled']} data-writes="" onClick={() => void chooseFiles('files')}>
          <Trans>Choose files</Trans>
        </button>
        <button type="button" className={controls['word']} data-writes="" onClick={() => void chooseFiles('folder')}>
          <Trans>Choose a folder</Trans>
        </button>
      </div>
      <p className={styles['note']}>
        <Trans>
          Or drop them anywhere on this window. You see what would become of them first; nothing is changed until you
          say so.
        </Trans>
      </p>
      <History />
    </>
  );
}

function History() {
  const { t } = useLingui();
  const { data: lines = [] } = useQuery(importLines());
  const walk = useRowWalk<HTMLUListElement>(isCommandKey);
  if (lines.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t`Imports so far`}>
      <h2 className={styles['heading']}>
        <Trans>Imports so far</Trans>
      </h2>
      <ul className={styles['lines']} {...walk}>
        {lines.map((line) => (
          <HistoryLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function HistoryLine({ line }: { line: ImportLine }) {
  const { i18n, t } = useLingui();
  const { entry, film } = line.counts;
  const changed = Object.values(line.counts).reduce((sum, { updated }) => sum + updated, 0);
  const told = [
    ...(entry && entry.created > 0 ? [sayCount(i18n, 'entry', entry.created)] : []),
    ...(film && film.created > 0 ? [sayCount(i18n, 'film', film.created)] : []),
    ...(changed > 0 ? [t`${i18n.number(changed)} changed`] : []),
  ];
  return (
    <li>
      <Link to="/import/$importId" params={{ importId: String(line.id) }} className={styles['line']}>
        <span className={styles['when']}>{sayInstant(i18n, line.at)}</span>
        <span className={styles['what']}>
          <Joined parts={line.files.map(({ name, kind }) => sayFile(i18n, name, kind))} />
        </span>
        <span className={styles['told']}>
          {line.undoneAt === null ? joined(i18n, told) || <Trans>Nothing new</Trans> : <Trans>Undone</Trans>}
        </span>
      </Link>
    </li>
  );
}
