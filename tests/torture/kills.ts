// Kills: the real program, all its processes at once, at any moment of logging, writing, drafting and importing. What it had acknowledged must be there, and it must open again.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkJournal } from '../../db/check.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { WatchedProgram } from './killing/watched-program.ts';
import { Drafting, Importing, Logging, Reviewing, type Work } from './killing/work.ts';
import { chances, type TrialReport } from './trial.ts';

/** So many programs at once. */
const LANES = 2;
/** Then a new journal is begun: looking one over takes longer the more there is in it. */
const TRIALS_A_JOURNAL = 12;
const NAME = 'Journal.afterimage';

interface Verdict {
  work?: Work;
  hasLost: boolean;
  hasOpened: boolean;
  note: string | null;
}

const sound: Verdict = { hasLost: false, hasOpened: true, note: null };

/** One journal in a folder of its own, and all that was acknowledged in it so far. */
class Lane {
  readonly #folder = mkdtempSync(join(tmpdir(), 'afterimage-kills-'));
  readonly #works: { work: Work; killedAt: number }[] = [];

  readonly #turn: number;

  /** `turn` is which kind of work comes first. */
  constructor(turn: number) {
    this.#turn = turn;
  }

  get trials(): number {
    return this.#works.length;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #nextWork(chance: () => number): Work {
    const number = this.#works.length;
    switch ((this.#turn + number) % 5) {
      case 0:
        return new Reviewing(number, chance);
      case 1:
        return new Drafting(chance);
      case 2:
        return new Importing(number, this.#folder);
      default:
        return new Logging(number);
    }
  }

  async try(chance: () => number): Promise<Verdict> {
    const work = this.#nextWork(chance);
    const program = await WatchedProgram.start(this.#folder);
    try {
      const opened = await program.evaluate(
        `window.afterimage.request('journal.summary', {}).then((answer) => answer.ok ? null : answer.error.code)`,
      );
      if (opened !== null)
        return { ...sound, hasOpened: false, note: `after a kill the program said ${JSON.stringify(opened)}` };
      await work.begin(program);
      const [least, most] = work.span;
      await new Promise((done) => setTimeout(done, least + chance() * (most - least)));
    } finally {
      this.#works.push({ work, killedAt: await program.kill() });
    }
    return { ...this.#judge(), work };
  }

  /** Looks at a copy: what was killed is opened again by the program itself, at the next trial. */
  #judge(): Verdict {
    const copy = join(this.#folder, 'copy');
    mkdirSync(copy, { recursive: true });
    for (const ending of ['', '-wal'])
      if (existsSync(join(this.#folder, NAME + ending)))
        copyFileSync(join(this.#folder, NAME + ending), join(copy, NAME + ending));
    const opened = openJournal(join(copy, NAME));
    try {
      if (!opened.ok)
        return { ...sound, hasOpened: false, note: `${opened.error.failure} ${opened.error.detail ?? ''}` };
      const missing = this.#works.flatMap(({ work, killedAt }, index) => {
        // there is one draft: what was drafted before is not there any more
        const isOver = work instanceof Drafting && index < this.#works.length - 1;
        return (isOver ? null : work.whatIsMissing(opened.value, killedAt)) ?? [];
      });
      const { findings } = checkJournal(opened.value);
      const note = [...missing, ...findings].join('; ');
      return note === '' ? sound : { hasLost: true, hasOpened: true, note: `lost: ${note}` };
    } finally {
      if (opened.ok) closeJournal(opened.value);
      rmSync(copy, { recursive: true });
    }
  }
}

/** A machine under load may miss a start: that is no verdict over the program, and said. Thrice in a row is one over the trial. */
async function patiently(attempt: () => Promise<Verdict>): Promise<Verdict> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (attempts === 3) throw error;
      console.log(`  tried once more: ${String(error)}`);
    }
  }
}

async function tryInLane(first: number, trials: number, chance: () => number): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let lane = new Lane(first);
  try {
    for (let trial = 0; trial < trials; trial += 1) {
      if (lane.trials === TRIALS_A_JOURNAL) {
        lane.end();
        lane = new Lane(first + trial);
      }
      verdicts.push(await patiently(() => lane.try(chance)));
    }
  } finally {
    lane.end();
  }
  return verdicts;
}

/** How much there was to lose, for each kind of work. */
function sumsOf(verdicts: readonly Verdict[]): string[] {
  const works = verdicts.flatMap(({ work }) => work ?? []);
  return [...new Set(works.map(({ kind }) => kind))].toSorted().map((kind) => {
    const alike = works.filter((work) => work.kind === kind);
    const sum = alike.reduce((all, { acknowledged }) => all + acknowledged, 0);
    return `${alike.length} kills with ${sum} ${kind} acknowledged`;
  });
}

/** Needs a display and the compiled program. */
export async function kills(trials: number, seed: number): Promise<TrialReport> {
  const shares = Array.from({ length: LANES }, (_, lane) => Math.floor((trials + lane) / LANES));
  const all = await Promise.all(shares.map((share, lane) => tryInLane(lane * 2, share, chances(seed * LANES + lane))));
  const verdicts = all.flat();
  return {
    ...{ kind: 'kills', trials, lost: verdicts.filter(({ hasLost }) => hasLost).length },
    failedToOpen: verdicts.filter(({ hasOpened }) => !hasOpened).length,
    notes: [
      ...sumsOf(verdicts),
      ...verdicts.flatMap(({ note }, trial) => (note === null ? [] : `trial ${trial}: ${note}`)),
    ],
  };
}
