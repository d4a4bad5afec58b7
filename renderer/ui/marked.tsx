// A passage with its found words marked.

import type { ReactNode } from 'react';
import type { Passage } from '../../db/model/search/answer.ts';
import styles from './marked.module.css';

export function Marked({ passage }: { passage: Passage }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of passage.marks) {
    pieces.push(passage.text.slice(at, from));
    pieces.push(
      <mark key={from} className={styles['mark']}>
        {passage.text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(passage.text.slice(at));
  return <>{pieces}</>;
}
