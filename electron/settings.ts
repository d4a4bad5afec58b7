// What the shell remembers between starts: appearance, the journal's place, the window. Never anything from the journal.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { appearance } from './contract/shell.ts';
import { settingsFile } from './paths.ts';

const settingsSchema = z.object({
  appearance: appearance.default('system').catch('system'),
  /** Null: the default place. */
  journalPath: z.string().nullable().default(null).catch(null),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300), isMaximized: z.boolean() })
    .nullable()
    .default(null)
    .catch(null),
});
export type Settings = z.output<typeof settingsSchema>;

let current: Settings | null = null;

/** Reads once; a damaged file gives the defaults, field by field. */
export function settings(): Settings {
  if (current) return current;
  let stored: unknown = {};
  try {
    stored = JSON.parse(readFileSync(settingsFile(), 'utf8'));
  } catch {
    // missing on the first start, or damaged: the defaults serve, and nothing of the user's is in it
  }
  const parsed = settingsSchema.safeParse(stored);
  current = parsed.success ? parsed.data : settingsSchema.parse({});
  return current;
}

/** Writes beside and renames, so that a crash leaves the old settings or the new ones. A disk that refuses costs the change, not the start. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...settings(), ...change };
  const file = settingsFile();
  const beside = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(beside, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}
