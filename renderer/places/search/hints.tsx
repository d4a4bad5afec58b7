// What may be typed, with names of one's own journal as examples, each to be tried with one press. Shown while nothing is looked for.

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { writeFilter } from '../../../db/model/search/write-filter.ts';
import { creditNames } from '../../api/queries/film.ts';
import { listLines } from '../../api/queries/list.ts';
import { tagLines, themeLines } from '../../api/queries/journal.ts';
import styles from './hints.module.css';

interface Example {
  typed: string;
  meaning: string;
}
interface Column {
  title: string;
  examples: Example[];
}

/** The names that examples are made of: the most used of the journal, else invented ones. */
function useNames(): Record<'theme' | 'tag' | 'director' | 'film' | 'list', string> {
  const { t } = useLingui();
  const { data: themes = [] } = useQuery(themeLines());
  const { data: tags = [] } = useQuery(tagLines());
  const { data: credits } = useQuery(creditNames());
  const { data: lists = [] } = useQuery(listLines());
  const mostUsed = (lines: readonly { name: string; entryCount: number }[]): string | undefined =>
    lines.toSorted((one, other) => other.entryCount - one.entryCount)[0]?.name;
  return {
    theme: mostUsed(themes) ?? t`grief`,
    tag: mostUsed(tags) ?? t`with mum`,
    director: credits?.directors[0] ?? 'Asoka Wakabayashi',
    film: 'One Mile',
    list: lists[0]?.name ?? t`to rewatch`,
  };
}

function useColumns(): Column[] {
  const { t } = useLingui();
  const { theme, tag, director, film, list } = useNames();
  return [
    {
      title: t`Words`,
      examples: [
        { typed: t`empty track`, meaning: t`both words, in any order and form` },
        { typed: t`"empty track"`, meaning: t`just these words, in a row` },
        { typed: t`track -rain`, meaning: t`without a word` },
        { typed: t`dusk OR dawn`, meaning: t`one or the other` },
        { typed: t`near(mother car, 5)`, meaning: t`not far from each other` },
        { typed: 'in:quotes', meaning: t`also reviews, reflections, clippings, titles` },
        { typed: 'lang:ja', meaning: t`in the language it is written in` },
      ],
    },
    {
      title: t`The film`,
      examples: [
        { typed: writeFilter('director', director), meaning: t`a name, or the beginning of one` },
        { typed: writeFilter('film', film), meaning: t`also title: for a word of it` },
        { typed: writeFilter('country', t`Japan`), meaning: t`also language:` },
        { typed: 'year:1990..1999', meaning: t`when it came out` },
        { typed: writeFilter('list', list), meaning: t`on one of your lists` },
        { typed: 'has:poster', meaning: t`with a poster of your own; also has:quote` },
        { typed: `-${writeFilter('theme', theme)}`, meaning: t`a minus turns any of them round` },
      ],
    },
    {
      title: t`The viewing`,
      examples: [
        { typed: writeFilter('theme', theme), meaning: t`of a theme` },
        { typed: writeFilter('tag', tag), meaning: t`also medium: and company:` },
        { typed: 'rating:>=4', meaning: t`four stars or more` },
        { typed: 'watched:2026-03', meaning: t`in a month, a year, 2025..2026` },
        { typed: 'written:>2026-01', meaning: t`when it was written` },
        { typed: 'words:>800', meaning: t`how long the review is` },
        { typed: 'is:rewatch', meaning: t`or liked, unfinished, reviewed, unrated, spoiler` },
      ],
    },
  ];
}

export function Hints({ onExample }: { onExample: (typed: string) => void }) {
  const columns = useColumns();
  return (
    <div className={styles['hints']}>
      {columns.map(({ title, examples }) => (
        <section key={title}>
          <h2 className={styles['heading']}>{title}</h2>
          <ul>
            {examples.map(({ typed, meaning }) => (
              <li key={typed}>
                <button type="button" className={styles['example']} onClick={() => onExample(typed)}>
                  {typed}
                </button>
                <span className={styles['meaning']}>{meaning}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
