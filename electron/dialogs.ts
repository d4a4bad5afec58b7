// The system's dialogs: where to export to, what to import, which journal. Paths that come out of them become tokens.

import { type BrowserWindow, dialog, shell } from 'electron';
import { join } from 'node:path';
import { type ExportFormat, formatPlaces } from '../db/model/export.ts';
import { schemeOf } from './guards.ts';
import { say } from './i18n.ts';
import { linkWords } from './link-words.ts';
import { logFault } from './log.ts';

const words = {
  json: /*i18n*/ { id: 'dialog.type.json', message: 'Afterimage JSON' },
  csv: /*i18n*/ { id: 'dialog.type.csv', message: 'CSV table' },
  epub: /*i18n*/ { id: 'dialog.type.epub', message: 'EPUB book' },
  pdf: /*i18n*/ { id: 'dialog.type.pdf', message: 'PDF document' },
  journal: /*i18n*/ { id: 'dialog.type.journal', message: 'Afterimage journal' },
  export: /*i18n*/ { id: 'dialog.export', message: 'Export' },
  exportFolder: /*i18n*/ { id: 'dialog.exportFolder', message: 'Choose where the folder will stand' },
  import: /*i18n*/ { id: 'dialog.import', message: 'Choose what to import' },
  importFolder: /*i18n*/ { id: 'dialog.importFolder', message: 'Choose a folder to import' },
  backupFolder: /*i18n*/ { id: 'dialog.backupFolder', message: 'Choose a folder for backups' },
  openJournal: /*i18n*/ { id: 'dialog.openJournal', message: 'Open a journal' },
  newJournal: /*i18n*/ { id: 'dialog.newJournal', message: 'Start a new journal' },
  moveJournal: /*i18n*/ { id: 'dialog.moveJournal', message: 'Move the journal' },
  takeOver: /*i18n*/ { id: 'dialog.takeOver', message: 'Write in {name} here?' },
  takeOverDetail: /*i18n*/ {
    id: 'dialog.takeOver.detail',
    message:
      '{host} had it open and has not closed it. If somebody still writes there, what they write becomes a second copy of the journal, which can be imported here afterwards. Nothing is lost either way.',
  },
  anotherComputer: /*i18n*/ { id: 'dialog.takeOver.another', message: 'Another computer' },
  takeOverYes: /*i18n*/ { id: 'dialog.takeOver.yes', message: 'Write here' },
  linkTitle: /*i18n*/ { id: 'dialog.link.title', message: 'Open a link' },
  linkQuestion: /*i18n*/ { id: 'dialog.link.question', message: 'Open {host} in your browser?' },
  linkReads: /*i18n*/ {
    id: 'dialog.link.reads',
    message:
      'Browsers may show this name as {reads}. Its letters are not all from a to z, so it can look like another.',
  },
  linkPlain: /*i18n*/ {
    id: 'dialog.link.plain',
    message: 'This address is not encrypted: others on the way can read along.',
  },
  linkOpen: /*i18n*/ { id: 'dialog.link.open', message: 'Open in browser' },
  cancel: /*i18n*/ { id: 'dialog.cancel', message: 'Cancel' },
};

/** How the system calls a kind of file. */
const fileTypes: Partial<Record<ExportFormat, typeof words.json>> = {
  json: words.json,
  csv: words.csv,
  epub: words.epub,
  pdf: words.pdf,
};

/** A path to export to, or null. What is a folder becomes a new one inside the folder chosen. */
export async function chooseExportPath(
  window: BrowserWindow,
  format: ExportFormat,
  suggestedName: string,
): Promise<string | null> {
  const safeName = suggestedName.replace(/[/\\:*?"<>|\p{Cc}]/gu, ' ').trim() || 'Afterimage';
  const place = formatPlaces[format];
  if (place.kind === 'file') {
    const filters = [{ name: say(fileTypes[format] ?? words.json), extensions: [place.ending] }];
    const chosen = await dialog.showSaveDialog(window, {
      title: say(words.export),
      defaultPath: `${safeName}.${place.ending}`,
      filters,
    });
    return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
  }
  const chosen = await dialog.showOpenDialog(window, {
    title: say(words.exportFolder),
    properties: ['openDirectory', 'createDirectory'],
  });
  const folder = chosen.filePaths[0];
  return chosen.canceled || !folder ? null : join(folder, safeName);
}

/** Several files, or one folder: no system offers both in one dialog. */
export async function chooseImportPaths(window: BrowserWindow, kind: 'files' | 'folder'): Promise<string[]> {
  const properties = kind === 'files' ? (['openFile', 'multiSelections'] as const) : (['openDirectory'] as const);
  const title = say(kind === 'files' ? words.import : words.importFolder);
  const chosen = await dialog.showOpenDialog(window, { title, properties: [...properties] });
  return chosen.canceled ? [] : chosen.filePaths;
}

/** A folder for backups, or null. */
export async function chooseBackupFolder(window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: say(words.backupFolder),
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

export async function chooseJournalPath(window: BrowserWindow): Promise<string | null> {
  const filters = [{ name: say(words.journal), extensions: ['afterimage'] }];
  const chosen = await dialog.showOpenDialog(window, {
    title: say(words.openJournal),
    properties: ['openFile'],
    filters,
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

export async function chooseNewJournalPath(window: BrowserWindow): Promise<string | null> {
  const filters = [{ name: say(words.journal), extensions: ['afterimage'] }];
  const chosen = await dialog.showSaveDialog(window, {
    title: say(words.newJournal),
    defaultPath: 'Journal.afterimage',
    filters,
    // an existing file is opened, never replaced, so there is nothing to confirm
    properties: ['createDirectory'],
  });
  if (chosen.canceled || !chosen.filePath) return null;
  return chosen.filePath.endsWith('.afterimage') ? chosen.filePath : `${chosen.filePath}.afterimage`;
}

/** Where to go on with the journal; null when the person thinks better of it. A file that is there is refused later, never replaced. */
export async function chooseMovePath(window: BrowserWindow, from: string): Promise<string | null> {
  const filters = [{ name: say(words.journal), extensions: ['afterimage'] }];
  const chosen = await dialog.showSaveDialog(window, {
    title: say(words.moveJournal),
    defaultPath: from,
    filters,
    properties: ['createDirectory'],
  });
  if (chosen.canceled || !chosen.filePath) return null;
  return chosen.filePath.endsWith('.afterimage') ? chosen.filePath : `${chosen.filePath}.afterimage`;
}

/** Asks before a journal is taken from another computer. Enter leaves it there. */
export async function confirmTakeOver(window: BrowserWindow, name: string, host: string): Promise<boolean> {
  const chosen = await dialog.showMessageBox(window, {
    type: 'none',
    message: say(words.takeOver, { name }),
    detail: say(words.takeOverDetail, { host: host || say(words.anotherComputer) }),
    buttons: [say(words.takeOverYes), say(words.cancel)],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return chosen.response === 0;
}

/** Opens an http(s) address in the browser after showing it; everything else is refused. Enter leaves: the key that followed the link may still be down. */
export async function openLink(window: BrowserWindow, address: string): Promise<boolean> {
  const link = linkWords(address);
  if (link === null) {
    logFault(`refused a link (${schemeOf(address)})`);
    return false;
  }
  const { host, shown, reads, isEncrypted } = link;
  const chosen = await dialog.showMessageBox(window, {
    type: 'none',
    title: say(words.linkTitle),
    message: say(words.linkQuestion, { host }),
    detail: [
      shown,
      ...(reads === null ? [] : [say(words.linkReads, { reads, host })]),
      ...(isEncrypted ? [] : [say(words.linkPlain)]),
    ].join('\n\n'),
    buttons: [say(words.linkOpen), say(words.cancel)],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (chosen.response !== 0) return false;
  await shell.openExternal(link.href);
  return true;
}
