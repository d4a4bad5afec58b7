// The sample journal with every kind of thing a search finds: reflections, clippings, a list, quotes, what happens and is hidden. Invented.

import type { Journal } from '../../db/handles.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { ask } from './one-mile.ts';
import { writeSampleJournal } from './sample-journal.ts';

/** Adds what the sample journal does not have. */
function addNotes(journal: Journal): void {
  const [film] = ask(journal, 'film.complete', { typed: 'One Mile', limit: 1 });
  const [other] = ask(journal, 'film.complete', { typed: '走る人', limit: 1 });
  if (!film || !other) throw new Error('the sample journal holds other films');
  ask(journal, 'reflection.write', {
    filmId: film.id,
    reflectedOn: '2026-11-21',
    text: 'Ran past the school today. An empty track is never quite empty; the lanes go on being lanes.\n\nI had forgotten the whistle. Somebody had left one on the bench, and the whole of the film was in it, the track and the dusk and the waiting.',
  });
  ask(journal, 'reflection.write', {
    filmId: other.id,
    reflectedOn: '2020-07',
    hasSpoilers: true,
    text: 'She leaves the empty track before the rain. I had thought she stayed.',
  });
  ask(journal, 'clipping.add', {
    filmId: film.id,
    byline: 'R. Adeyemi',
    publication: 'The Evening Reader',
    publishedOn: '2025-12-02',
    text: 'A race nobody watches, run on an empty track for an audience of one. It is the quietest sports film of the decade.',
  });
  ask(journal, 'entry.log', {
    film: { id: film.id },
    watchedOn: '2026-11-20',
    rating: 5,
    isRewatch: true,
    themes: ['Grief', 'Running', 'Silence'],
    tags: ['with-mum'],
    review:
      'The third time, with the sound off for a minute.\n\n> A track is empty until somebody remembers it.\n> — the coach\n\nOn the empty track at dusk he stumbles, and the camera stays where it is, as a friend would.\n\n||The empty track is where she died.||\n\nAnd then the lanes again; tracks upon tracks, and nobody in a hurry.',
  });
  const list = ask(journal, 'list.create', {
    name: 'Empty rooms and tracks',
    description: 'Films with nobody in them.',
  });
  ask(journal, 'list.add', { id: list.id, film: { id: film.id } });
  ask(journal, 'theme.create', { name: 'Empty places' });
}

/** Fills a new journal at `path`. */
export function writeSearchedJournal(path: string): void {
  writeSampleJournal(path);
  let now = Date.UTC(2026, 10, 22, 20);
  const opened = openJournal(path, { now: () => (now += 60_000) });
  if (!opened.ok) throw new Error(`searched journal: ${opened.error.failure}`);
  try {
    addNotes(opened.value);
  } finally {
    closeJournal(opened.value);
  }
}
