// The diary as posters.

import { useLingui } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import type { EntryLine } from '../../../db/model/entry.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useColumns } from '../../ui/use-columns.ts';
import type { MonthGroup } from './diary-months.ts';
import { EntryLink } from './entry-link.tsx';
import { MonthList } from './month-list.tsx';
import styles from './diary-cards.module.css';

/** Equal to diary-cards.module.css. */
const CARD = { width: 122, height: 256, gap: 20 };
const MARGINS = 48;

export function DiaryCards(props: {
  groups: MonthGroup[];
  selectedId: number | null;
  filterKey: string;
  onNearEnd: () => void;
}) {
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  // the margins left and right of a row belong to no card
  const perRow = useColumns(canvas, CARD.width, CARD.gap, MARGINS);
  const heightOf = useCallback((group: MonthGroup) => Math.ceil(group.rows.length / perRow) * CARD.height, [perRow]);
  return (
    <MonthList
      groups={props.groups}
      listKey={`cards ${props.filterKey}`}
      heightOf={heightOf}
      onNearEnd={props.onNearEnd}
      onCanvas={setCanvas}
    >
      {(group) => (
        <ul className={styles['cards']}>
          {group.rows.map((entry) => (
            <Card key={entry.id} entry={entry} isSelected={entry.id === props.selectedId} />
          ))}
        </ul>
      )}
    </MonthList>
  );
}

function Card({ entry, isSelected }: { entry: EntryLine; isSelected: boolean }) {
  const { i18n } = useLingui();
  return (
    <li>
      <EntryLink entryId={entry.id} isSelected={isSelected} className={styles['card']}>
        <Poster film={entry.film} hue={entry.themes[0]?.hue} size="card" />
        <span className={styles['title']}>{entry.film.title}</span>
        <span className={styles['line']}>{entry.rating !== null && <Stars rating={entry.rating} />}</span>
        <span className={styles['date']}>{sayShortDate(i18n, entry.watchedOn)}</span>
      </EntryLink>
    </li>
  );
}
