// Answers what a page asks of the shell: dialogs, the journal's place, appearance.

import { app, nativeTheme, shell } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeOf } from '../db/backup/folder.ts';
import { isConflictName } from '../db/model/conflict-name.ts';
import { crashFolder, deleteCrashReports, dismissCrash, untoldCrash } from './crash-reports.ts';
import {
  chooseBackupFolder,
  chooseExportPath,
  chooseImportPaths,
  chooseJournalPath,
  chooseMovePath,
  chooseNewJournalPath,
  confirmTakeOver,
  openLink,
} from './dialogs.ts';
import type { ShellHandlers } from './door.ts';
import { speak } from './i18n.ts';
import type { JournalHost } from './journal-host.ts';
import type { JournalPlaces } from './journal-places.ts';
import { forgetLanguageOfStart, sortedLanguage, spokenLanguage } from './language.ts';
import { chromiumLicences, readLicences } from './licences.ts';
import { showInMenus } from './menus.ts';
import { samplePlace } from './paths.ts';
import { discardPrinting, preparePrinting, printBook } from './printing.ts';
import { changeSettings, settings } from './settings.ts';
import { tokenFor } from './tokens.ts';
import { setTextSize, zoomBy } from './view-size.ts';
import { showTextMenu } from './text-menu.ts';
import { sendEventToAll } from './windows.ts';

export function shellHandlers(host: JournalHost, places: JournalPlaces): ShellHandlers {
  let newestExport: string | null = null;
  const announce = (token: string, path: string): void => host.announceToken(token, path);

  const openJournal = async (path: string | null): Promise<boolean> => {
    if (path === null) return false;
    await places.open(path);
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
    'journal.takeOver': async (_input, { window }) => {
      const { status } = host;
      if (status.state !== 'failed' || !status.holder) return false;
      if (!(await confirmTakeOver(window, status.name, status.holder.host))) return false;
      await places.open(host.path, 'take-over');
      return true;
    },
    'journal.look': async () => {
      await places.open(host.path, 'look');
      return null;
    },
    'journal.sample': () => places.openSample().then(() => null),
    'journal.leaveSample': () => places.leaveSample().then(() => null),
    'journal.left': () => (places.left(), null),
    'journal.move': async (_input, { window }) => {
      const to = await chooseMovePath(window, host.path);
      return to === null || to === host.path ? null : places.move(to);
    },
    'journal.recent': () =>
      places.recent().map((path) => ({ name: basename(path, '.afterimage'), folder: dirname(path) })),
    'journal.openRecent': async ({ index }) => {
      const path = places.recent()[index];
      if (path !== undefined) await places.open(path);
      return null;
    },
    'journal.clearRecent': () => (places.clearRecent(), null),
    'copy.take': ({ name }) =>
      isConflictName(basename(host.path), name) ? tokenFor(join(dirname(host.path), name), announce) : null,
    'copy.leave': ({ mark }) => {
      changeSettings({ leftCopies: [mark, ...settings().leftCopies.filter((each) => each !== mark)].slice(0, 200) });
      return null;
    },
    'copy.left': () => settings().leftCopies,
    'journal.reveal': () => (shell.showItemInFolder(host.path), null),
    'backup.choose': async (_input, { window }) => {
      const folder = await chooseBackupFolder(window);
      return folder === null ? null : tokenFor(folder, announce);
    },
    'backup.reveal': async () => {
      const { own, target } = placeOf(host.path);
      // before the first backup there is no folder yet
      await shell.openPath([target, own].find((folder) => existsSync(folder)) ?? dirname(host.path));
      return null;
    },
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
    'textSize.get': () => settings().textSize,
    'textSize.set': ({ textSize }) => (setTextSize(textSize), null),
    'view.size': () => settings().windowSize,
    'view.zoom': ({ by }) => zoomBy(by),
    'language.get': () => settings().language,
    'language.set': async ({ language }) => {
      changeSettings({ language });
      forgetLanguageOfStart();
      await speak(spokenLanguage());
      host.speak(sortedLanguage());
      places.onChanged();
      sendEventToAll('language.changed', { language: spokenLanguage() });
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
    'text.menu': (at, { window }) => (window && showTextMenu(window.webContents, at), null),
    'menu.show': (state) => (showInMenus(state), null),
    'place.get': () => {
      const { place } = settings();
      if (place?.journal !== host.path) return null;
      const { address, offsets, writing } = place;
      return { address, offsets, writing };
    },
    'place.keep': (place) => {
      // the sample leaves no trace
      if (host.path !== samplePlace()) changeSettings({ place: { journal: host.path, ...place } });
      return null;
    },
    'program.about': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      platform: process.platform,
      journalPlace: host.path,
    }),
  };
}
