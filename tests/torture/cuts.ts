// Power cuts: a writing run's file operations, cut at every tenth, on a disk that kept, dropped or tore what was not synced. What was acknowledged must be there.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkJournal } from '../../db/check.ts';
import type { Journal } from '../../db/handles.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { many, sql } from '../../db/sql.ts';
import { DiskModel } from './cutting/disk-model.ts';
import { type Acknowledged, IMPORTED, readAcknowledged, reviewOf } from './cutting/expected.ts';
import { type Operation, recordRun, type RunToRecord, whyNotRecorded } from './cutting/record.ts';
import { chances, type TrialReport } from './trial.ts';

const WITNESS = 'acknowledged';
const EVERY = 10;
/** What a step of the writing run does, about, and making the journal before: a run is as long as there are cuts for. */
const OPERATIONS_A_STEP = 220;
const OPERATIONS_BEFORE = 450;
/** In so many there is an import, upkeep, and the journal closed and opened again. */
const FEWEST_STEPS = 8;
/** Cuts of a run with the weaker setting, which must lose something: else the test could not fail. */
const TRIALS_THAT_MUST_LOSE = 40;

interface Verdict {
  hasLost: boolean;
  hasOpened: boolean;
  note: string | null;
}

/** What is missing of what was acknowledged, or half there; null where nothing is. */
function whatIsMissing(journal: Journal, { entries, imports }: Acknowledged): string | null {
  const rows = many<{ title: string; review: string }>(
    journal.db,
    sql`SELECT film.title AS title, entry.review AS review FROM entry JOIN film ON film.id = entry.film_id`,
  );
  const found = new Map(rows.map(({ title, review }) => [title, review]));
  for (const [step, least] of entries) {
    const title = `Reel ${step}`;
    const review = found.get(title);
    const versions = [1, 2, 3].filter((version) => version >= least);
    if (!versions.some((version) => reviewOf(title, version) === review)) return `entry ${step}, version ${least}`;
  }
  const brought = new Map<number, number>();
  for (const title of found.keys()) {
    const run = /^Import (\d+) film/.exec(title)?.[1];
    if (run !== undefined) brought.set(Number(run), (brought.get(Number(run)) ?? 0) + 1);
  }
  for (const run of imports) if (brought.get(run) !== IMPORTED) return `import ${run}`;
  for (const [run, count] of brought) if (count !== IMPORTED) return `import ${run} is there by half: ${count}`;
  return null;
}

/** Opens what a cut left, as the program does, and looks. */
function judge(folder: string, acknowledged: Acknowledged): Verdict {
  const opened = openJournal(join(folder, 'Journal.afterimage'));
  if (!opened.ok)
    return {
      hasLost: acknowledged.entries.size > 0,
      hasOpened: false,
      note: `${opened.error.failure} ${opened.error.detail ?? ''}`,
    };
  try {
    const report = checkJournal(opened.value);
    const missing = whatIsMissing(opened.value, acknowledged);
    if (missing !== null) return { hasLost: true, hasOpened: true, note: `lost ${missing}` };
    const note = report.isClean ? null : report.findings.join('; ');
    return { hasLost: !report.isClean, hasOpened: true, note };
  } finally {
    closeJournal(opened.value);
  }
}

/** Where the cuts are: at every tenth operation, more than once around where there are more cuts than places. */
function placesOf(trials: number, operations: number): number[] {
  const places = Math.max(1, Math.floor(operations / EVERY));
  const step = trials < places ? places / trials : 1;
  return Array.from({ length: trials }, (_, trial) => (Math.floor(trial * step) % places) * EVERY + 1).toSorted(
    (one, other) => one - other,
  );
}

async function cutEach(operations: readonly Operation[], trials: number, seed: number, folder: string) {
  const chance = chances(seed);
  const disk = new DiskModel();
  const verdicts: Verdict[] = [];
  let done = 0;
  for (const [trial, place] of placesOf(trials, operations.length).entries()) {
    for (; done < place; done += 1) {
      const operation = operations[done];
      if (operation) disk.follow(operation);
    }
    const left = join(folder, `cut-${trial}`);
    const verdict = judge(left, readAcknowledged(disk.cut(left, chance, WITNESS)));
    verdicts.push({ ...verdict, note: verdict.note && `cut after operation ${place}: ${verdict.note}` });
    rmSync(left, { recursive: true });
    await new Promise(setImmediate);
  }
  return verdicts;
}

async function cutRun(run: Omit<RunToRecord, 'folder'>, trials: number, seed: number) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'afterimage-cuts-')));
  try {
    const operations = recordRun({ ...run, folder });
    return { operations: operations.length, verdicts: await cutEach(operations, trials, seed, folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws where even the weaker setting loses nothing: then nothing was tried. */
export async function cuts(trials: number, seed: number): Promise<TrialReport> {
  const why = whyNotRecorded();
  if (why !== null) return { kind: 'cuts', trials: 0, lost: 0, failedToOpen: 0, notes: [`SKIPPED: ${why}`] };
  const steps = Math.max(FEWEST_STEPS, Math.ceil((trials * EVERY - OPERATIONS_BEFORE) / OPERATIONS_A_STEP));
  const { operations, verdicts } = await cutRun({ steps, synchronous: 'FULL' }, trials, seed);
  const fewer = Math.min(trials, TRIALS_THAT_MUST_LOSE);
  const weaker = await cutRun({ steps: FEWEST_STEPS, synchronous: 'NORMAL' }, fewer, seed);
  const weakerLost = weaker.verdicts.filter(({ hasLost }) => hasLost).length;
  if (weakerLost === 0) throw new Error('cuts: nothing was lost with synchronous=NORMAL, so nothing was tried');
  return {
    ...{ kind: 'cuts', trials, lost: verdicts.filter(({ hasLost }) => hasLost).length },
    failedToOpen: verdicts.filter(({ hasOpened }) => !hasOpened).length,
    notes: [
      `${operations} file operations of a writing run, cut at ${new Set(placesOf(trials, operations)).size} places, each ${EVERY} operations or more apart`,
      `with synchronous=NORMAL ${weakerLost} of ${fewer} cuts lost saves, as they must`,
      ...verdicts.flatMap(({ note }) => note ?? []),
    ],
  };
}
