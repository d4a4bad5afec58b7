// Answers what a page asks of the shell: dialogs, the journal's place, appearance.

import { app, nativeTheme, shell } from 'electron';
import { crashFolder, deleteCrashReports, dismissCrash, untoldCrash } from './crash-reports.ts';
import { chooseExportPath, chooseImportPaths, chooseJournalPath, chooseNewJournalPath, openLink } from './dialogs.ts';
import type { ShellHandlers } from './door.ts';
import type { JournalHost } from './journal-host.ts';
import { chromiumLicences, readLicences } from './licences.ts';
import { discardPrinting, preparePrinting, printBook } from './printing.ts';
import { changeSettings, settings } from './settings.ts';
import { tokenFor } from './tokens.ts';

export function shellHandlers(host: JournalHost): ShellHandlers {
  let newestExport: string | null = null;
  const announce = (token: string, path: string): void => host.announceToken(token, path);

  /** Remembered once it is open: a file chosen by mistake must not stand in the way of the next start. */
  const openJournal = async (path: string | null): Promise<boolean> => {
    if (path === null) return false;
    const status = await host.open(path);
    if (status.state === 'open') changeSettings({ journalPath: path });
    return true;
  };

  return {
    'journal.status': () => host.status,
    'journal.retry': async () => {
      await host.open(host.path);
      return null;
    },
    'journal.open': async (_input, { window }) => openJournal(await chooseJournalPath(window)),
    'journal.new': async (_input, { window }) => openJournal(await chooseNewJournalPath(window)),
    'journal.reveal': () => (shell.showItemInFolder(host.path), null),
    'export.choose': async ({ format, suggestedName }, { window }) => {
      newestExport = await chooseExportPath(window, format, suggestedName);
      if (newestExport === null) return null;
      if (format !== 'pdf') return tokenFor(newestExport, announce);
      // the journal process writes a page elsewhere, which is printed to the place chosen
      const chosen = tokenFor(newestExport, () => undefined);
      const page = preparePrinting(chosen.token, newestExport);
      if (page !== null) announce(chosen.token, page);
      return chosen;
    },
    'export.print': ({ token }) => printBook(token),
    'export.discard': ({ token }) => {
      discardPrinting(token);
      return null;
    },
    'import.choose': async ({ kind }, { window }) => {
      const paths = await chooseImportPaths(window, kind);
      return paths.map((path) => tokenFor(path, announce));
    },
    'export.reveal': () => {
      if (newestExport !== null) shell.showItemInFolder(newestExport);
      return null;
    },
    'link.open': ({ address }, { window }) => openLink(window, address),
    'appearance.get': () => settings().appearance,
    'appearance.set': ({ appearance }) => {
      nativeTheme.themeSource = appearance;
      changeSettings({ appearance });
      return null;
    },
    'licences.get': () => readLicences(),
    'licences.reveal': () => {
      const file = chromiumLicences();
      if (file !== null) shell.showItemInFolder(file);
      return null;
    },
    'crash.newest': () => untoldCrash(),
    // openPath would run a file; a folder is shown
    'crash.reveal': () => (shell.showItemInFolder(crashFolder()), null),
    'crash.delete': () => (deleteCrashReports(), null),
    'crash.dismiss': () => (dismissCrash(), null),
    'program.about': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      journalPlace: host.path,
    }),
  };
}
