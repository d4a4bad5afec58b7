// What a page may ask of the shell: dialogs, links, settings. It never learns a path; it gets tokens that stand for one.

import { z } from 'zod';
import { exportFormat } from '../../db/model/export.ts';
import type { JournalStatus } from './events.ts';

export const appearance = z.enum(['system', 'light', 'dark']);
export type Appearance = z.output<typeof appearance>;

/** A file or folder a person chose; `token` is good for one request. */
export interface ChosenFile {
  token: string;
  name: string;
}

export interface AboutProgram {
  version: string;
  electron: string;
  platform: string;
  /** Shown to be read, never sent back. */
  journalPlace: string;
}

/** Name -> input at the gate. The outputs stand in `ShellOutputs`. */
export const shellInputs = {
  'journal.status': z.undefined(),
  'journal.retry': z.undefined(),
  'journal.open': z.undefined(),
  'journal.new': z.undefined(),
  'journal.reveal': z.undefined(),
  'export.choose': z.strictObject({ format: exportFormat, suggestedName: z.string().min(1).max(120) }),
  'import.choose': z.undefined(),
  'export.reveal': z.undefined(),
  'link.open': z.strictObject({ address: z.string().max(4096) }),
  'appearance.get': z.undefined(),
  'appearance.set': z.strictObject({ appearance }),
  'program.about': z.undefined(),
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
  'export.choose': ChosenFile | null;
  'import.choose': ChosenFile | null;
  /** Shows the newest export in its folder. */
  'export.reveal': null;
  /** False when refused or thought better of. */
  'link.open': boolean;
  'appearance.get': Appearance;
  'appearance.set': null;
  'program.about': AboutProgram;
}
