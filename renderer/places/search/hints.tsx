// What may be typed, with names of one's own journal as examples, each to be tried with one press. Shown while nothing is looked for.

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { writeFilter } from '../../../db/model/search/write-filter.ts';
import { creditNames } from '../../api/queries/film.ts';
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
function useNames(): { theme: string; tag: string; director: string } {
  const { t } = useLingui();
  const { data: themes = [] } = useQuery(themeLines());
  const { data: tags = [] } = useQuery(tagLines());
  const { data: credits } = useQuery(creditNames());
  const mostUsed = (lines: readonly { name: string; entryCount: number }[]): string | undefined =>
    lines.toSorted((one, other) => other.entryCount - one.entryCount)[0]?.name;
  return {
    theme: mostUsed(themes) ?? t`grief`,
    tag: mostUsed(tags) ?? t`with mum`,
    director: credits?.directors[0] ?? 'Asoka Wakabayashi',
  };
}

function useColumns(): Column[] {
  const { t } = useLingui();
  const { theme, tag, director } = useNames();
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
        { typed: writeFilter('director', director), meaning: t`also film: title: country: language:` },
        { typed: 'year:1990..1999', meaning: t`when it came out` },
        { typed: writeFilter('list', t`to rewatch`), meaning: t`on one of your lists` },
        { typed: 'has:poster', meaning: t`with a poster of your own` },
      ],
    },
    {
      title: t`The viewing`,
      examples: [
        { typed: writeFilter('theme', theme), meaning: t`of a theme, and of those below it` },
        { typed: writeFilter('tag', tag), meaning: t`also medium: company:` },
        { typed: 'rating:>=4', meaning: t`four stars or more; none for unrated` },
        { typed: 'watched:2026-03', meaning: t`in a month, a year, 2025..2026` },
        { typed: 'written:>2026-01', meaning: t`when it was written` },
        { typed: 'words:>800', meaning: t`how long the review is` },
        { typed: 'is:rewatch', meaning: t`also liked, unfinished, reviewed, unrated, spoiler` },
        { typed: 'has:quote', meaning: t`with a line copied out` },
        { typed: writeFilter('theme', theme).replace(/^/, '-'), meaning: t`any of them, turned round` },
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
