// How long searches take, asked through the real requests in the real program, against the same rows by their ids; what they cost beside time; and what one would use instead.

import type { LaunchedAfterimage } from '../support/launch.ts';
import { Corpus } from './corpus/corpus.ts';
import { BareInsert } from './measure/bare-insert.ts';
import { memoryOfDrivenBare } from './measure/bare-program.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { UNHURRIED } from './measure/frame-clock.ts';
import { askEach, type Asked, timesOf } from './measure/page-requests.ts';
import { inDiary, inProgram } from './measure/our-program.ts';
import { memoryOf } from './measure/process-memory.ts';
import { say, type Settings, times } from './measure/settings.ts';
import { inJournal, readThrough, type UserData } from './measure/user-data.ts';
import { type Ours, peerFigures } from './searching/peers.ts';
import { find, findAll, queryClasses, QueryWords } from './searching/query-classes.ts';
import { SameRows, sizesOf } from './searching/same-rows.ts';
import { timeSearches, timeWaits } from './searching/timed-search.ts';
import { timeTyping } from './searching/typed-search.ts';

const BENCH = 'search';
/** Of each class, at least. */
const SAMPLES = 60;
/** Of one query asked again and again. */
const SAMPLES_OF_ONE = 20;
const LAUNCHES = 5;
const SAVES = 60;
const SAVE_REST = 100;
const MEMORY_SAMPLES = 10;
const LARGE = 100_000;

interface Scene {
  entries: number;
  corpus: Corpus;
  words: QueryWords;
  userData: UserData;
  settings: Settings;
  /** Of our searches, for the peers. */
  ours: Ours;
}

async function queryFigures(scene: Scene, { page }: LaunchedAfterimage, rows: SameRows): Promise<Figure[]> {
  const { entries, words, settings, ours, userData } = scene;
  const figures: Figure[] = [];
  for (const { what, asked, goal } of queryClasses(words)) {
    readThrough(userData);
    const usual = asked.length === 1 ? SAMPLES_OF_ONE : SAMPLES;
    const taken = await timeSearches(page, asked, Math.ceil(times(settings, usual) / asked.length));
    const refusal = taken.find((each) => each.refusal !== null)?.refusal;
    if (refusal !== undefined && refusal !== null) {
      say(`  ${what}: refused, ${refusal}`);
      continue;
    }
    const samples = taken.map(({ milliseconds }) => milliseconds);
    if (what === 'common word') ours.common.push(...samples);
    if (what === 'rare word') ours.rare.push(...samples);
    const hasRows = taken.some(({ entryIds, filmIds }) => entryIds.length + filmIds.length > 0);
    const baseline = hasRows ? { what: 'same rows by id', samples: taken.map((each) => rows.time(each)) } : undefined;
    figures.push(figureOf({ bench: BENCH, what, entries, samples, goal, baseline }));
  }
  return figures;
}

/** From the moment the window is ready; each time in a program just started. */
async function firstSearchFigure(scene: Scene): Promise<Figure> {
  const { entries, words, settings } = scene;
  readThrough(scene.userData);
  const samples: number[] = [];
  for (let launch = 0; launch < Math.min(LAUNCHES, times(settings, LAUNCHES)); launch += 1)
    await inProgram(scene.userData, [], async ({ page }) => {
      const taken = await timeSearches(page, [find(words.common[launch] ?? '')], 1);
      samples.push(...taken.map(({ milliseconds }) => milliseconds));
    });
  const goal = { of: 'p50', atMost: 100 } as const;
  return figureOf({ bench: BENCH, what: 'first search of a program just started', entries, samples, goal });
}

async function saveFigures(scene: Scene, { page }: LaunchedAfterimage): Promise<Figure[]> {
  const { entries, corpus, settings, userData } = scene;
  const count = times(settings, SAVES);
  readThrough(userData);
  // the newest last: entries in the middle of the diary
  const edits = Array.from({ length: count }, (_, index): Asked => {
    const id = Math.floor((entries / count) * index) + 1;
    const review = `${corpus.review(id - 1)}\n\nAnd once more, in winter.`;
    return { name: 'entry.edit', input: { id, session: `bench ${index}`, review } };
  });
  const bare = new BareInsert(userData.folder);
  try {
    const samples = timesOf(await askEach(page, edits, SAVE_REST));
    const inserted = edits.map((_, index) => bare.time(corpus.review(index)));
    const baseline = { what: 'bare INSERT', samples: inserted };
    const goal = { of: 'p95', atMost: 10 } as const;
    return [figureOf({ bench: BENCH, what: 'saving a review that is there', entries, samples, baseline, goal })];
  } finally {
    bare.close();
  }
}

async function holdFigure({ entries, words }: Scene, { page }: LaunchedAfterimage): Promise<Figure> {
  const [common = ''] = words.common;
  const searches = [
    ...words.stop.map(findAll),
    ...words.common.slice(0, 5).map(find),
    ...words.beginnings(1).slice(0, 5).map(find),
    ...[find(`${common} theme:Grief`), { name: 'search.facets', input: { query: 'the' } }],
  ];
  const samples = await timeWaits(page, searches);
  const longest = Math.max(...samples).toFixed(1);
  const goal = { of: 'p99', atMost: 8 } as const;
  const what = 'a small request while searches run';
  return figureOf({ bench: BENCH, what, entries, samples, goal, note: `The longest wait was ${longest} ms.` });
}

/** Above an empty window driven alike, whose megabytes are given: two programs at once would share them. */
async function memoryFigure(scene: Scene, { app, page }: LaunchedAfterimage, bare: number): Promise<Figure> {
  const { entries, words } = scene;
  const samples: number[] = [];
  for (let sample = 0; sample < MEMORY_SAMPLES; sample += 1) {
    await timeSearches(page, [...words.common.map(find), ...words.stop.map(findAll)].slice(sample, sample + 8), 2);
    samples.push(memoryOf(app.process().pid) - bare);
  }
  const goal = { of: 'p95', atMost: 120 } as const;
  const note = `The empty window holds ${bare.toFixed(0)} MB.`;
  return figureOf({
    bench: BENCH,
    what: 'memory while searching, above empty',
    unit: 'MB',
    entries,
    samples,
    goal,
    note,
  });
}

async function typingFigures({ entries, words }: Scene, { page }: LaunchedAfterimage): Promise<Figure[]> {
  const typed = [...words.beginnings(6).slice(0, 6), ...words.beginnings(6).slice(-6)];
  const samples = await timeTyping(page, typed);
  if (samples.length === 0) return [];
  const goal = { of: 'p95', atMost: 33 } as const;
  return [figureOf({ bench: BENCH, what: 'from a key to its results painted', entries, samples, goal })];
}

function sizeFigure({ entries }: Scene, rows: SameRows): Figure {
  const { index, text } = sizesOf(rows.db);
  // the words of a language weigh most where few texts use them
  const goal = entries < LARGE ? undefined : ({ of: 'p50', atMost: 1.25 } as const);
  const note = `${(index / 1e6).toFixed(0)} MB of index, ${(text / 1e6).toFixed(0)} MB of text.`;
  return figureOf({ bench: BENCH, what: 'index by text', unit: 'times', entries, samples: [index / text], goal, note });
}

async function figuresOf(scene: Scene): Promise<Figure[]> {
  const { corpus, userData, words, ours } = scene;
  const figures = [await firstSearchFigure(scene)];
  const bare = await memoryOfDrivenBare();
  const rows = new SameRows(userData.journal);
  try {
    await inDiary(userData, [], async (program) => {
      figures.push(...(await queryFigures(scene, program, rows)));
      figures.push(await holdFigure(scene, program));
      figures.push(await memoryFigure(scene, program, bare));
      figures.push(...(await saveFigures(scene, program)));
    });
    figures.push(...(await inDiary(userData, UNHURRIED, (program) => typingFigures(scene, program))));
    figures.push(sizeFigure(scene, rows));
    return [...figures, ...(await peerFigures(corpus, rows.db, words, ours))];
  } finally {
    rows.close();
  }
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const entries of settings.sizes)
    await inJournal(entries, async (userData) => {
      const corpus = new Corpus(entries);
      const words = new QueryWords(corpus);
      const ours: Ours = { common: [], rare: [] };
      figures.push(...(await figuresOf({ entries, corpus, words, userData, settings, ours })));
    });
  return figures;
}
