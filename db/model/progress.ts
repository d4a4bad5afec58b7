// How far long work is, as it is told to those who wait for it.

/** In whatever the work counts: films, rows. `done` is never more than `whole`. */
export interface Progress {
  done: number;
  whole: number;
}
