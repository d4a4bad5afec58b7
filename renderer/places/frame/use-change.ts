// A change that may be refused: what it answers is said, with the way back. Knows none of them.

import { useLingui } from '@lingui/react';
import { sayCaught } from '../../i18n/errors.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useUndo } from './undo-commands.ts';

export type Change = (work: () => Promise<string | null>) => () => void;

export function useChange(): Change {
  const { i18n } = useLingui();
  const { wayBack } = useUndo();
  return (work) => () => {
    work().then(
      (sentence) => sentence !== null && say(sentence, wayBack()),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
}
