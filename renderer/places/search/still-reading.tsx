// Says that search has yet to read some of what came in, wherever that could be missed in what is found.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { searchBacklog } from '../../api/queries/search.ts';
import styles from './query-field.module.css';

/** How many texts search has yet to read; 0 while nobody knows. */
export function useBacklog(): number {
  return useQuery(searchBacklog()).data?.left ?? 0;
}

export function StillReading() {
  const { i18n } = useLingui();
  const left = useBacklog();
  if (left === 0) return null;
  const number = i18n.number(left);
  return (
    <p className={styles['stillReading']}>
      <Trans>
        Search is still reading what came in:{' '}
        <Plural value={left} one="one text is not found yet" other={`${number} texts are not found yet`} />
      </Trans>
    </p>
  );
}
