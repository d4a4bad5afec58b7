// Takes something out: asks for the place, runs, prints where it is a PDF, and tells how it went. Can be given up at any moment.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { ExportFormat, ExportReport, ExportScope } from '../../../db/model/export.ts';
import type { Progress } from '../../../db/model/progress.ts';
import { askShell, request, RequestError } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';

export interface Running {
  name: string;
  /** Null until the first word of it, and while a PDF is printed. */
  progress: Progress | null;
  isPrinting: boolean;
}

export interface Order {
  format: ExportFormat;
  scope: ExportScope;
  suggestedName: string;
}

/** Prints the page that was written under a token. */
async function print(token: string): Promise<void> {
  const printed = await askShell('export.print', { token });
  if (!printed.ok) throw new RequestError(printed.error);
}

/** `onEnd` when there is nothing more to say but a line; `onReport` when something could not go along. */
export function useExport({ onEnd, onReport }: { onEnd: () => void; onReport: (report: ExportReport) => void }) {
  const { i18n, t } = useLingui();
  const [running, setRunning] = useState<Running | null>(null);
  const giveUp = useRef<(() => void) | null>(null);

  const write = async ({ format, scope }: Order, chosen: { token: string; name: string }): Promise<ExportReport> => {
    const controller = new AbortController();
    const { token, name } = chosen;
    giveUp.current = () => {
      controller.abort();
      if (format === 'pdf') void askShell('export.discard', { token });
    };
    setRunning({ name, progress: null, isPrinting: false });
    const language = i18n.locale === 'ja' ? 'ja' : 'en';
    const report = await request(
      'export.run',
      { format, scope, to: token, language },
      controller.signal,
      (progress) => {
        if (!controller.signal.aborted) setRunning({ name, progress, isPrinting: false });
      },
    );
    if (format === 'pdf') {
      setRunning({ name, progress: null, isPrinting: true });
      await print(token);
    }
    // given up while it was printed: nobody waits any more
    return controller.signal.aborted ? new Promise(() => undefined) : { ...report, name };
  };

  const tell = (report: ExportReport): void => {
    if (report.notices.length > 0) return onReport(report);
    onEnd();
    const entries = plural(report.entryCount, { one: '# entry', other: '# entries' });
    say(t`Exported ${entries} to ${report.name}`, { label: t`Show`, run: () => void askShell('export.reveal') });
  };

  const run = async (order: Order): Promise<void> => {
    let isOver = false;
    try {
      const chosen = await askShell('export.choose', { format: order.format, suggestedName: order.suggestedName });
      if (!chosen) return;
      const report = await write(order, chosen);
      isOver = true;
      setRunning(null);
      giveUp.current = null;
      tell(report);
    } catch (caught) {
      // what was given up fails in its own time, and is no trouble
      if (!isOver && giveUp.current === null) return;
      setRunning(null);
      giveUp.current = null;
      sayTrouble(sayCaught(i18n, caught));
    }
  };

  const cancel = (): void => {
    giveUp.current?.();
    giveUp.current = null;
    setRunning(null);
  };

  return { running, run, cancel };
}
