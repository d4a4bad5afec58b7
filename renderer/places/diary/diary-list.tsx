// The rows of the diary, only those in sight. Arrows walk through them; the place one left is where one comes back to.

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { DiaryItem } from './diary-items.ts';
import { DiaryRow } from './diary-row.tsx';
import { MonthHeading } from './month-heading.tsx';
import styles from './diary.module.css';

const ROW = 108;
const MONTH = 54;
const FIRST_MONTH = 36;

/** Scroll offsets by filter, for as long as the window lives. */
const left = new Map<string, number>();

export function DiaryList(props: {
  items: DiaryItem[];
  entryCount: number;
  selectedId: number | null;
  /** Names the filter: another filter starts at the top. */
  filterKey: string;
  onNearEnd: () => void;
}) {
  'use no memo';
  const { items, selectedId, filterKey, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => {
      const item = items[index];
      return item?.kind === 'month' ? (item.isFirst ? FIRST_MONTH : MONTH) : ROW;
    },
    overscan: 8,
    initialOffset: () => left.get(filterKey) ?? 0,
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;

  useEffect(() => {
    if (lastVisible >= items.length - 40) onNearEnd();
  }, [lastVisible, items.length, onNearEnd]);

  const selectedIndex = items.findIndex((item) => item.kind === 'entry' && item.entry.id === selectedId);
  const hasCome = useRef(left.has(filterKey));
  useEffect(() => {
    // one comes back to where one left, not to what is selected
    if (hasCome.current) {
      hasCome.current = false;
      return;
    }
    // above the first row stands its month
    if (selectedIndex === 1) virtualizer.scrollToOffset(0);
    else if (selectedIndex > 1) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtualizer]);

  return (
    <div
      ref={scroller}
      className={styles['rows']}
      data-scroller=""
      onScroll={(event) => left.set(filterKey, event.currentTarget.scrollTop)}
    >
      <div role="list" className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, start, size, key }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={key}
              // a list holds items alone: a month stands in one of its own
              role={item.kind === 'month' ? 'listitem' : 'presentation'}
              className={styles['slot']}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {item.kind === 'month' ? (
                <MonthHeading month={item.month} />
              ) : (
                <DiaryRow
                  entry={item.entry}
                  isSelected={item.entry.id === selectedId}
                  position={item.position}
                  of={props.entryCount}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
