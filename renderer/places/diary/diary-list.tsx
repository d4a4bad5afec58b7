// The diary as a dense list, with what was seen on this day above it.

import { useMemo } from 'react';
import type { DiaryOutline, OnThisDay } from '../../../db/model/diary.ts';
import { BlockList } from './block-list.tsx';
import { listBlocks } from './diary-blocks.ts';
import { DiaryRow } from './diary-row.tsx';
import type { Selected } from './selection.ts';
import { todayHeight, TodayPart } from './today-part.tsx';

export interface DiaryViewProps {
  outline: DiaryOutline;
  /** Names the filter: another filter starts at the top. */
  filterKey: string;
  /** The place that is to be in sight; -1 for none. */
  at: number;
  /** Changes whenever that place is to be brought into sight again. */
  shows: number;
  selected: Selected;
}

export function DiaryList(props: DiaryViewProps & { today: OnThisDay | null; onFold: () => void }) {
  const { outline, selected, today } = props;
  const lineCount = today?.lines.length ?? 0;
  const blocks = useMemo(() => {
    const rows = listBlocks(outline);
    if (lineCount === 0) return rows;
    return [{ kind: 'today' as const, key: 'today', height: todayHeight(lineCount), from: 0, to: 0 }, ...rows];
  }, [outline, lineCount]);
  return (
    <BlockList
      blocks={blocks}
      ids={outline.ids}
      listKey={`list ${props.filterKey}`}
      at={props.at}
      shows={props.shows}
      ahead={8}
    >
      {(block, lines) => {
        if (block.kind === 'today') return today && <TodayPart today={today} onFold={props.onFold} />;
        const id = outline.ids[block.from];
        if (id === undefined) return null;
        return (
          <DiaryRow
            entryId={id}
            entry={lines.get(id)}
            isSelected={selected.has(id)}
            isAmongMany={selected.isMany}
            position={block.from + 1}
            of={outline.entryCount}
          />
        );
      }}
    </BlockList>
  );
}
