// What happened, said once at the foot of the window, with the way back where there is one.

import { Toast } from '@base-ui/react/toast';
import { useLingui } from '@lingui/react/macro';
import styles from './toasts.module.css';

export interface ToastAction {
  label: string;
  run: () => void;
}

const manager = Toast.createToastManager();

/** The last thing said, while it may still be on screen. */
let last: { sentence: string; id: string } | null = null;

/** Says a sentence; `action` is one word that takes it back or leads on. */
export function say(sentence: string, action?: ToastAction): void {
  // the same act again takes the place of its message, and does not stand over it
  if (last?.sentence === sentence) manager.close(last.id);
  const id = manager.add({
    title: sentence,
    timeout: action ? 8_000 : 5_000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.run();
        },
      },
    }),
  });
  last = { sentence, id };
}

/** A refusal or a fault: stays until it is dismissed. */
export function sayTrouble(sentence: string): void {
  manager.add({ title: sentence, type: 'trouble', priority: 'high', timeout: 0 });
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  const { t } = useLingui();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles['toast']} swipeDirection="down">
      <Toast.Content className={styles['content']}>
        <Toast.Title className={styles['title']} />
        <Toast.Action className={styles['action']} />
        <Toast.Close className={styles['close']} aria-label={t`Dismiss`}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 1 9 9M9 1 1 9" />
          </svg>
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export function Toasts() {
  const { t } = useLingui();
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles['viewport']} aria-label={t`Messages`}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
