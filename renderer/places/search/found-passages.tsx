// The passage that shows why something was found, and more of the same text one after the other. Must never show what spoilers hide.

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlacedPassage, SearchHit } from '../../../db/model/search/answer.ts';
import { queryClient } from '../../api/query-client.ts';
import { foundPassages } from '../../api/queries/search.ts';
import { languageOf } from '../../text/block-languages.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/marked.tsx';
import { HitLink } from './hit-link.tsx';
import styles from './found-list.module.css';

export function PassageText({ hit, passage }: { hit: SearchHit; passage: PlacedPassage }) {
  const look = hit.kind === 'quote' ? 'quote' : hit.kind === 'clipping' ? 'clipped' : undefined;
  return (
    <span className={classNames(styles['passage'], look && styles[look])} lang={languageOf(passage.text)} dir="auto">
      <Marked passage={passage} />
    </span>
  );
}

/** How a review begins, where it was found by filters alone. */
export function ExcerptText({ text }: { text: string }) {
  return (
    <span className={styles['passage']} lang={languageOf(text)} dir="auto">
      {text}
    </span>
  );
}

interface MorePassages {
  passages: PlacedPassage[];
  hasMore: boolean;
  showNext: () => void;
}

interface Read {
  /** What they were read for: the hit stays on screen while its words change. */
  of: string;
  passages: PlacedPassage[];
  count: number;
}

/** Those after the one that fits best, as they are asked for. Nothing is asked, nor waited for, before. */
export function useMorePassages(hit: SearchHit, query: string): MorePassages {
  const of = `${hit.id} ${query}`;
  const [last, setLast] = useState<Read | null>(null);
  const read = last?.of === of ? last : null;
  const others = (read?.passages ?? []).filter(
    ({ text, paragraph }) => text !== hit.passage?.text || paragraph !== hit.passage.paragraph,
  );
  const count = read?.count ?? 0;
  const showNext = async (): Promise<void> => {
    // where the journal can't be read now, the page says so elsewhere
    const passages = await queryClient.fetchQuery(foundPassages(query, hit.id)).catch(() => null);
    if (passages) setLast((before) => ({ of, passages, count: before?.of === of ? before.count + 1 : 1 }));
  };
  return {
    passages: others.slice(0, count),
    hasMore: hit.hasMore && (read === null || others.length > count),
    showNext: () => void showNext(),
  };
}

export function OtherPassages({ hit, query, passages }: { hit: SearchHit; query: string; passages: PlacedPassage[] }) {
  return passages.map((passage) => (
    <HitLink
      key={`${passage.paragraph} ${passage.text}`}
      hit={hit}
      query={query}
      passage={passage}
      className={styles['other']}
    >
      <PassageText hit={hit} passage={passage} />
    </HitLink>
  ));
}

/** `isFirst` where none is shown yet: a quotation beside it said the same. */
export function AnotherPassage({ isFirst, onPress }: { isFirst: boolean; onPress: () => void }) {
  return (
    <button type="button" className={classNames(controls['underlined'], styles['another'])} onClick={onPress}>
      {isFirst ? <Trans>Show a passage</Trans> : <Trans>Another passage</Trans>}
    </button>
  );
}
