// What a salvage could not bring, by name.

import { Trans, useLingui } from '@lingui/react/macro';
import type { SalvageLoss, SalvageReport } from '../../../db/model/salvage.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { joined } from '../../i18n/punctuation.ts';
import styles from './failure.module.css';

function useLossWords(): (loss: SalvageLoss) => string {
  const { i18n, t } = useLingui();
  const kinds: Record<SalvageLoss['kind'], string> = {
    ...{ entry: t`Entry`, film: t`Film`, reflection: t`Reflection`, clipping: t`Clipping` },
    ...{ revision: t`Earlier version`, list: t`List`, theme: t`Theme`, image: t`Poster` },
  };
  const whats = { gone: t`gone`, text: t`without its text`, changed: t`not to the letter` };
  return ({ kind, what }) => joined(i18n, [kinds[kind], whats[what]]);
}

export function Losses({ report }: { report: SalvageReport }) {
  const { i18n, t } = useLingui();
  const word = useLossWords();
  const { losses, lossCount } = report;
  if (losses.length === 0) return null;
  return (
    <ul className={styles['losses']} aria-label={t`What is missing`}>
      {losses.map((loss, index) => (
        // the same film may have lost two entries of one day
        <li key={`${index} ${loss.kind}`} className={styles['loss']}>
          <span className={styles['lossTitle']}>{loss.title ?? t`No name is left of it`}</span>
          <span>{loss.on !== null && sayShortDate(i18n, loss.on)}</span>
          <span>{word(loss)}</span>
        </li>
      ))}
      {lossCount > losses.length && (
        <li className={styles['loss']}>
          <span>
            <Trans>and {i18n.number(lossCount - losses.length)} more</Trans>
          </span>
        </li>
      )}
    </ul>
  );
}
