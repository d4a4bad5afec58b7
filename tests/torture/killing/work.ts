// What the program is killed in the middle of: logging, writing a review, filling in a draft, importing. Each notes what was acknowledged, and looks for it afterwards.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDraft } from '../../../db/draft.ts';
import type { Journal } from '../../../db/handles.ts';
import { many, maybe, sql } from '../../../db/sql.ts';
import { TypedText } from './typed-text.ts';
import { TELL, type WatchedProgram } from './watched-program.ts';

/** One trial's work. `number` is its own among those of one journal, so that no two write the same words. */
export interface Work {
  /** Begins, and gives it back at once; what it does goes on until the program is gone. */
  begin(program: WatchedProgram): Promise<void>;
  readonly kind: string;
  /** How many saves, characters or imports were acknowledged, or had to be there. */
  readonly acknowledged: number;
  /** How long the program has to live from then on, in milliseconds: at least and at most. */
  readonly span: readonly [number, number];
  /** What is missing, or half there; null where nothing is. Asked of a copy of what was left. */
  whatIsMissing(journal: Journal, killedAt: number): string | null;
}

const reviewOf = (title: string): string => `${title}. The track is empty at dusk. `.repeat(1 + (title.length % 40));

export class Logging implements Work {
  readonly kind = 'entries logged';
  readonly span = [20, 900] as const;
  readonly #number: number;
  #last = -1;

  constructor(number: number) {
    this.#number = number;
  }

  get acknowledged(): number {
    return this.#last + 1;
  }

  get #name(): string {
    return `Reel ${this.#number}`;
  }

  async begin(program: WatchedProgram): Promise<void> {
    program.onTold = (payload) => {
      this.#last = Number(payload);
    };
    await program.evaluate(`void (async () => {
      for (let each = 0; ; each += 1) {
        const title = ${JSON.stringify(this.#name)} + ' part ' + each;
        const review = (title + '. The track is empty at dusk. ').repeat(1 + (title.length % 40));
        const answer = await window.afterimage.request('entry.log', { film: { title }, review, themes: ['grief'] });
        if (!answer.ok) return;
        ${TELL}(String(each));
      }
    })()`);
  }

  whatIsMissing(journal: Journal): string | null {
    const rows = many<{ title: string; review: string }>(
      journal.db,
      sql`SELECT film.title AS title, entry.review AS review FROM entry JOIN film ON film.id = entry.film_id
        WHERE film.title LIKE ${`${this.#name} part %`}`,
    );
    const found = new Map(rows.map(({ title, review }) => [title, review]));
    for (let each = 0; each <= this.#last; each += 1) {
      const title = `${this.#name} part ${each}`;
      if (found.get(title) !== reviewOf(title)) return `${title} of ${this.#last + 1} logged`;
    }
    return null;
  }
}

export class Reviewing implements Work {
  readonly kind = 'characters of reviews';
  readonly span = [150, 2_600] as const;
  readonly #typed: TypedText;
  readonly #title: string;

  constructor(number: number, chance: () => number) {
    this.#title = `Draft of a review ${number}`;
    this.#typed = new TypedText(chance, 4_000);
  }

  get acknowledged(): number {
    return this.#typed.least;
  }

  async begin(program: WatchedProgram): Promise<void> {
    await program.evaluate(`(async () => {
      const logged = await window.afterimage.request('entry.log', { film: { title: ${JSON.stringify(this.#title)} } });
      location.hash = '#/entry/' + logged.value.id;
      while (document.querySelector('h1')?.textContent !== ${JSON.stringify(this.#title)}) await new Promise((done) => setTimeout(done, 10));
    })()`);
    const isWriting = `document.activeElement?.isContentEditable === true`;
    for (let tries = 0; (await program.evaluate(isWriting)) !== true && tries < 100; tries += 1) {
      if (tries % 20 === 0) await program.press({ key: 'e', code: 'KeyE', keyCode: 69 });
      await new Promise((done) => setTimeout(done, 20));
    }
    if ((await program.evaluate(isWriting)) !== true) throw new Error('the editor did not open');
    await this.#typed.begin(program);
  }

  whatIsMissing(journal: Journal, killedAt: number): string | null {
    const row = maybe<{ review: string }>(
      journal.db,
      sql`SELECT entry.review AS review FROM entry JOIN film ON film.id = entry.film_id WHERE film.title = ${this.#title}`,
    );
    if (row === null) return `${this.#title} was logged and is not there`;
    return this.#typed.whatIsMissing(row.review, killedAt);
  }
}

export class Drafting implements Work {
  readonly kind = 'characters of drafts';
  readonly span = [150, 2_600] as const;
  readonly #typed: TypedText;

  constructor(chance: () => number) {
    this.#typed = new TypedText(chance, 300);
  }

  get acknowledged(): number {
    return this.#typed.least;
  }

  async begin(program: WatchedProgram): Promise<void> {
    await program.evaluate(`window.afterimage.request('draft.drop', { key: 'log' })`);
    const isOpen = `document.activeElement?.matches('[role=dialog] input') === true`;
    for (let tries = 0; (await program.evaluate(isOpen)) !== true && tries < 100; tries += 1) {
      if (tries % 20 === 0) await program.press({ key: 'n', code: 'KeyN', keyCode: 78, isWithControl: true });
      await new Promise((done) => setTimeout(done, 20));
    }
    if ((await program.evaluate(isOpen)) !== true) throw new Error('the dialog did not open');
    await this.#typed.begin(program);
  }

  whatIsMissing(journal: Journal, killedAt: number): string | null {
    return this.#typed.whatIsMissing(getDraft(journal.db, 'log')?.title ?? '', killedAt);
  }
}

const ROWS = 900;

export class Importing implements Work {
  readonly kind = 'imports';
  readonly span = [0, 1_600] as const;
  readonly #number: number;
  readonly #folder: string;
  #isDone = false;

  /** `folder` is where what is imported is laid. */
  constructor(number: number, folder: string) {
    this.#number = number;
    this.#folder = folder;
  }

  get acknowledged(): number {
    return this.#isDone ? 1 : 0;
  }

  async begin(program: WatchedProgram): Promise<void> {
    const rows = Array.from({ length: ROWS }, (_, row) => {
      const title = `Import ${this.#number} film ${row}`;
      return `2024-05-06,${title},2021,,4,,"${reviewOf(title)}",,2024-05-05`;
    });
    const path = join(this.#folder, 'reviews.csv');
    const head = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date';
    writeFileSync(path, [head, ...rows, ''].join('\n'));
    const token = await program.give(path);
    program.onTold = () => {
      this.#isDone = true;
    };
    await program.evaluate(`void window.afterimage.request('import.run', { from: [${JSON.stringify(token)}] })
      .then((answer) => { if (answer.ok) ${TELL}('done'); })`);
  }

  whatIsMissing(journal: Journal): string | null {
    const [row] = many<{ count: number }>(
      journal.db,
      sql`SELECT count(*) AS count FROM film WHERE title LIKE ${`Import ${this.#number} film %`}`,
    );
    const count = row?.count ?? 0;
    if (this.#isDone && count !== ROWS) return `import ${this.#number} was done and has ${count} of ${ROWS} films`;
    return count === 0 || count === ROWS ? null : `import ${this.#number} is there by half: ${count} of ${ROWS}`;
  }
}
