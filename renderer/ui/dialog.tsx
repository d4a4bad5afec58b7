// A dialog: starts with what is being named, ends with the keys that finish it.

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import styles from './dialog.module.css';
import { useKeyboardBack } from './use-keyboard-back.ts';

export function Dialog(props: {
  /** Said to those who hear it; not shown where `children` begin with what is being named. */
  label: string;
  isOpen: boolean;
  onClose: () => void;
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  useKeyboardBack(props.isOpen);
  return (
    <Base.Root open={props.isOpen} onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['veil']} />
        <Base.Popup className={styles['dialog']} aria-label={props.label} initialFocus={props.initialFocus}>
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
