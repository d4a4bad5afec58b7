// What comes of an import in numbers: each kind a line, calm, what is new first.

import { useLingui } from '@lingui/react/macro';
import { type CountedKind, type ImportCounts, outcomes } from '../../../db/model/import.ts';
import { sayCount, sayOutcomeCount } from './import-words.ts';
import styles from './import.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** Kinds in the order a person thinks of them. */
const kinds: readonly CountedKind[] = [
  ...(['entry', 'review', 'film', 'rating', 'watched', 'like', 'watch', 'list', 'list-film', 'theme'] as const),
  ...(['reflection', 'clipping', 'saved-search', 'note', 'row'] as const),
];

export function Counts({ counts }: { counts: ImportCounts }) {
  const { i18n, t } = useLingui();
  return (
    <dl className={styles['counts']} aria-label={t`In numbers`}>
      {kinds.map((kind) => {
        const of = counts[kind];
        if (!of) return null;
        const told = outcomes.filter((outcome) => of[outcome] > 0);
        if (told.length === 0) return null;
        const whole = told.reduce((sum, outcome) => sum + of[outcome], 0);
        return (
          <div key={kind} className={styles['count']}>
            <dt>{sayCount(i18n, kind, whole)}</dt>
            <dd>
              <Joined parts={told.map((outcome) => sayOutcomeCount(i18n, outcome, of[outcome]))} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
