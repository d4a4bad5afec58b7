// What a page may ask of the shell: dialogs, links, settings. It never learns a path; it gets tokens that stand for one.

import { z } from 'zod';
import { exportFormat } from '../../db/model/export.ts';
import type { Result } from '../../db/model/result.ts';
import { commandIds } from './commands.ts';
import type { CrashReport, JournalStatus } from './events.ts';
import { type LanguageChoice, languageChoices } from './language.ts';
import { KEPT_ADDRESS, type KeptPlace, LARGEST_OFFSET, MOST_OFFSETS } from './place.ts';

export const appearance = z.enum(['system', 'light', 'dark']);
export type Appearance = z.output<typeof appearance>;

const writtenId = z.int().min(1).optional();

/** Where a window is, to come back to. */
export const keptPlace = z.strictObject({
  address: z.string().max(300).regex(KEPT_ADDRESS),
  offsets: z.array(z.int().min(0).max(LARGEST_OFFSET)).max(MOST_OFFSETS),
  writing: z
    .strictObject({
      ...{ entryId: writtenId, reflectionId: writtenId, clippingId: writtenId, filmId: writtenId },
      notesOfFilmId: writtenId,
      caret: z.int().min(0).max(LARGEST_OFFSET),
    })
    .optional(),
});

/** What the menus are to show as it can be done now. */
export const menuState = z.strictObject({
  enabled: z.array(z.enum(commandIds)).max(commandIds.length),
  /** What Undo and Redo would do, in the language of the page; null: nothing is to be said of it. */
  undo: z.string().max(200).nullable(),
  redo: z.string().max(200).nullable(),
});
export type MenuState = z.output<typeof menuState>;

export const textSize = z.enum(['smaller', 'default', 'larger', 'largest']);
export type TextSize = z.output<typeof textSize>;

/** A file or folder a person chose; `token` is good for one request. */
export interface ChosenFile {
  token: string;
  name: string;
}

export interface AboutProgram {
  version: string;
  electron: string;
  chromium: string;
  node: string;
  platform: string;
  /** Shown to be read, never sent back. */
  journalPlace: string;
}

/** One part of the program and the terms it is used under. */
export interface Licence {
  name: string;
  version: string;
  /** SPDX. */
  licence: string;
  text: string;
}

export interface Licences {
  licences: Licence[];
  /** Chromium's own stand in a file beside the program, too long to show. */
  hasChromium: boolean;
}

/** How moving the journal ended. */
export interface Moved {
  name: string;
  /** What the old file is called now; null: it is in the trash. */
  old: string | null;
  /** False where its backups had to be left at the old place. */
  hasBackups: boolean;
}

/** To be read; it is opened by its place in the list. */
export interface RecentJournal {
  name: string;
  folder: string;
}

/** Paths of what was dropped on a window: the preload knows them, a page never does. */
export const droppedPaths = z.array(z.string().min(1).max(4096)).min(1).max(1000);

/** Name -> input at the gate. The outputs stand in `ShellOutputs`. */
export const shellInputs = {
  'journal.status': z.undefined(),
  'journal.retry': z.undefined(),
  'journal.open': z.undefined(),
  'journal.new': z.undefined(),
  'journal.reveal': z.undefined(),
  /** To write in it here although another computer had it open. */
  'journal.takeOver': z.undefined(),
  /** To see it while another computer has it open. */
  'journal.look': z.undefined(),
  'journal.sample': z.undefined(),
  'journal.leaveSample': z.undefined(),
  /** What was being written is saved. */
  'journal.left': z.undefined(),
  'journal.move': z.undefined(),
  'journal.recent': z.undefined(),
  'journal.openRecent': z.strictObject({ index: z.int().min(0).max(9) }),
  'journal.clearRecent': z.undefined(),
  /** A conflict copy beside the journal, to be imported. */
  'copy.take': z.strictObject({ name: z.string().min(1).max(255) }),
  'copy.leave': z.strictObject({ mark: z.string().min(1).max(400) }),
  'copy.left': z.undefined(),
  /** A folder for backups. */
  'backup.choose': z.undefined(),
  'backup.reveal': z.undefined(),
  'export.choose': z.strictObject({ format: exportFormat, suggestedName: z.string().min(1).max(120) }),
  'import.choose': z.strictObject({ kind: z.enum(['files', 'folder']) }),
  /** Prints the book whose page was written under that token. */
  'export.print': z.strictObject({ token: z.string().max(64) }),
  /** The book is not wanted any more. */
  'export.discard': z.strictObject({ token: z.string().max(64) }),
  'export.reveal': z.undefined(),
  'link.open': z.strictObject({ address: z.string().max(4096) }),
  'appearance.get': z.undefined(),
  'appearance.set': z.strictObject({ appearance }),
  'textSize.get': z.undefined(),
  'textSize.set': z.strictObject({ textSize }),
  'view.size': z.undefined(),
  /** A step larger or smaller; 0: back to 100 percent. */
  'view.zoom': z.strictObject({ by: z.union([z.literal(-1), z.literal(0), z.literal(1)]) }),
  'language.get': z.undefined(),
  'language.set': z.strictObject({ language: z.enum(languageChoices) }),
  /** Of the journal that is open; none in the sample. */
  'menu.show': menuState,
  /** The menu of the text that has the keyboard, at its caret. */
  'text.menu': z.strictObject({ x: z.number(), y: z.number(), hasSelection: z.boolean() }),
  'place.get': z.undefined(),
  'place.keep': keptPlace,
  'program.about': z.undefined(),
  'licences.get': z.undefined(),
  'licences.reveal': z.undefined(),
  'crash.newest': z.undefined(),
  'crash.reveal': z.undefined(),
  'crash.delete': z.undefined(),
  'crash.dismiss': z.undefined(),
} as const;

export type ShellName = keyof typeof shellInputs;
export type ShellInput<N extends ShellName> = z.input<(typeof shellInputs)[N]>;

export interface ShellOutputs {
  'journal.status': JournalStatus;
  'journal.retry': null;
  /** False when the person thought better of it. */
  'journal.open': boolean;
  'journal.new': boolean;
  'journal.reveal': null;
  'journal.takeOver': boolean;
  'journal.look': null;
  'journal.sample': null;
  'journal.leaveSample': null;
  'journal.left': null;
  /** Null when the person thought better of it. */
  'journal.move': Result<Moved> | null;
  'journal.recent': RecentJournal[];
  'journal.openRecent': null;
  'journal.clearRecent': null;
  'copy.take': ChosenFile | null;
  'copy.leave': null;
  /** The marks of those that a person wants to hear no more of. */
  'copy.left': string[];
  'backup.choose': ChosenFile | null;
  /** Shows the folder of the backups. */
  'backup.reveal': null;
  'export.choose': ChosenFile | null;
  /** Empty when the person thought better of it. Tokens of what is to be imported are good for as long as the journal is open. */
  'import.choose': ChosenFile[];
  'export.print': Result<null>;
  'export.discard': null;
  /** Shows the newest export in its folder. */
  'export.reveal': null;
  /** False when refused or thought better of. */
  'link.open': boolean;
  'appearance.get': Appearance;
  'appearance.set': null;
  'textSize.get': TextSize;
  'textSize.set': null;
  /** The size of the window, in percent. */
  'view.size': number;
  'view.zoom': number;
  'language.get': LanguageChoice;
  'language.set': null;
  'menu.show': null;
  'text.menu': null;
  'place.get': KeptPlace | null;
  'place.keep': null;
  'program.about': AboutProgram;
  'licences.get': Licences;
  /** Shows Chromium's in their folder. */
  'licences.reveal': null;
  /** What ended unexpectedly and was not told of yet. */
  'crash.newest': CrashReport | null;
  'crash.reveal': null;
  /** Deletes all reports. */
  'crash.delete': null;
  'crash.dismiss': null;
}
