// Where list and page take turns: how many entries are selected, and the ways on, at the foot of the list.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import controls from '../../ui/controls.module.css';
import styles from './selection.module.css';

export function SelectionBar(props: { count: number; onChange: () => void; onClear: () => void }) {
  const { t } = useLingui();
  return (
    <div className={styles['foot']} role="group" aria-label={t`Selected entries`}>
      <span className={styles['footCount']} role="status">
        <Plural value={props.count} one="# entry selected" other="# entries selected" />
      </span>
      <span className={styles['acts']}>
        <button type="button" className={controls['word']} onClick={props.onChange}>
          <Trans>Change</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={props.onClear} aria-keyshortcuts="Escape">
          <Trans>Done</Trans>
        </button>
      </span>
    </div>
  );
}
