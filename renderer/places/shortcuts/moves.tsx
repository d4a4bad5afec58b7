// Keys that are no commands but belong to a part of the page: walking lists, giving stars, stepping back.

import { Trans, useLingui } from '@lingui/react/macro';
import styles from './shortcuts.module.css';

export function Moves() {
  const { t } = useLingui();
  const rows: [string, string][] = [
    [t`From row to row`, '↑ ↓'],
    [t`First and last row`, 'Home End'],
    [t`The row that begins so`, 'A – Z'],
    [t`Open what has the keyboard`, 'Enter'],
    [t`What can be done with it`, 'Shift F10'],
    [t`Select it and the next, in the diary`, 'Shift ↑ ↓'],
    [t`Move a film, in a list`, 'Alt ↑ ↓'],
    [t`Take a film off, in a list`, 'Delete'],
    [t`Half a star to five, on a rating`, '1 – 9, 0'],
    [t`One to five stars with the left hand`, 'Q W E R T'],
    [t`Half a star less than those`, 'A S D F G'],
    [t`Half a star less or more`, '← →'],
    [t`To a message, to take back what it says`, 'F6'],
    [t`One step back`, 'Esc'],
  ];
  return (
    <div role="group" className={styles['group']} aria-labelledby="keys-moves">
      <h3 id="keys-moves" className={styles['scope']}>
        <Trans>In lists and on stars</Trans>
      </h3>
      <dl className={styles['keys']}>
        {rows.map(([label, keys]) => (
          <div key={label} className={styles['row']}>
            <dt>{label}</dt>
            <dd>
              <kbd className={styles['key']}>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
