// The passage that shows why something was found, and more of the same text one after the other. Must never show what spoilers hide.

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlacedPassage, SearchHit } from '../../../db/model/search/answer.ts';
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

/** Those after the one that fits best, as they are asked for. */
export function useMorePassages(hit: SearchHit, query: string): MorePassages {
  const [count, setCount] = useState(0);
  const { data } = useQuery({ ...foundPassages(query, hit.id), enabled: count > 0 });
  const others = (data ?? []).filter(
    ({ text, paragraph }) => text !== hit.passage?.text || paragraph !== hit.passage.paragraph,
  );
  return {
    passages: others.slice(0, count),
    hasMore: hit.hasMore && (data === undefined || others.length > count),
    showNext: () => setCount(count + 1),
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
