// Context menus of rows anywhere: by the second button, the menu key or Shift F10. Made of the command table; stands once in the frame.

import { Menu } from '@base-ui/react/menu';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { commands } from '../../../electron/contract/commands.ts';
import { saySentence } from '../../i18n/errors.ts';
import { askShell } from '../../api/client.ts';
import { caretPoint } from '../../ui/caret-point.ts';
import { isOnlyLooking } from '../../api/looking.ts';
import controls from '../../ui/controls.module.css';
import { holdKeys } from '../../ui/hold-keys.ts';
import { useKeyboardBack } from '../../ui/use-keyboard-back.ts';
import { isTyping, keyLabel } from '../frame/run-commands.ts';
import { type ContextAct, useContextActs } from './use-context-acts.ts';
import { type Asked, whatIsMeant } from './what-is-meant.ts';

interface Shown {
  asked: Asked;
  acts: ContextAct[];
  /** Where it stands: at the pointer, or at the row. */
  at: DOMRect;
  isByKey: boolean;
  /** Gives it the keys that were pressed since it was asked for. */
  giveKeys: () => void;
}

/** The row asked for by key stands for itself; by pointer, the point. */
function rectOf(event: MouseEvent | KeyboardEvent, row: HTMLElement): DOMRect {
  if (event instanceof KeyboardEvent) {
    const { left, top, height } = row.getBoundingClientRect();
    return new DOMRect(left + 24, Math.min(top + height, top + 48), 0, 0);
  }
  return new DOMRect(event.clientX, event.clientY, 0, 0);
}

/** `ask` says whether there is a menu for what was pointed at; where there is none, the system's comes. */
function useAsking(ask: (event: MouseEvent | KeyboardEvent) => boolean): void {
  const asked = useEffectEvent((event: MouseEvent | KeyboardEvent) => {
    if (!event.defaultPrevented && ask(event)) event.preventDefault();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) asked(event);
    };
    const onMenu = (event: MouseEvent): void => asked(event);
    document.addEventListener('contextmenu', onMenu);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('contextmenu', onMenu);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

export function ContextMenus() {
  const { i18n, t } = useLingui();
  const actsOn = useContextActs();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** Runs when the menu has gone: until then no command reaches what lies under it. */
  const chosen = useRef<ContextAct | null>(null);
  const open = (event: MouseEvent | KeyboardEvent): boolean => {
    if (!(event.target instanceof Element)) return false;
    // a text has a menu of its own, which by pointer comes by itself
    if (isTyping(event.target)) {
      if (event instanceof KeyboardEvent) void askShell('text.menu', caretPoint(event.target));
      return event instanceof KeyboardEvent;
    }
    const asked = whatIsMeant(event.target);
    if (!asked || isOpen) return false;
    const canWrite = !isOnlyLooking();
    asked.row.focus({ preventScroll: true });
    if (asked.meant.kind === 'saved' && !canWrite) return true;
    if (asked.meant.kind === 'saved') {
      asked.meant.menu.click();
      return true;
    }
    const writes = ({ id }: ContextAct): boolean => 'writes' in commands[id];
    const acts = actsOn(asked.meant).filter((act) => canWrite || !writes(act));
    if (acts.length === 0) return true;
    setShown({
      asked,
      acts,
      at: rectOf(event, asked.row),
      isByKey: event instanceof KeyboardEvent,
      giveKeys: holdKeys(),
    });
    setOpen(true);
    return true;
  };
  useAsking(open);
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown === null) return;
    const frame = requestAnimationFrame(() => {
      // opened by key it begins with its first word; Base UI does so only for triggers of its own
      const first = popup.current?.querySelector<HTMLElement>('[role=menuitem]');
      const hasKeyboard = popup.current?.matches(':focus-within') === true && popup.current !== document.activeElement;
      if (!hasKeyboard) (shown.isByKey ? first : popup.current)?.focus();
      shown.giveKeys();
    });
    return () => {
      cancelAnimationFrame(frame);
      shown.giveKeys();
    };
  }, [shown]);
  useKeyboardBack(isOpen);
  return (
    <Menu.Root
      open={isOpen}
      onOpenChange={setOpen}
      onOpenChangeComplete={(isNowOpen) => {
        const act = chosen.current;
        chosen.current = null;
        if (!isNowOpen) act?.run();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner
          className={controls['positioner']}
          anchor={shown && { getBoundingClientRect: () => shown.at }}
          side="bottom"
          align="start"
        >
          <Menu.Popup
            ref={popup}
            className={controls['menu']}
            aria-label={t`What can be done with it`}
            finalFocus={false}
          >
            {shown?.acts.map((act) => (
              <Menu.Item key={act.id} className={controls['item']} onClick={() => (chosen.current = act)}>
                {saySentence(i18n, commands[act.id].label)}
                {keyLabel(act.id) !== undefined && <span className={controls['count']}>{keyLabel(act.id)}</span>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
