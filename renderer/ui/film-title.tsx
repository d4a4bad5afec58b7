// How a film is named at the head of a page: its title, its title of origin and its year.

import { languageOf } from '../text/block-languages.ts';
import styles from './film-title.module.css';

export function FilmTitle({ film }: { film: { title: string; originalTitle: string | null; year: number | null } }) {
  const { title, originalTitle, year } = film;
  return (
    <>
      <h1 className={styles['title']} dir="auto" lang={languageOf(title)}>
        {title}
      </h1>
      {(originalTitle !== null || year !== null) && (
        <p className={styles['original']}>
          {originalTitle !== null && (
            <span dir="auto" lang={languageOf(originalTitle)}>
              {originalTitle}
            </span>
          )}
          {year !== null && <span className={styles['year']}>{year}</span>}
        </p>
      )}
    </>
  );
}
