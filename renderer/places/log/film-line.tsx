// The line under the title that says which film it is: its year and who directed it, to be written or to be read. Always there, so that nothing below moves while a title is typed.

import { useLingui } from '@lingui/react/macro';
import type { LogDraft } from '../../../db/model/draft.ts';
import type { FilmCompletion } from '../../../db/model/film.ts';
import type { Problem } from '../../../db/model/problem.ts';
import { sayProblem } from '../../i18n/errors.ts';
import { Joined } from '../../i18n/joined.tsx';
import controls from '../../ui/controls.module.css';
import { NamesField } from '../../ui/names-field.tsx';
import styles from './log.module.css';

/** Year and directors of a film the journal does not have. */
export function NewFilm(props: {
  draft: LogDraft;
  problem: Problem | undefined;
  onChange: (change: Partial<LogDraft>) => void;
}) {
  const { draft, problem, onChange } = props;
  const { i18n, t } = useLingui();
  return (
    <>
      <div className={styles['film']}>
        <input
          className={controls['line']}
          aria-label={t`Year`}
          aria-invalid={problem !== undefined || undefined}
          placeholder={t`year`}
          inputMode="numeric"
          value={draft.year}
          onChange={(event) => onChange({ year: event.currentTarget.value })}
        />
        <NamesField
          label={t`Directed by`}
          names={draft.directors}
          known={[]}
          placeholder={t`directed by`}
          onChange={(directors) => onChange({ directors })}
        />
      </div>
      {problem && (
        <p className={controls['problem']} role="alert">
          {sayProblem(i18n, problem)}
        </p>
      )}
    </>
  );
}

/** The same line of a film the journal has: to be read. */
export function KnownFilm({ film }: { film: FilmCompletion | undefined }) {
  return (
    <div className={styles['film']}>
      <span className={styles['fact']}>{film?.year}</span>
      <span className={styles['fact']} dir="auto">
        {film && <Joined parts={film.directors} />}
      </span>
    </div>
  );
}
