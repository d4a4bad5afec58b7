// Owns what a kind of torture reports, and chances that come out the same again for the same seed. Knows no kind.

export interface TrialReport {
  kind: string;
  trials: number;
  /** Trials after which something acknowledged was not there, or not as it was. */
  lost: number;
  failedToOpen: number;
  /** For whoever reads the run: medians, what was skipped and why, what went wrong in which trial. */
  notes: string[];
}

/** One module of this folder for each kind exports a function of its own name. */
export type Torture = (trials: number, seed: number) => Promise<TrialReport>;

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
