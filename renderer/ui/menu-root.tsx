// A menu that a word opens: Base UI's, closed without keeping the keyboard while it fades. Must know nothing of what is in it.

import { Menu } from '@base-ui/react/menu';
import { type ReactNode, useState } from 'react';
import { useKeyboardBack } from './use-keyboard-back.ts';

export function MenuRoot({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  useKeyboardBack(isOpen);
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen}>
      {children}
    </Menu.Root>
  );
}
