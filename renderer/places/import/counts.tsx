// What comes of an import in numbers: each kind a line, calm, what is new first.

import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { type CountedKind, type ImportCounts, type Outcome, outcomes } from '../../../db/model/import.ts';
import { joined } from '../../i18n/punctuation.ts';
import { sayCount, sayOutcomeCount } from './import-words.ts';
import styles from './import.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** Kinds in the order a person thinks of them. */
const kinds: readonly CountedKind[] = [
  ...(['entry', 'review', 'film', 'rating', 'watched', 'like', 'watch', 'list', 'list-film', 'theme'] as const),
  ...(['tag', 'reflection', 'clipping', 'saved-search', 'note', 'row'] as const),
];

interface Line {
  kind: CountedKind;
  whole: number;
  told: { outcome: Outcome; count: number }[];
}

function linesOf(counts: ImportCounts): Line[] {
  return kinds.flatMap((kind) => {
    const told = outcomes
      .map((outcome) => ({ outcome, count: counts[kind]?.[outcome] ?? 0 }))
      .filter(({ count }) => count > 0);
    return told.length === 0 ? [] : [{ kind, told, whole: told.reduce((sum, { count }) => sum + count, 0) }];
  });
}

/** All of it in a row, for those who hear it: `2 entries, 3 tags`. */
export function sayCounts(i18n: I18n, counts: ImportCounts): string {
  return joined(
    i18n,
    linesOf(counts).map(({ kind, whole }) => sayCount(i18n, kind, whole)),
  );
}

export function Counts({ counts }: { counts: ImportCounts }) {
  const { i18n, t } = useLingui();
  return (
    <dl className={styles['counts']} aria-label={t`In numbers`}>
      {linesOf(counts).map(({ kind, whole, told }) => (
        <div key={kind} className={styles['count']}>
          <dt>{sayCount(i18n, kind, whole)}</dt>
          <dd>
            <Joined parts={told.map(({ outcome, count }) => sayOutcomeCount(i18n, outcome, count))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
