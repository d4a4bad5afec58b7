// What the shell remembers between starts: appearance, the journal's place, the window. Never anything from the journal.
// Checked by hand, not by zod: the window waits for this, and loading zod takes 20 ms of its start.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isLanguage, type LanguageChoice } from './contract/language.ts';
import type { Appearance, TextSize } from './contract/shell.ts';
import { isKeptAddress, isOffset, type KeptPlace, type KeptWriting, MOST_OFFSETS, WRITTEN } from './contract/place.ts';
import { USUAL_WINDOW_SIZE, windowSizes } from './window-sizes.ts';
import { settingsFile } from './paths.ts';

export interface WindowPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  isMaximized: boolean;
}

export interface Settings {
  appearance: Appearance;
  textSize: TextSize;
  /** In percent: one of `windowSizes`. */
  windowSize: number;
  language: LanguageChoice;
  /** Null: the default place. */
  journalPath: string | null;
  /** The last ones opened, the newest first, whether they are still there or not. */
  recentJournals: string[];
  /** Conflict copies that a person wants to hear no more of. */
  leftCopies: string[];
  window: WindowPlace | null;
  /** Where the window was in which journal. */
  place: (KeptPlace & { journal: string }) | null;
}

const MOST_RECENT = 10;
const MOST_LEFT = 200;
const SMALLEST_WINDOW = { width: 400, height: 300 };

function readAppearance(value: unknown): Appearance {
  return value === 'light' || value === 'dark' ? value : 'system';
}

const textSizes: readonly unknown[] = ['smaller', 'larger', 'largest'] satisfies TextSize[];

function readTextSize(value: unknown): TextSize {
  return textSizes.includes(value) ? (value as TextSize) : 'default';
}

function readWindowSize(value: unknown): number {
  return typeof value === 'number' && windowSizes.includes(value) ? value : USUAL_WINDOW_SIZE;
}

function readTexts(value: unknown, most: number): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each) => typeof each === 'string' && each !== '').slice(0, most);
}

function readWindow(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height, isMaximized } = value as Record<keyof WindowPlace, unknown>;
  const isWhole = (each: unknown): each is number => Number.isSafeInteger(each);
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  if (width < SMALLEST_WINDOW.width || height < SMALLEST_WINDOW.height) return null;
  return { x, y, width, height, isMaximized: isMaximized === true };
}

function readPlace(value: unknown): Settings['place'] {
  if (typeof value !== 'object' || value === null) return null;
  const { journal, address, offsets, writing } = value as Record<string, unknown>;
  if (typeof journal !== 'string' || !isKeptAddress(address) || !Array.isArray(offsets)) return null;
  const kept = { journal, address, offsets: offsets.filter(isOffset).slice(0, MOST_OFFSETS) };
  const read = readWriting(writing);
  return read ? { ...kept, writing: read } : kept;
}

function readWriting(value: unknown): KeptWriting | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Record<string, unknown>;
  const kind = WRITTEN.find((each) => Number.isSafeInteger(kept[each]));
  return kind !== undefined && isOffset(kept['caret']) ? { [kind]: kept[kind] as number, caret: kept['caret'] } : null;
}

/** Field by field: what is missing or damaged gets its default, the rest stays. */
function readSettings(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Record<keyof Settings, unknown>) : null;
  const journalPath = fields?.journalPath;
  return {
    appearance: readAppearance(fields?.appearance),
    textSize: readTextSize(fields?.textSize),
    windowSize: readWindowSize(fields?.windowSize),
    language: isLanguage(fields?.language) ? fields.language : 'system',
    journalPath: typeof journalPath === 'string' && journalPath !== '' ? journalPath : null,
    recentJournals: readTexts(fields?.recentJournals, MOST_RECENT),
    leftCopies: readTexts(fields?.leftCopies, MOST_LEFT),
    window: readWindow(fields?.window),
    place: readPlace(fields?.place),
  };
}

let current: Settings | null = null;

/** Reads the file once. Missing on the first start, or damaged: the defaults serve, nothing of the user's is in it. */
export function settings(): Settings {
  if (current) return current;
  try {
    current = readSettings(JSON.parse(readFileSync(settingsFile(), 'utf8')));
  } catch {
    current = readSettings(null);
  }
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
    discard(beside);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // where it would lie can't be reached: then nothing lies there
  }
}
