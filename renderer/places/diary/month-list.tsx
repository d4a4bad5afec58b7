// Months one under the other, only those in sight: what cards and calendar share. Each month's height is known before it is drawn.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useState } from 'react';
import { MonthHeading } from './month-heading.tsx';
import type { MonthGroup } from './diary-months.ts';
import styles from './diary.module.css';

/** Equal to .monthBlock in diary.module.css: a heading with the space before it. */
const HEADING = 54;
const FIRST_HEADING = 36;

/** Scroll offsets by view and filter, for as long as the window lives. */
const left = new Map<string, number>();

export function MonthList(props: {
  groups: MonthGroup[];
  /** Names view and filter: another one starts at the top. */
  listKey: string;
  /** Height of a month without its heading, in CSS pixels. */
  heightOf: (group: MonthGroup) => number;
  onNearEnd: () => void;
  /** The element whose width decides how many stand side by side. */
  onCanvas?: (element: HTMLElement | null) => void;
  children: (group: MonthGroup) => ReactNode;
}) {
  'use no memo';
  const { groups, listKey, heightOf, onNearEnd } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => groups[index]?.month ?? index,
    estimateSize: (index) => {
      const group = groups[index];
      return group ? (index === 0 ? FIRST_HEADING : HEADING) + heightOf(group) : 0;
    },
    overscan: 2,
    initialOffset: () => left.get(listKey) ?? 0,
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastVisible >= groups.length - 3) onNearEnd();
  }, [lastVisible, groups.length, onNearEnd]);
  // heights change with the width and with rows that arrive
  useEffect(() => virtualizer.measure(), [virtualizer, groups, heightOf]);

  return (
    <div
      ref={setScroller}
      className={styles['rows']}
      data-scroller=""
      onScroll={(event) => left.set(listKey, event.currentTarget.scrollTop)}
    >
      <div ref={props.onCanvas} className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, start, size, key }) => {
          const group = groups[index];
          if (!group) return null;
          return (
            <section
              key={key}
              className={styles['monthBlock']}
              data-first={index === 0 || undefined}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              <MonthHeading month={group} />
              {props.children(group)}
            </section>
          );
        })}
      </div>
    </div>
  );
}
