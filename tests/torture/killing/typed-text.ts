// Types into what has the keyboard, in bursts and pauses as a person does, and knows what must be on the disk afterwards.

import { TELL, type WatchedProgram } from './watched-program.ts';

/** What was typed so long before the end is on the disk. */
const KEPT_WITHIN = 1_000;
/** How often the page is asked how late it is, in milliseconds. */
const PULSE = 50;

const WORDS = ['track', 'dusk', 'empty', 'rain', 'lane', 'winter', 'harbour', 'again', 'nobody', 'counts'];

export class TypedText {
  readonly #chance: () => number;
  readonly #most: number;
  #text = '';
  /** The length after each word, and when the page had taken it. */
  readonly #taken: { at: number; length: number }[] = [];
  /** The length that the page called saved. */
  #saved = 0;
  /** How late the page's own clock, or the journal's answer to it, was at the worst. */
  #late = 0;
  #least = 0;

  /** How many characters had to be there at the end. */
  get least(): number {
    return this.#least;
  }

  /** `most` is how many characters the place takes. */
  constructor(chance: () => number, most: number) {
    this.#chance = chance;
    this.#most = most;
  }

  /** Goes on until the program is gone. */
  async begin(program: WatchedProgram): Promise<void> {
    program.onTold = (payload) => {
      const { late, saved } = JSON.parse(payload) as { late: number; saved: number };
      this.#late = Math.max(this.#late, late);
      this.#saved = Math.max(this.#saved, saved);
    };
    // twice in a row the same words under "Saved": what is shown then is what was sent
    await program.evaluate(`void (async () => {
      let before = null;
      for (;;) {
        const began = performance.now();
        await new Promise((done) => setTimeout(done, ${PULSE}));
        await window.afterimage.request('draft.get', { key: 'log' });
        const written = document.activeElement?.isContentEditable ? document.activeElement.innerText : '';
        const isSaved = document.querySelector('[role=status][data-state=saved]') !== null;
        const now = isSaved ? written : null;
        const saved = now !== null && now === before ? now.trim().length : 0;
        before = now;
        ${TELL}(JSON.stringify({ late: performance.now() - began - ${PULSE}, saved }));
      }
    })()`);
    void this.#go(program).catch(() => undefined);
  }

  async #go(program: WatchedProgram): Promise<void> {
    while (this.#text.length < this.#most) {
      const words = 1 + Math.floor(this.#chance() * 12);
      for (let each = 0; each < words; each += 1) {
        const word = `${WORDS[Math.floor(this.#chance() * WORDS.length)] ?? ''} `;
        // noted before it is sent: it may be on the disk without our having heard of it
        this.#text += word;
        await program.type(word);
        this.#taken.push({ at: performance.now(), length: this.#text.length });
        await new Promise((done) => setTimeout(done, 10 + this.#chance() * 50));
      }
      await new Promise((done) => setTimeout(done, this.#chance() < 0.3 ? 900 : this.#chance() * 300));
    }
  }

  /** A person's machine may be slow; the second counts from when the page could have done it. */
  whatIsMissing(found: string, killedAt: number): string | null {
    if (!this.#text.startsWith(found.trimEnd())) return 'what is there is not what was typed';
    const due = killedAt - KEPT_WITHIN - this.#late;
    const old = this.#taken.findLast(({ at }) => at <= due)?.length ?? 0;
    const length = found.trimEnd().length;
    // a space at the end is nobody's word
    this.#least = Math.max(this.#saved, this.#text.slice(0, old).trimEnd().length);
    return length >= this.#least ? null : `${length} characters of ${this.#least}, ${Math.round(this.#late)} ms late`;
  }
}
