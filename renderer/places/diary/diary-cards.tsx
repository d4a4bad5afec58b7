// The diary as posters.

import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import type { EntryLine } from '../../../db/model/entry.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useMeasuredColumns } from '../../ui/use-columns.ts';
import { BlockList } from './block-list.tsx';
import { cardBlocks, type DiaryBlock } from './diary-blocks.ts';
import type { DiaryViewProps } from './diary-list.tsx';
import { EntryLink } from './entry-link.tsx';
import styles from './diary-cards.module.css';

/** Equal to diary-cards.module.css. */
const CARD = { width: 122, gap: 20 };
const MARGINS = 48;

export function DiaryCards(props: DiaryViewProps & { onLayout: (blocks: DiaryBlock[]) => void }) {
  const { outline, selected, filterKey, onLayout } = props;
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  // the margins left and right of a row belong to no card
  const columns = useMeasuredColumns(canvas, CARD.width, CARD.gap, MARGINS);
  const perRow = columns ?? 1;
  const blocks = useMemo(() => cardBlocks(outline, perRow), [outline, perRow]);
  useEffect(() => {
    onLayout(blocks);
  }, [blocks, onLayout]);
  return (
    <BlockList
      blocks={blocks}
      ids={outline.ids}
      listKey={`cards ${filterKey}`}
      at={props.at}
      shows={props.shows}
      isLaidOut={columns !== null}
      ahead={3}
      onCanvas={setCanvas}
    >
      {(block, lines) => (
        <div role="presentation" className={styles['cards']}>
          {outline.ids.slice(block.from, block.to).map((id, index) => (
            <div key={id} role="listitem" aria-posinset={block.from + index + 1} aria-setsize={outline.entryCount}>
              <Card entryId={id} entry={lines.get(id)} isSelected={selected.has(id)} isAmongMany={selected.isMany} />
            </div>
          ))}
        </div>
      )}
    </BlockList>
  );
}

function Card(props: { entryId: number; entry: EntryLine | undefined; isSelected: boolean; isAmongMany: boolean }) {
  const { i18n } = useLingui();
  const { entry, ...link } = props;
  return (
    <EntryLink {...link} isWaiting={!entry} className={styles['card']}>
      {entry && (
        <>
          <Poster film={entry.film} hue={entry.themes[0]?.hue} size="card" />
          <bdi className={styles['title']}>{entry.film.title}</bdi>
          <span className={styles['line']}>{entry.rating !== null && <Stars rating={entry.rating} />}</span>
          <span className={styles['date']}>{sayShortDate(i18n, entry.watchedOn)}</span>
        </>
      )}
    </EntryLink>
  );
}
