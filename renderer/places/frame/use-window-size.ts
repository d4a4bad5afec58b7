// The commands that make all of the window larger and smaller, and say how large it is. Must not touch the text size, which is set apart from it.

import { useLingui } from '@lingui/react/macro';
import { stepWindowSize } from '../../api/queries/window-size.ts';
import { say } from '../../ui/toasts.tsx';
import { useCommands } from './run-commands.ts';

export function useWindowSize(): void {
  const { i18n, t } = useLingui();
  const step = (by: -1 | 0 | 1) => (): void =>
    void stepWindowSize(by).then((percent) => {
      const size = i18n.number(percent / 100, { style: 'percent' });
      say(t`Window size ${size}`);
    });
  useCommands({ 'view.larger': step(1), 'view.smaller': step(-1), 'view.usual': step(0) });
}
