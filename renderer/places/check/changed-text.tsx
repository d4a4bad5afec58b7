// One text that changed on the disk: its good copy marked against what is there, taken over by one act that undo takes back.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ChangedText, TextCopies } from '../../../db/model/check.ts';
import { request } from '../../api/client.ts';
import { sayMoment, sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { TextDifference } from '../film/text-difference.tsx';
import { useUndo } from '../frame/undo-commands.ts';
import styles from './check.module.css';

function useTableWord(): (table: ChangedText['table']) => string {
  const { t } = useLingui();
  const words = { entry: t`Review`, revision: t`Earlier version`, reflection: t`Reflection`, clipping: t`Clipping` };
  return (table) => words[table];
}

export function ChangedTextLine({ text, onMended }: { text: ChangedText; onMended: () => void }) {
  const { i18n, t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const word = useTableWord();
  return (
    <li className={styles['text']}>
      <div className={styles['line']}>
        <span className={styles['title']}>{text.filmTitle ?? t`A film whose title can’t be read`}</span>
        <span className={styles['what']}>{word(text.table)}</span>
        <span className={styles['day']}>{text.on !== null && sayShortDate(i18n, text.on)}</span>
        {text.isUnreadable ? (
          <span className={styles['day']}>
            <Trans>Can’t be read</Trans>
          </span>
        ) : (
          <button type="button" className={controls['word']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Close</Trans> : <Trans>Compare</Trans>}
          </button>
        )}
      </div>
      {isOpen && <Copies text={text} onMended={onMended} />}
    </li>
  );
}

function Copies({ text, onMended }: { text: ChangedText; onMended: () => void }) {
  const { i18n, t } = useLingui();
  const { undo } = useUndo();
  const { table, id } = text;
  const { data, error } = useQuery({
    queryKey: ['text.copies', table, id],
    queryFn: ({ signal }) => request('text.copies', { table, id }, signal),
    gcTime: 0,
  });
  const take = (taken: string, sentence: string): void => {
    request('text.mend', { table, id, text: taken }).then(
      () => {
        say(sentence, { label: t`Undo`, run: undo });
        onMended();
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  if (error) return <p role="alert">{sayCaught(i18n, error)}</p>;
  if (!data) return null;
  const { present, copy } = data;
  return (
    <div className={styles['copies']}>
      <p className={styles['note']}>
        <Origin copy={copy} />
      </p>
      <div className={styles['difference']}>
        {copy !== null && <TextDifference before={present ?? ''} after={copy.text} />}
      </div>
      <div className={styles['acts']}>
        {copy !== null && (
          <button
            type="button"
            className={controls['filled']}
            data-writes=""
            onClick={() => take(copy.text, t`Took the good copy of ${text.filmTitle ?? ''}`)}
          >
            <Trans>Take the copy</Trans>
          </button>
        )}
        {present !== null && (
          <button
            type="button"
            className={controls['word']}
            data-writes=""
            onClick={() => take(present, t`Kept what is there of ${text.filmTitle ?? ''}`)}
          >
            <Trans>Keep what is there</Trans>
          </button>
        )}
      </div>
    </div>
  );
}

/** Where the copy comes from, and what the marks mean. */
function Origin({ copy }: { copy: TextCopies['copy'] }): ReactNode {
  const { i18n } = useLingui();
  if (copy === null) return <Trans>No good copy of it was found, neither among its versions nor in a backup.</Trans>;
  const when = sayMoment(i18n, copy.at);
  if (copy.isSame && copy.from === 'backup') {
    return <Trans>What was written, to the letter, from the backup of {when}.</Trans>;
  }
  if (copy.isSame) return <Trans>What was written, to the letter, from a version of {when}.</Trans>;
  return copy.from === 'backup' ? (
    <Trans>An earlier state of it, from the backup of {when}.</Trans>
  ) : (
    <Trans>An earlier version of it, of {when}.</Trans>
  );
}
