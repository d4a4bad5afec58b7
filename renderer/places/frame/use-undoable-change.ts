// Runs a change of the journal and says what happened, with the way back; a refusal is said as well.

import { useLingui } from '@lingui/react/macro';
import { sayCaught } from '../../i18n/errors.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useUndo } from './undo-commands.ts';

export function useUndoableChange(): (changed: Promise<unknown>, sentence: string) => void {
  const { i18n } = useLingui();
  const { wayBack } = useUndo();
  return (changed, sentence) => {
    changed.then(
      () => say(sentence, wayBack()),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
}
