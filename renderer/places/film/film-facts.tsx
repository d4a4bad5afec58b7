// What is known of a film beside its title: who made it, where, how long it is, and what it is called elsewhere.

import { Plural, useLingui } from '@lingui/react/macro';
import type { FilmDetail } from '../../../db/model/film.ts';
import { Fact } from '../../ui/fact.tsx';
import { sourceName } from './identifier-sources.ts';
import styles from './film.module.css';
import { Joined } from '../../i18n/joined.tsx';

export function FilmFacts({ film }: { film: FilmDetail }) {
  const { t } = useLingui();
  const { directors, countries, languages, genres, runtimeMinutes } = film;
  const identifiers = Object.entries(film.identifiers);
  return (
    <dl className={styles['facts']}>
      {directors.length > 0 && (
        <Fact label={t`Directed by`}>
          <Joined parts={directors} />
        </Fact>
      )}
      {countries.length > 0 && (
        <Fact label={t({ message: 'From', context: 'countries' })}>
          <Joined parts={countries} />
        </Fact>
      )}
      {languages.length > 0 && (
        <Fact label={t`Spoken`}>
          <Joined parts={languages} />
        </Fact>
      )}
      {runtimeMinutes !== null && (
        <Fact label={t`Length`}>
          <Plural value={runtimeMinutes} one="# minute" other="# minutes" />
        </Fact>
      )}
      {genres.length > 0 && (
        <Fact label={t`Genres`}>
          <Joined parts={genres} />
        </Fact>
      )}
      {identifiers.length > 0 && (
        <Fact label={t`Elsewhere`}>
          <span className={styles['identifiers']}>
            {identifiers.map(([source, value]) => (
              <span key={source}>
                {sourceName(source)} <span className={styles['identifier']}>{value}</span>
              </span>
            ))}
          </span>
        </Fact>
      )}
    </dl>
  );
}
