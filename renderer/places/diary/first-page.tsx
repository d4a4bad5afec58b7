// The diary before the first entry: one sentence and the act that fills it, with import beside it.

import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import controls from '../../ui/controls.module.css';
import { takeFocusHere } from '../../ui/take-focus.ts';
import { keyLabel, runCommand } from '../frame/run-commands.ts';
import styles from './diary.module.css';

export function FirstPage() {
  const sentenceId = useId();
  return (
    <main className={styles['first']}>
      <h1 id={sentenceId} className={styles['firstSentence']}>
        <Trans>What did you see last, and what stayed with you?</Trans>
      </h1>
      <div className={styles['firstActs']}>
        <button
          ref={takeFocusHere}
          type="button"
          className={controls['filled']}
          aria-describedby={sentenceId}
          data-writes=""
          onClick={() => runCommand('film.log')}
        >
          <Trans>Log a film</Trans>
        </button>
        <button type="button" className={controls['word']} data-writes="" onClick={() => runCommand('journal.import')}>
          <Trans>Import an export</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={() => runCommand('journal.sample')}>
          <Trans>Look around in a sample journal</Trans>
        </button>
      </div>
      <p className={styles['firstNote']}>
        <Trans>
          {keyLabel('film.log')} logs a film from anywhere, {keyLabel('palette.open')} finds every command by its name,{' '}
          {keyLabel('help.shortcuts')} shows all keys.
        </Trans>
        <br />
        <Trans>Everything stays in one file on this computer.</Trans>
      </p>
    </main>
  );
}
