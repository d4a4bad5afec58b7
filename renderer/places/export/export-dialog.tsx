// The dialog in which things are taken out: what, as what, where; then how far it is, and what could not go along.

import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ExportReport, ExportScope } from '../../../db/model/export.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportProgress } from './export-progress.tsx';
import { ExportSummary } from './export-summary.tsx';
import { type Running, useExport } from './use-export.ts';

export interface Offer {
  /** What is shown, to be exported instead of everything. */
  scope: ExportScope;
  name: string;
}

let open: Offer | null = null;
const watchers = new Set<() => void>();

function setOpen(offer: Offer | null): void {
  open = offer;
  for (const watcher of watchers) watcher();
}

/** Opens the dialog; `name` names the file and, for less than everything, what is in it. */
export function openExport(scope: ExportScope, name: string): void {
  setOpen({ scope, name });
}

const closeExport = (): void => setOpen(null);

export function ExportDialog() {
  const { t } = useLingui();
  const offer = useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    () => open,
  );
  const [report, setReport] = useState<ExportReport | null>(null);
  const { running, run, cancel } = useExport({ onEnd: closeExport, onReport: setReport });
  const close = (): void => {
    cancel();
    setReport(null);
    closeExport();
  };
  return (
    <Dialog label={t({ message: 'Export', context: 'title' })} isOpen={offer !== null} onClose={close}>
      {offer && <Stage offer={offer} running={running} report={report} run={run} cancel={cancel} close={close} />}
    </Dialog>
  );
}

function Stage(props: {
  offer: Offer;
  running: Running | null;
  report: ExportReport | null;
  run: ReturnType<typeof useExport>['run'];
  cancel: () => void;
  close: () => void;
}) {
  const { offer, running, report, run, cancel, close } = props;
  const form = useRef<HTMLDivElement>(null);
  const isRunning = running !== null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const hidden = form.current;
    // refused or stopped: on from the form's own act, once the dialog has taken the focus of what went
    return () => {
      const back = (): void => hidden?.querySelector<HTMLElement>('[type="submit"]')?.focus();
      requestAnimationFrame(() => requestAnimationFrame(back));
    };
  }, [isRunning]);
  if (report) return <ExportSummary report={report} onClose={close} />;
  return (
    <>
      {/* stays as it was filled in, for whoever gives up and begins again */}
      <div ref={form} hidden={isRunning}>
        <ExportForm offer={offer} onRun={run} onClose={close} />
      </div>
      {running && <ExportProgress running={running} onCancel={cancel} />}
    </>
  );
}
