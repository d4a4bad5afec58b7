// Settings: the newest backup, and the way to the others.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { backupList } from '../../api/queries/backup.ts';
import { sayMoment } from '../../i18n/dates.ts';
import controls from '../../ui/controls.module.css';
import { sayHeld } from '../backups/backup-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

export function BackupsSection() {
  const { i18n, t } = useLingui();
  const { data: list } = useQuery(backupList());
  const [newest] = list?.backups ?? [];
  return (
    <Section title={t`Backups`}>
      {/* its line is kept free until it is known: nothing below it moves */}
      {!list && <p aria-hidden="true">&nbsp;</p>}
      {list && (
        <p>
          {newest ? (
            <Trans>
              The newest is of {sayMoment(i18n, newest.at)}, {sayHeld(i18n, newest.counts)}.
            </Trans>
          ) : (
            <Trans>None yet. The first is made when you leave the program after a day of use.</Trans>
          )}
        </p>
      )}
      {list?.isAway && (
        <p className={styles['note']}>
          <Trans>
            The folder you chose can’t be reached now. Until it can, backups go beside the journal; it is tried again
            each time.
          </Trans>
        </p>
      )}
      <div className={styles['words']}>
        <Link to="/backups" className={controls['word']}>
          {list && list.backups.length > 0 ? (
            <Plural value={list.backups.length} one="See the one there is" other="See all #" />
          ) : (
            <Trans>See backups</Trans>
          )}
        </Link>
      </div>
    </Section>
  );
}
