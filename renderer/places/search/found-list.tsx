// Everything a search found in one list: the hits of a film together under its title, themes and lists as rows of their own.

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { groupByFilm, type HitGroup, type Passage, type SearchHit } from '../../../db/model/search/answer.ts';
import { Marked } from '../../ui/marked.tsx';
import { Poster } from '../../ui/poster.tsx';
import { useOneRow } from '../../ui/use-one-row.ts';
import { Circumstances, HitOfFilm, LoneHit } from './found-hit.tsx';
import { HitLink } from './hit-link.tsx';
import styles from './found-list.module.css';

/** The same for the same group in every answer: rows are moved, not made anew. */
export function keyOfGroup({ film, hits }: HitGroup): string {
  return film ? `film ${film.id}` : `document ${hits[0]?.id ?? 0}`;
}

function hueOf(hits: readonly SearchHit[]): number | undefined {
  for (const hit of hits) if (hit.kind === 'entry' && hit.entry.themes[0]) return hit.entry.themes[0].hue;
  return undefined;
}

const Group = memo(function Group({ group, query }: { group: HitGroup; query: string }) {
  const { film, hits } = group;
  const [first] = hits;
  if (!first) return null;
  return (
    <li className={styles['group']} data-group={keyOfGroup(group)}>
      {film ? <Poster film={film} hue={hueOf(hits)} size="small" /> : <span className={styles['noPoster']} />}
      <div className={styles['text']}>
        {hits.length === 1 ? (
          <div className={styles['hit']}>
            <LoneHit hit={first} query={query} year={film?.year ?? null} />
          </div>
        ) : (
          film && <FilmHits film={film} hits={hits} query={query} />
        )}
      </div>
    </li>
  );
});

function FilmHits({ film, hits, query }: { film: NonNullable<HitGroup['film']>; hits: SearchHit[]; query: string }) {
  const ofFilm = hits.find(({ kind }) => kind === 'film');
  const below = hits.filter((hit) => hit !== ofFilm);
  // the same title is marked the same in every hit that has it
  const title: Passage = hits.find((hit) => hit.title.text === film.title)?.title ?? { text: film.title, marks: [] };
  return (
    <>
      <h2 className={styles['head']}>
        {ofFilm ? (
          <HitLink hit={ofFilm} query={query} passage={null} className={styles['title']}>
            <Marked passage={title} />
          </HitLink>
        ) : (
          <Link to="/film/$filmId" params={{ filmId: String(film.id) }} search={{}} className={styles['title']}>
            <Marked passage={title} />
          </Link>
        )}
        {film.year !== null && <span className={styles['dates']}>{film.year}</span>}
      </h2>
      {ofFilm && <Circumstances hit={ofFilm} />}
      <ul className={styles['hits']}>
        {below.map((hit) => (
          <li key={hit.id} className={styles['hit']}>
            <HitOfFilm hit={hit} query={query} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function FoundList({ hits, query }: { hits: SearchHit[]; query: string }) {
  const { t } = useLingui();
  const groups = useMemo(() => groupByFilm(hits), [hits]);
  const [list, setList] = useState<HTMLOListElement | null>(null);
  useOneRow(list, '[data-group]');
  return (
    <ol ref={setList} className={styles['groups']} aria-label={t`What was found`}>
      {groups.map((group) => (
        <Group key={keyOfGroup(group)} group={group} query={query} />
      ))}
    </ol>
  );
}
