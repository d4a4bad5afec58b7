// Any two reviews of a film as one text: what went is struck, what came is underlined. The last two, until others are chosen.

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { sayDate } from '../../i18n/dates.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { TextDifference } from './text-difference.tsx';
import styles from './film.module.css';

/** `reviewed` are at least two entries with a review, earliest first. */
export function FilmCompare({ reviewed }: { reviewed: EntryDetail[] }) {
  const { i18n, t } = useLingui();
  const [chosen, setChosen] = useState<{ before: number | null; after: number | null }>({ before: null, after: null });
  const find = (id: number | null): EntryDetail | undefined => reviewed.find((entry) => entry.id === id);
  // one of them may be gone again, by an undo
  const before = find(chosen.before) ?? reviewed.at(-2);
  const after = find(chosen.after) ?? reviewed.at(-1);
  if (!before || !after) return null;
  const choices = reviewed.map((entry) => ({ value: String(entry.id), label: sayDate(i18n, entry.watchedOn) }));
  return (
    <section className={styles['compare']} aria-label={t`Two reviews compared`}>
      <div className={styles['compareLine']}>
        <span className={styles['comparePair']}>
          <span>
            <Trans>From</Trans>
          </span>
          <ChoiceMenu
            label={t`The earlier of two reviews`}
            anyValue=""
            value={String(before.id)}
            choices={choices}
            onChoose={(value) => setChosen({ ...chosen, before: Number(value) })}
          />
          <span>
            <Trans>to</Trans>
          </span>
          <ChoiceMenu
            label={t`The later of two reviews`}
            anyValue=""
            value={String(after.id)}
            choices={choices}
            onChoose={(value) => setChosen({ ...chosen, after: Number(value) })}
          />
        </span>
      </div>
      {before.id === after.id ? (
        <p className={styles['quiet']}>
          <Trans>This is one review. Choose another to compare it with.</Trans>
        </p>
      ) : (
        <TextDifference before={before.review} after={after.review} />
      )}
    </section>
  );
}
