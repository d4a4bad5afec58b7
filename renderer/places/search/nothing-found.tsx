// What stands where nothing was found: the nearest that would be, else what helps.

import { Trans } from '@lingui/react/macro';
import type { Correction } from '../../../db/model/search/answer.ts';
import controls from '../../ui/controls.module.css';
import styles from './search.module.css';

export function NothingFound(props: {
  corrections: readonly Correction[];
  /** A filter of the line is read as nothing: that comes first. */
  hasProblem: boolean;
  onAsk: (query: string) => void;
}) {
  const { corrections, hasProblem, onAsk } = props;
  if (corrections.length > 0) {
    return (
      <p className={styles['nothing']}>
        <Trans>Did you mean</Trans>{' '}
        {corrections.map(({ query }) => (
          <button key={query} type="button" className={controls['underlined']} onClick={() => onAsk(query)}>
            {query}
          </button>
        ))}
      </p>
    );
  }
  return (
    <p className={styles['nothing']}>
      {hasProblem ? (
        <Trans>Put the marked filter right, and it looks again.</Trans>
      ) : (
        <Trans>Nothing in the journal holds all of this. Fewer words find more.</Trans>
      )}
    </p>
  );
}
