// The ways on from a journal that can't be used: another, a new one, the file itself.

import { Trans } from '@lingui/react/macro';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';

/** `isFirst` where nothing better is offered before them. */
export function OtherJournals({ isFirst }: { isFirst: boolean }) {
  return (
    <>
      <button
        type="button"
        className={controls[isFirst ? 'filled' : 'word']}
        onClick={() => void askShell('journal.open')}
      >
        <Trans>Open another journal</Trans>
      </button>
      <button type="button" className={controls['word']} onClick={() => void askShell('journal.new')}>
        <Trans>Start a new one</Trans>
      </button>
      <button type="button" className={controls['word']} onClick={() => void askShell('journal.reveal')}>
        <Trans>Show the file</Trans>
      </button>
    </>
  );
}
