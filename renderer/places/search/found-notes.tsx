// What was found beside the entries: one's own reflections, and apart from them what others wrote. Each leads to its film.

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { NoteAnswer, NoteHit } from '../../../db/model/search/answer.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { languageOf } from '../../text/markdown-view.tsx';
import { Marked } from '../../ui/marked.tsx';
import { Poster } from '../../ui/poster.tsx';
import styles from './search.module.css';

export function FoundNotes({ notes: { reflections, clippings } }: { notes: NoteAnswer }) {
  return (
    <>
      {reflections.length > 0 && (
        <section className={styles['notes']}>
          <h2>
            <Trans>Reflections</Trans>
          </h2>
          <NoteList hits={reflections} />
        </section>
      )}
      {clippings.length > 0 && (
        <section className={styles['notes']}>
          <h2>
            <Trans>What others wrote</Trans>
          </h2>
          <NoteList hits={clippings} />
        </section>
      )}
    </>
  );
}

function NoteList({ hits }: { hits: NoteHit[] }) {
  return (
    <ul>
      {hits.map((hit) => (
        <Note key={hit.id} hit={hit} />
      ))}
    </ul>
  );
}

function Note({ hit }: { hit: NoteHit }) {
  const { i18n, t } = useLingui();
  const { kind, id, film, on, byline, publication, passage } = hit;
  const isHidden = kind === 'reflection' && passage === null;
  const words = [film.year === null ? '' : String(film.year), on === null ? '' : sayShortDate(i18n, on)];
  const by = [byline, publication].filter((word) => word !== null).join(', ');
  return (
    <li>
      <Link
        to="/film/$filmId"
        params={{ filmId: String(film.id) }}
        search={kind === 'reflection' ? { reflection: id } : { clipping: id }}
        className={styles['hit']}
        data-result=""
        draggable={false}
      >
        <Poster film={film} size="small" />
        <span className={styles['text']}>
          <span className={styles['head']}>
            <span className={styles['title']}>{film.title}</span>
            <span className={styles['dates']}>{words.filter((word) => word !== '').join(' · ')}</span>
          </span>
          {passage && (
            <span className={styles['passage']} lang={languageOf(passage.text)}>
              <Marked passage={passage} />
            </span>
          )}
          <span className={styles['where']}>
            {by !== '' && <span>{t`by ${by}`}</span>}
            {isHidden && <Trans>Matched by its film, or hidden because it tells what happens</Trans>}
          </span>
        </span>
      </Link>
    </li>
  );
}
