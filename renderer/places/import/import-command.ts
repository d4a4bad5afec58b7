// Bringing in one of our own exports: choose, import, say what came of it.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { askShell, request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useUndo } from '../frame/undo-commands.ts';

export function useImport(): () => void {
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  const run = async (): Promise<void> => {
    try {
      const chosen = await askShell('import.choose');
      if (!chosen) return;
      const { counts } = await request('import.run', { from: [chosen.token] });
      const report = { entryCount: counts.entry?.created ?? 0, alreadyHereCount: counts.entry?.merged ?? 0 };
      const back = wayBack();
      const entries = plural(report.entryCount, { one: '# entry', other: '# entries' });
      const here = report.alreadyHereCount;
      const others = plural(here, {
        one: '# was here already and stays as it is',
        other: '# were here already and stay as they are',
      });
      if (report.entryCount === 0) say(t`Everything in this file was in the journal already.`);
      else if (here === 0) say(t`Imported ${entries}.`, back);
      else say(t`Imported ${entries}; ${others}.`, back);
    } catch (caught) {
      sayTrouble(sayCaught(i18n, caught));
    }
  };
  return () => void run();
}
