// A journal of films to be looked at: posters drawn and posters given, of every shape, and one film seen three times. Invented, but for *One Mile*.

import { closeJournal, openJournal } from '../../db/open.ts';
import type { EntryDraft } from '../../db/model/entry.ts';
import { answer } from '../../db/answer.ts';
import { png } from './images.ts';

const themes = ['Grief', 'Water', 'Running', 'Silence', 'Night', 'Mothers', 'Work', 'Leaving', 'Winter', 'Cities'];
const titles = [
  ...['A Lamp in July', 'All the Quiet Stations', 'Amber Road', 'Before the Thaw', 'Bread and Salt', 'Calling Karin'],
  ...['Cloudberry', 'Dear Harbour', 'Eleven Rooms', 'Far Bells', 'Fathers, Mostly', 'Ghost Orchard', 'Half a Winter'],
  ...[
    'High Water at Lund',
    'Idle Hands',
    'In the Lee',
    'July Rain',
    'Kestrel',
    'Late Ferry',
    'Letters to a Closed House',
  ],
  ...[
    'Little Iron',
    'Long Division',
    'Low Season',
    'Midsummer, Minus One',
    'Moss',
    'Night Bus to Varna',
    'No Such Street',
  ],
  ...['Nobody’s Orchard', 'On the Slow Train', 'Paper Boats', 'Postcards from the Interior', 'Quarry', 'Rehearsal'],
  ...['Salt Meadow', 'Seven Tables', 'Sleepers', 'Small Hours', 'Snow on the Radio', 'Still Life with Siblings'],
  ...[
    'Tailwind',
    'Tenderness, Inc.',
    'The Apprentice Bell-Ringer of Sankt Olof',
    'The Long Way to Kiruna',
    'The Salt Ferry',
  ],
  ...['The Tenant Upstairs', 'The Weight of Apples', 'Things We Carried Down', 'Tin Roof', 'Two Chairs', 'Undertow'],
  ...[
    'Untitled',
    'Upriver',
    'Vespers',
    'Window Seat',
    'Winter Without Snow',
    'Yard Work',
    'ليل طويل',
    '走る人',
    '雨の駅で、もう一度',
    'Солнце в марте',
  ],
];

/** A dusk in so many pixels: a sky that darkens, a sun, a wall of hills. */
export function duskPng(width: number, height: number): Uint8Array {
  return png(width, height, (x, y) => {
    const [across, down] = [x / width, y / height];
    const hill = 0.68 + 0.06 * Math.sin(across * 7) + 0.03 * Math.sin(across * 17);
    if (down > hill) return [38 + across * 22, 34, 46];
    const sun = Math.hypot((across - 0.62) * width, (down - 0.55) * height) < 0.13 * Math.min(width, height);
    return sun ? [250, 226, 190] : [214 - down * 120, 128 - down * 30, 96 + down * 60];
  });
}

const oneMile = { title: 'One Mile', year: 2025 };
const seen: EntryDraft[] = [
  {
    film: {
      ...{ ...oneMile, originalTitle: 'ワン・マイル', directors: ['Asoka Wakabayashi'], countries: ['Japan'] },
      ...{ languages: ['Japanese'], runtimeMinutes: 104, genres: ['Drama'], identifiers: { imdb: 'tt0000001' } },
    },
    ...{ watchedOn: '2025-11-30', rating: 4, themes: ['Grief', 'Running', 'Winning'], medium: 'cinema' },
    review:
      'I thought it was about winning. It is about a seat in a car.\n\nThe mother drives, the wipers answer for her, and the seat behind them is empty in every shot until the last.',
  },
  {
    film: oneMile,
    ...{ watchedOn: '2026-11-14', rating: 4.5, isRewatch: true, place: 'the Lumière', company: 'Mum' },
    themes: ['Grief', 'Survivor’s guilt', 'Resilience', 'Running'],
    review:
      'The second time I stopped waiting for him to win. It is about a seat in a car.\n\nThe mother drives, the wipers answer for her, and nobody says the name until the last lap.\n\n> A mile is short enough to begin.\n\nOn the empty track at dusk he stumbles, and the camera stays where it is, as a friend would.',
  },
  {
    film: oneMile,
    ...{ watchedOn: '2026-11-20', rating: 5, isRewatch: true, isLiked: true, medium: 'disc' },
    themes: ['Grief', 'Resilience', 'Silence'],
    review:
      'The third time, with the sound off for a minute.\n\nThe mother drives. Nobody says the name at all; I had dreamt that. On the empty track at dusk he stumbles, and the camera stays where it is, as a friend would.',
  },
];

const shapes: readonly (readonly [title: string, width: number, height: number])[] = [
  ...([
    ['Amber Road', 400, 600],
    ['Dear Harbour', 900, 500],
    ['High Water at Lund', 300, 900],
    ['Late Ferry', 500, 500],
    ['Moss', 40, 60],
    ['One Mile', 600, 840],
  ] as const),
];

/** Fills a new journal at `path`. */
export function writeFilmJournal(path: string): void {
  let now = Date.UTC(2026, 10, 20, 20);
  const opened = openJournal(path, { now: () => (now += 60_000) });
  if (!opened.ok) throw new Error(`film journal: ${opened.error.failure}`);
  const ask = (name: string, input: unknown): unknown => {
    const answered = answer(opened.value, name, input);
    if (!answered.ok) throw new Error(`film journal: ${name} ${JSON.stringify(answered.error)}`);
    return answered.value;
  };
  const ids = new Map<string, number>();
  const log = (entry: EntryDraft): void => {
    const { film } = ask('entry.log', entry) as { film: { id: number; title: string } };
    ids.set(film.title, film.id);
  };
  try {
    for (const [index, title] of titles.entries()) {
      log({
        film: { title, year: 1931 + ((index * 37) % 94), directors: [`${'ABCDEFGHIJKLM'[index % 13]}. Invented`] },
        watchedOn: `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 10}`,
        rating: index % 7 === 0 ? null : 1 + (index % 9) / 2,
        themes: [themes[(index * 3) % themes.length] ?? 'Grief'],
      });
    }
    for (const entry of seen) log(entry);
    for (const [title, width, height] of shapes) {
      ask('poster.set', { filmId: ids.get(title), bytes: duskPng(width, height) });
    }
    ask('film.edit', {
      id: ids.get('One Mile'),
      isLiked: true,
      notes: 'Watch the hands, not the feet.\nLend it to Mum.',
    });
  } finally {
    closeJournal(opened.value);
  }
}
