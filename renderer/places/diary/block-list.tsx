// The blocks of the diary, only those in sight: what list, cards and calendar share. The place one left is where one comes back to.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useOneRow } from '../../ui/use-one-row.ts';
import { blockAt, type DiaryBlock } from './diary-blocks.ts';
import { MonthHeading } from './month-heading.tsx';
import { type DiaryLines, useDiaryLines } from './use-diary-lines.ts';
import styles from './diary.module.css';

/** Scroll offsets by view and filter, for as long as the window lives. */
const left = new Map<string, number>();

const NO_PLACE = -1;

export function BlockList(props: {
  blocks: DiaryBlock[];
  ids: readonly number[];
  /** Names view and filter: another one starts at the top. */
  listKey: string;
  /** The place that is to be in sight, after the keyboard or a choice moved it; -1 for none. */
  at: number;
  /** Changes whenever that place is to be brought into sight again. */
  shows: number;
  /** False until the width is known that the blocks depend on. */
  isLaidOut?: boolean;
  /** Blocks laid out before and after those in sight. */
  ahead: number;
  /** The element whose width decides how many stand side by side. */
  onCanvas?: (element: HTMLElement | null) => void;
  children: (block: DiaryBlock, lines: DiaryLines) => ReactNode;
}) {
  'use no memo';
  const { blocks, ids, listKey, at, shows, isLaidOut = true } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => blocks[index]?.key ?? index,
    estimateSize: (index) => blocks[index]?.height ?? 0,
    overscan: props.ahead,
    initialOffset: () => left.get(listKey) ?? 0,
  });
  useOneRow(scroller, '[data-entry]');
  // heights change with the width and with the entries
  useEffect(() => virtualizer.measure(), [virtualizer, blocks]);
  const visible = virtualizer.getVirtualItems();
  const lines = useDiaryLines(
    ids,
    blocks[visible[0]?.index ?? 0]?.from ?? 0,
    blocks[visible.at(-1)?.index ?? 0]?.to ?? 0,
  );

  const hasCome = useRef(left.has(listKey));
  // only when the place changes, not when blocks change under a reader
  const reveal = useEffectEvent(() => {
    // one comes back to where one left, not to what is selected
    if (hasCome.current) {
      hasCome.current = false;
      return;
    }
    // above the first row stand its month and what was seen on this day
    if (at === 0) virtualizer.scrollToOffset(0);
    else if (at > NO_PLACE) virtualizer.scrollToIndex(blockAt(blocks, at), { align: 'auto' });
  });
  useEffect(() => {
    if (scroller !== null && isLaidOut) reveal();
  }, [at, shows, scroller, isLaidOut]);

  return (
    <div
      ref={setScroller}
      className={styles['rows']}
      data-scroller=""
      onScroll={(event) => left.set(listKey, event.currentTarget.scrollTop)}
    >
      <div ref={props.onCanvas} role="list" className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, start, size, key }) => {
          const block = blocks[index];
          if (!block) return null;
          return (
            <div
              key={key}
              // a list holds items alone: a month stands in one of its own
              role={block.kind === 'strip' ? 'presentation' : 'listitem'}
              className={styles['slot']}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {block.kind === 'month' ? <MonthHeading month={block.month} /> : props.children(block, lines)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
