// What stands around every place: the sidebar, the dialogs that open anywhere, the commands that work anywhere.

import { useLingui } from '@lingui/react/macro';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { JournalStatus } from '../../../electron/contract/events.ts';
import { askShell, onEvent } from '../../api/client.ts';
import { sayError } from '../../i18n/errors.ts';
import { sayTrouble, Toasts } from '../../ui/toasts.tsx';
import { lastDiary } from '../diary/diary-search.ts';
import { ExportDialog, openExport } from '../export/export-dialog.tsx';
import { Elsewhere } from '../failure/elsewhere.tsx';
import { Failure } from '../failure/failure.tsx';
import { ContextMenus } from '../context/context-menus.tsx';
import { DropHere } from '../import/drop-here.tsx';
import { LogDialog } from '../log/log-dialog.tsx';
import { type FilmToLog, useOpenLog } from '../log/open-log.ts';
import { Palette } from '../palette/palette.tsx';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import { SearchDialog } from '../search-kept/search-dialog.tsx';
import { useCommands } from './run-commands.ts';
import { Tooltips } from './tooltips.tsx';
import { Sidebar } from './sidebar.tsx';
import { useUndo } from './undo-commands.ts';
import { isWide } from './use-wide.ts';
import { CrashNote } from './crash-note.tsx';
import { JournalNote } from './journal-note.tsx';
import { useLeaving } from './use-leaving.ts';
import { useWindowSize } from './use-window-size.ts';
import { keepHold } from './keep-hold.ts';
import { keepPlace } from './keep-place.ts';
import { useLooking, useMenuState } from './menu-state.ts';
import { listenForStepIn } from './step-in.ts';
import { listenForStepBack } from './step-out.ts';
import { comeToPlace, followPlaces, goBack, letGo } from './way-back.ts';
import { moveJournal } from './move-journal.ts';
import styles from './frame.module.css';

function useJournalStatus(): JournalStatus {
  const [status, setStatus] = useState<JournalStatus>({ state: 'opening' });
  useEffect(() => {
    let isTold = false;
    const stop = onEvent('journal.status', (told) => {
      isTold = true;
      setStatus(told);
    });
    // what it became meanwhile is told on another way, and may be here before the answer
    void askShell('journal.status').then((asked) => !isTold && setStatus(asked));
    return stop;
  }, []);
  return status;
}

/** A backup that nobody asked for could not be made: said once. */
function useBackupFailures(): void {
  const { i18n } = useLingui();
  useEffect(() => onEvent('backup.failed', (error) => sayTrouble(sayError(i18n, error))), [i18n]);
}

export function Frame() {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const status = useJournalStatus();
  const [logging, setLogging] = useState({ isOpen: false, time: 0, film: null as FilmToLog | null });
  const log = (film: FilmToLog | null): void =>
    setLogging((now) => (now.isOpen ? now : { isOpen: true, time: now.time + 1, film }));
  useOpenLog(log);
  useBackupFailures();
  const { undo, redo } = useUndo();
  useLeaving(() => setLogging((now) => ({ ...now, isOpen: false })));
  useEffect(() => keepPlace(router), [router]);
  useEffect(() => followPlaces(router), [router]);
  useEffect(() => listenForStepBack(router), [router]);
  useEffect(() => listenForStepIn(router), [router]);
  useEffect(keepHold, []);
  useLooking(status.state === 'open' && status.isLook === true);
  useMenuState(status.state === 'open');
  useWindowSize();
  const isOpen = status.state !== 'failed';
  useEffect(() => (isOpen ? comeToPlace() : undefined), [isOpen]);

  useCommands({
    'journal.open': () => void askShell('journal.open'),
    'journal.new': () => void askShell('journal.new'),
    'program.about': () => void navigate({ to: '/about' }),
    'journal.sample': () => void askShell('journal.sample').then(() => navigate({ to: '/diary', search: {} })),
  });
  const go: typeof navigate = (to) => {
    letGo();
    return navigate(to);
  };
  useCommands(
    isOpen
      ? {
          'film.log': () => log(null),
          'journal.move': () => void moveJournal(i18n),
          'journal.backups': () => void navigate({ to: '/backups' }),
          'journal.check': () => void navigate({ to: '/check' }),
          'journal.import': () => void navigate({ to: '/import' }),
          'journal.export': () => openExport({ kind: 'everything' }, t`Everything`),
          // the system asks where to; what is left out on paper stands in the style sheets
          'page.print': () => window.print(),
          undo,
          redo,
          'settings.open': () => void go({ to: '/settings' }),
          'go.diary': () => void go({ to: '/diary', search: lastDiary(router.state.location.pathname, isWide()) }),
          'go.onThisDay': () => void go({ to: '/on-this-day', search: {} }),
          'go.films': () => void go({ to: '/films' }),
          'go.themes': () => void go({ to: '/themes' }),
          'go.quotes': () => void go({ to: '/quotes' }),
          'go.lists': () => void go({ to: '/lists' }),
          'go.watchlist': () => void go({ to: '/watchlist' }),
          'go.insights': () => void go({ to: '/insights' }),
          'go.search': () => void go({ to: '/search', search: {} }),
          'go.trash': () => void go({ to: '/trash' }),
          'go.back': () => goBack(router),
        }
      : {},
  );

  if (status.state === 'failed' && status.holder) return <Elsewhere name={status.name} holder={status.holder} />;
  if (status.state === 'failed') return <Failure name={status.name} failure={status.failure} />;
  return (
    <div className={styles['frame']}>
      <Sidebar />
      <div className={styles['outlet']} data-outlet="">
        <Outlet />
        <div className={styles['notes']}>
          <JournalNote status={status} />
          <CrashNote />
        </div>
      </div>
      {/* each time a dialog of its own: the last one may still be fading out, with what was just logged in it */}
      <LogDialog
        key={logging.time}
        film={logging.film}
        isOpen={logging.isOpen}
        onClose={() => setLogging((now) => ({ ...now, isOpen: false }))}
      />
      <DropHere />
      <ExportDialog />
      <SearchDialog />
      <Palette />
      <Shortcuts />
      <ContextMenus />
      <Tooltips />
      <Toasts />
    </div>
  );
}
