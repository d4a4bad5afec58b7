// The English entries of the journal that search is judged by. Data only.

import type { QualityEntry } from './journal.ts';

export const englishEntries: QualityEntry[] = [
  {
    handle: 'mile-first',
    film: 'one-mile',
    watchedOn: '2026-03-14',
    rating: 4.5,
    themes: ['grief', 'survivor’s guilt', 'resilience', 'silence', 'running'],
    tags: ['in-theatres'],
    medium: 'cinema',
    place: 'Rialto',
    company: 'Petra',
    isLiked: true,
    review:
      'Wakabayashi begins with a sound: shoes on cinder. Mio used to run with her sister. An **empty track at dusk**, filmed from so far away that the woman on it could be anyone.\n\n> “You don’t outrun it,” the old coach says. “You let it set the pace.”\n\nShe stops before the line and stands there, breathing. 誰もいないトラックに夕日が沈む。彼女は走るのをやめた。',
  },
  {
    handle: 'mile-again',
    film: 'one-mile',
    watchedOn: '2026-08',
    rating: 5,
    themes: ['grief', 'water'],
    medium: 'disc',
    isRewatch: true,
    hasSpoilers: true,
    review: 'On rewatching I kept my eyes on the father. He repairs the bicycle because nobody can repair the rest.',
  },
  {
    handle: 'chair',
    film: 'empty-chair',
    watchedOn: '2026-01',
    rating: 3,
    themes: ['absence'],
    medium: 'stream',
    review: 'A track of footprints in the snow, an empty house, and dusk at four. The mise-en-scène is half the story.',
  },
  {
    handle: 'chair-old',
    film: 'empty-chair',
    isRewatch: true,
    review: 'Somebody had told me to re-watch it in the dark. I rewatched it at noon — a mistake.',
  },
  {
    handle: 'harbour-mum',
    film: 'harbour',
    watchedOn: '2025-07-02',
    rating: 4,
    themes: ['water', 'grief'],
    tags: ['with-mum'],
    company: 'Mum',
    isLiked: true,
    review:
      'Nothing in it but water and waiting. The ferries are late; the ferryman isn’t sorry.\n\n> The tide does not ask.',
  },
  {
    handle: 'harbour-quit',
    film: 'harbour',
    watchedOn: '2019',
    isUnfinished: true,
    tags: ['on a train'],
    review: 'Fell asleep.',
  },
  {
    handle: 'cafe-one',
    film: 'cafe',
    watchedOn: '2024-11-30',
    rating: 5,
    themes: ['fathers and sons'],
    place: 'Cinémathèque',
    review: 'The waiter’s naïve smile, the coöperative clock, the crème brûlée nobody eats. A façade of manners.',
  },
  { handle: 'cafe-bare', film: 'cafe', watchedOn: '2020-02-29', rating: 2.5, review: '' },
  {
    handle: 'otters-kids',
    film: 'otters',
    watchedOn: '2023-12-24',
    rating: 3.5,
    themes: ['family', 'water'],
    company: 'the children',
    review:
      'Well-meant, hand-drawn and twenty-odd minutes too long. The otters’ slide — oh, that slide! 8/10 for the ice alone.',
  },
  {
    handle: 'compiler-one',
    film: 'compiler',
    watchedOn: '2022-05-06',
    rating: 2,
    themes: ['machines'],
    review:
      'A thriller in which somebody types C++ at 120 words a minute. 50% of the plot is waiting for a build; the other 50 is rain. Channel #1 shows static.',
  },
  {
    handle: 'compiler-two',
    film: 'compiler',
    watchedOn: '2022-06',
    rating: 2,
    isRewatch: true,
    review:
      'Still in C, never in Java. She cannot compile her own life, so she organises his. The organisation of it defeats her.',
  },
  {
    handle: 'runner-one',
    film: 'runner',
    watchedOn: '2021-09-09',
    rating: 4,
    themes: ['running'],
    review:
      'A mile of corridor and a man who goes down it. Hale knows that a chase is a conversation. He says it in one word: faster.',
  },
  {
    handle: 'runner-two',
    film: 'runner',
    watchedOn: '2025-01-01',
    rating: 1,
    review:
      'The studies of corridors I could study for ever. Everyone else tires; he tried, tries, and goes on trying.',
  },
  {
    handle: 'knots-one',
    film: 'knots',
    watchedOn: '2018-04',
    rating: 3,
    themes: ['water', 'work'],
    review:
      'Rope, salt, rope. At forty knots the sea has no colour. “Nobody grieves at sea,” the mate says, and he is grieving.',
  },
  {
    handle: 'house-one',
    film: 'grief-house',
    watchedOn: '2026-02-02',
    rating: 4.5,
    themes: ['home'],
    medium: 'cinema',
    review:
      'Three sisters paint a kitchen yellow. Not one of them mentions their mother. The colour mourns instead.\n\n> We bought too much yellow. We always do.',
  },
  {
    handle: 'house-long',
    film: 'grief-house',
    watchedOn: '2026-02-09',
    rating: 4,
    review:
      'I went back with a notebook and wrote this down in the foyer, so that I would have it: how the camera waits in doorways, how the youngest hums, how the radio is never on when it matters, how the neighbours bring rice, how the rice is left on the stove, how the eldest measures a window that needs no curtain, how a tape measure snaps shut and all of them laugh, and how the laugh goes on a little too long and then stops at once, as if it had been switched off at the wall.',
  },
  {
    handle: 'knots-lost',
    film: 'knots',
    review:
      'Lost the ticket, kept the feeling: a lighthouse seen from the wrong side. It’s the captain’s fault, they’d say; they didn’t.',
  },
  {
    handle: 'otters-cafe',
    film: 'otters',
    watchedOn: '2024-01-06',
    review: 'Seen in the cafe across the street. The resume of the plot on the menu was better than my résumé of it.',
  },
];
