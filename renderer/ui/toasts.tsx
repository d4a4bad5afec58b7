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
let last: string | null = null;
/** What was refused, by its sentence, until it is dismissed or over. */
const troubles = new Map<string, string>();
/** What Undo takes back first: an act that is no step of the journal. */
let wayBackFirst: ToastAction | null = null;

/** Says a sentence; `action` is one word that takes it back or leads on. What was said before it, and what went wrong, is over. */
export function say(sentence: string, action?: ToastAction): void {
  if (last !== null) manager.close(last);
  troublesAreOver();
  wayBackFirst = null;
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
  last = id;
}

/** As `say`, of an act that is no step of the journal: until something else is said, Undo takes it back too. */
export function sayWithWayBack(sentence: string, action: ToastAction): void {
  say(sentence, action);
  wayBackFirst = action;
}

/** What Undo is for just now, if that is no step of the journal; asked once. */
export function takeWayBack(): ToastAction | null {
  const action = wayBackFirst;
  wayBackFirst = null;
  return action;
}

/** A refusal or a fault: stays until it is dismissed, something else was done, or one goes elsewhere. */
export function sayTrouble(sentence: string): void {
  const before = troubles.get(sentence);
  if (before !== undefined) manager.close(before);
  const id = manager.add({ title: sentence, type: 'trouble', priority: 'high', timeout: 0 });
  troubles.set(sentence, id);
}

export function troublesAreOver(): void {
  for (const id of troubles.values()) manager.close(id);
  troubles.clear();
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
