// Asks about another film of the same title and year: one film, or two. Once answered it is not asked again.

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { FilmLine } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import { useRowCommands } from '../frame/row-commands.ts';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import styles from './film.module.css';
import { joined } from '../../i18n/punctuation.ts';

export function FilmLookalikes(props: {
  film: FilmLine;
  lookalikes: readonly FilmLine[];
  onSame: (other: FilmLine) => void;
}) {
  const { film, lookalikes, onSame } = props;
  const { i18n, t } = useLingui();
  const change = useUndoableChange();
  useRowCommands(['film.keepApart'], lookalikes.length > 0);
  return lookalikes.map((other) => {
    const directors = joined(i18n, other.directors);
    return (
      <aside key={other.id} className={styles['lookalike']} aria-label={t`Another film of this title and year`}>
        <p>
          <Trans>
            There is{' '}
            <Link to="/film/$filmId" params={{ filmId: String(other.id) }} className={styles['otherFilm']}>
              another film of this title and year
            </Link>
            .
          </Trans>{' '}
          {directors !== '' && <Trans>It is directed by {directors}.</Trans>}
        </p>
        <span className={styles['acts']}>
          <button type="button" className={controls['word']} data-writes="" onClick={() => onSame(other)}>
            <Trans>They are the same</Trans>
          </button>
          <button
            type="button"
            className={controls['word']}
            data-command="film.keepApart"
            data-writes=""
            onClick={() =>
              change(
                request('film.keepApart', { id: film.id, otherId: other.id }),
                t`The films called ${film.title} stay two films`,
              )
            }
          >
            <Trans>They are two films</Trans>
          </button>
        </span>
      </aside>
    );
  });
}
