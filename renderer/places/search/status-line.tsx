// How much was found, and in which order it stands. Says it aloud when one has stopped typing.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { SearchAnswer, SearchOrder } from '../../../db/model/search/answer.ts';
import { type ChoiceWord, ChoiceWords } from '../../ui/choice-words.tsx';
import styles from './search.module.css';

/** Long enough not to speak into what is being typed. */
const SPOKEN_AFTER = 700;

/** `124 found in 80 films`; at least so many where nobody has counted yet. */
export function useFoundWords(answer: SearchAnswer, exact: number | undefined): string {
  const { i18n, t } = useLingui();
  const found = exact ?? answer.found;
  const number = i18n.number(found);
  if (exact === undefined && !answer.isCounted) return t`More than ${number} found`;
  if (found === 0) return t`Nothing found`;
  // counted as far as the hits were; of more nobody knows
  if (!answer.isCounted || answer.filmCount === 0) return t`${number} found`;
  const { filmCount } = answer;
  return t`${number} found in ${plural(filmCount, { one: '# film', other: '# films' })}`;
}

/** What is said aloud: the last words that stood still for a while. */
export function Spoken({ words }: { words: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(words), SPOKEN_AFTER);
    return () => window.clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="visually-hidden">
      {spoken}
    </p>
  );
}

export function OrderWords({ order, onOrder }: { order: SearchOrder; onOrder: (order: SearchOrder) => void }) {
  const { t } = useLingui();
  const choices: ChoiceWord<SearchOrder>[] = [
    { value: 'relevance', word: t`Best match` },
    { value: 'newest', word: t`Newest` },
    { value: 'oldest', word: t`Oldest` },
    { value: 'rating', word: t`Rating` },
  ];
  return (
    <ChoiceWords label={t`Order`} value={order} choices={choices} className={styles['orders']} onChoose={onOrder} />
  );
}
