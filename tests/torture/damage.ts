// Torture by damage: files with flipped bits, garbage, zeroed and swapped pages, and cut short. Whatever happens must be said, and there must be a way on.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../db/backup/make.ts';
import { getBackup, listBackups } from '../../db/backup/list.ts';
import { checkJournal } from '../../db/check.ts';
import { insertEntry } from '../../db/entry.ts';
import { insertFilm } from '../../db/film.ts';
import { write } from '../../db/handles.ts';
import { filmDraft } from '../../db/model/film.ts';
import { reflectionDraft } from '../../db/model/reflection.ts';
import { closeJournal, type Journal, openJournal } from '../../db/open.ts';
import { writeReflection } from '../../db/reflection.ts';
import { draftFromCopy } from '../../db/restore/draft.ts';
import { salvage } from '../../db/salvage/salvage.ts';
import { finishLater } from '../../db/search/pace.ts';
import { chances, type TrialReport } from './trial.ts';

const PAGE = 4_096;
const words =
  'harbour salt ferry winter lantern orchard brother letter window river kitchen snow evening bridge track dusk mile stair rain street island lamp'.split(
    ' ',
  );

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);

/** Changes a copy of a file's bytes. */
const damages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  bits: (bytes, random) => {
    for (let count = 1 + below(random, 20); count > 0; count -= 1) {
      const at = below(random, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    }
    return bytes;
  },
  bytes: (bytes, random) => {
    for (let count = 0; count < 20; count += 1) bytes[below(random, bytes.length)] = below(random, 256);
    return bytes;
  },
  'zeroed pages': (bytes, random) => {
    for (let count = 0; count < 3; count += 1) {
      const page = below(random, bytes.length / PAGE);
      bytes.fill(0, page * PAGE, (page + 1) * PAGE);
    }
    return bytes;
  },
  'swapped pages': (bytes, random) => {
    for (let count = 0; count < 2; count += 1) {
      const [one, other] = [below(random, bytes.length / PAGE) * PAGE, below(random, bytes.length / PAGE) * PAGE];
      const held = Buffer.from(bytes.subarray(one, one + PAGE));
      bytes.copyWithin(one, other, other + PAGE);
      held.copy(bytes, other);
    }
    return bytes;
  },
  'cut short': (bytes, random) => bytes.subarray(0, Math.floor(bytes.length * (0.3 + 0.69 * random()))),
};

function textOf(random: Random, wordCount: number): string {
  return Array.from({ length: wordCount }, () => words[below(random, words.length)]).join(' ');
}

/** Every text of a journal by what it is, as far as it can be read. */
function textsOf(journal: Journal): Map<string, string> {
  const texts = new Map<string, string>();
  const statements: [string, string][] = [
    ['entry', 'SELECT id, review AS text FROM entry WHERE id = ?'],
    ['reflection', 'SELECT id, text FROM reflection WHERE id = ?'],
  ];
  for (const [kind, query] of statements) {
    const statement = journal.db.prepare<[number], { text: string }>(query);
    for (let id = 1; id <= 1_200; id += 1) {
      try {
        const row = statement.get(id);
        if (row) texts.set(`${kind} ${id}`, row.text);
      } catch {
        // can't be read, which is what is counted
      }
    }
  }
  return texts;
}

function makeJournal(path: string, random: Random, entries: number): Map<string, string> {
  const opened = openJournal(path);
  if (!opened.ok) throw new Error(opened.error.failure);
  const journal = opened.value;
  const stamp = (at: number) => ({ uid: `entry-${at}`, loggedAt: at, changedAt: at, trashedAt: null });
  const plain = {
    ...{ rating: 4, isLiked: false, isRewatch: false, isUnfinished: false, hasSpoilers: false },
    ...{ medium: 'cinema', place: null, company: null },
  };
  write(journal, null, (db) => {
    for (let at = 1; at <= entries; at += 1) {
      const title = `Film ${Math.ceil(at / 3)}`;
      const filmId =
        at % 3 === 1
          ? insertFilm(db, filmDraft.parse({ title, year: 2000 }), { uid: `film-${at}`, createdAt: at, changedAt: at })
          : Math.ceil(at / 3);
      const review = textOf(random, 40 + below(random, at % 10 === 0 ? 2_000 : 300));
      insertEntry(db, filmId, { ...plain, watchedOn: '2026-03-14', review }, stamp(at));
    }
  });
  for (let at = 1; at <= entries / 20; at += 1)
    writeReflection(
      journal,
      reflectionDraft.parse({ filmId: at, text: textOf(random, 100), reflectedOn: '2026-04-01' }),
    );
  const texts = textsOf(journal);
  closeJournal(journal);
  return texts;
}

/** What became of one damaged file. */
interface Outcome {
  /** Texts that are not as written, and of which nothing was said. */
  unsaid: number;
  isStuck: string | null;
  isOpened: boolean;
  isRefused: boolean;
  /** Texts that came to the letter. */
  salvaged: number;
}

function sameTexts(journal: Journal, written: Map<string, string>): number {
  const texts = textsOf(journal);
  return [...written].filter(([name, text]) => texts.get(name) === text).length;
}

/** A file that opens must name every text in it that changed. */
function unsaidIn(journal: Journal, written: Map<string, string>): number {
  const { findings } = checkJournal(journal);
  const texts = textsOf(journal);
  const said = (name: string): boolean => findings.some((finding) => finding.startsWith(`${name}:`));
  return [...written].filter(([name, text]) => texts.get(name) !== text && !said(name)).length;
}

const saidFailures = ['damaged', 'not-a-journal', 'other-program', 'newer-version'];

async function tryOne(path: string, written: Map<string, string>): Promise<Outcome> {
  const outcome: Outcome = { unsaid: 0, isStuck: null, isOpened: false, isRefused: false, salvaged: 0 };
  const opened = openJournal(path);
  if (opened.ok) {
    outcome.isOpened = true;
    outcome.unsaid = unsaidIn(opened.value, written);
    closeJournal(opened.value);
  } else if (saidFailures.includes(opened.error.failure)) outcome.isRefused = true;
  else outcome.isStuck = `opening said ${opened.error.failure}`;
  // both ways out, also where nobody needs them
  try {
    const [newest] = listBackups(path).backups;
    const draft = draftFromCopy(getBackup(path, newest?.id ?? '').path, join(path, '..'));
    const restored = openJournal(draft);
    if (!restored.ok || sameTexts(restored.value, written) !== written.size)
      outcome.isStuck = 'the backup was not whole';
    if (restored.ok) closeJournal(restored.value);
    rmSync(draft);
    const { draft: saved } = salvage(path, join(path, '..'), () => undefined);
    const salvaged = openJournal(saved);
    if (!salvaged.ok) outcome.isStuck = `salvaged, and ${salvaged.error.failure}`;
    else {
      outcome.salvaged = sameTexts(salvaged.value, written);
      closeJournal(salvaged.value);
    }
    rmSync(saved);
  } catch (error) {
    outcome.isStuck = error instanceof Error ? error.message : String(error);
  }
  return outcome;
}

const median = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;

/** `trials` files of five kinds of damage, of a journal of `entries` entries. */
export async function damage(trials: number, seed: number, entries = 1_000): Promise<TrialReport> {
  const folder = mkdtempSync(join(tmpdir(), 'afterimage-damage-'));
  const random = chances(seed);
  const sound = join(folder, 'Sound', 'Journal.afterimage');
  const notes: string[] = [];
  let [lost, failedToOpen] = [0, 0];
  try {
    mkdirSync(join(folder, 'Sound'));
    const written = makeJournal(sound, random, entries);
    const journal = openJournal(sound);
    if (!journal.ok) throw new Error(journal.error.failure);
    await finishLater(backUp(journal.value, 'day'));
    closeJournal(journal.value);
    const bytes = readFileSync(sound);
    const kinds = Object.entries(damages);
    const byKind = new Map<string, Outcome[]>(kinds.map(([kind]) => [kind, []]));
    for (let trial = 0; trial < trials; trial += 1) {
      const [kind = '', change = (all: Buffer) => all] = kinds[trial % kinds.length] ?? [];
      writeFileSync(sound, change(Buffer.from(bytes), random));
      for (const suffix of ['-wal', '-shm']) rmSync(sound + suffix, { force: true });
      const outcome = await tryOne(sound, written);
      byKind.get(kind)?.push(outcome);
      if (outcome.unsaid > 0) lost += 1;
      if (outcome.isStuck !== null) failedToOpen += 1;
      if (outcome.isStuck !== null || outcome.unsaid > 0)
        notes.push(`trial ${trial} (${kind}): ${outcome.isStuck ?? `${outcome.unsaid} changed and not named`}`);
    }
    for (const [kind, all] of byKind) {
      const salvaged = all.map((outcome) => outcome.salvaged);
      const opened = all.filter(({ isOpened }) => isOpened).length;
      notes.push(
        `${kind}: ${all.length} files, ${opened} opened, ${all.length - opened} refused by name; ` +
          `texts salvaged, median ${median(salvaged)} and least ${Math.min(...salvaged)} of ${written.size}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kind: 'damage', trials, lost, failedToOpen, notes };
}
