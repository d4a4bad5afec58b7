// What is known of a film beside its title: who made it, where, how long it is.

import { Plural, useLingui } from '@lingui/react/macro';
import type { FilmDetail } from '../../../db/model/film.ts';
import { Fact } from '../../ui/fact.tsx';
import styles from './film.module.css';

export function FilmFacts({ film }: { film: FilmDetail }) {
  const { t } = useLingui();
  const { directors, countries, languages, genres, runtimeMinutes } = film;
  return (
    <dl className={styles['facts']}>
      {directors.length > 0 && <Fact label={t`Directed by`}>{directors.join(', ')}</Fact>}
      {countries.length > 0 && <Fact label={t`From`}>{countries.join(', ')}</Fact>}
      {languages.length > 0 && <Fact label={t`Spoken`}>{languages.join(', ')}</Fact>}
      {runtimeMinutes !== null && (
        <Fact label={t`Length`}>
          <Plural value={runtimeMinutes} one="# minute" other="# minutes" />
        </Fact>
      )}
      {genres.length > 0 && <Fact label={t`Genres`}>{genres.join(', ')}</Fact>}
    </dl>
  );
}
