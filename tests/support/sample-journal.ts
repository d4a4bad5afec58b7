// A journal with enough in it to be looked at: invented films and words, but for *One Mile* and who directed it.

import { closeJournal, openJournal } from '../../db/open.ts';
import type { EntryDraft } from '../../db/model/entry.ts';
import { answer } from '../../db/answer.ts';
import { writtenForTheTour } from './written-for-the-tour.ts';

const entries: EntryDraft[] = [
  {
    film: { title: 'One Mile', originalTitle: 'ワン・マイル', year: 2025, directors: ['Asoka Wakabayashi'] },
    watchedOn: '2025-11-30',
    rating: 4,
    themes: ['Grief', 'Running'],
    review: 'I thought it was about winning. It is about a seat in a car.',
  },
  {
    film: { title: 'A Room in Lisbon', year: 1987, directors: ['M. Tavares'] },
    watchedOn: '2026-10',
    rating: 3,
    themes: ['Distance'],
    medium: 'train',
    review: 'Seen on a train, in two halves, with the sound of the train.',
  },
  {
    film: { title: 'Night Bus to Varna', year: 2003, directors: ['Petar Iliev'] },
    watchedOn: '2026-10-29',
    rating: 5,
    isLiked: true,
    themes: ['Silence', 'Night'],
    review:
      'I wrote nothing for two days after this one, which is a review of a kind.\n\nThe road behind the depot is an empty tracks yard, and all the grief of the film is parked there with its lights off.',
  },
  {
    film: { title: '走る人', year: 2004, directors: ['森下 遥'] },
    watchedOn: '2019-03',
    rating: 4,
    themes: ['Running', 'Silence'],
    tags: ['with-mum'],
    review:
      '誰もいないトラックの夕暮れ。走る人は振り返らない。カメラも振り返らない。私だけが、何度も後ろを見ていた。\n\n> 一周だけ、と彼女は言った。\n\n雨が降りはじめても、誰も傘をさそうとしない。その静けさを、十年たっても覚えていると思う。The track is empty and the film lets it be.',
  },
  {
    film: { title: 'Kestrel', year: 2019, directors: ['Anna Lindqvist'] },
    watchedOn: '2026-11-02',
    rating: 2.5,
    themes: ['Fathers and sons'],
  },
  {
    film: { title: 'Letters to a Closed House', year: 2011, directors: ['T. Okafor'] },
    watchedOn: '2026-11-09',
    rating: 4,
    themes: ['Inheritance', 'Comedy of manners'],
    review: 'A comedy about an inheritance, told as if nobody in it had heard of either.',
  },
  {
    film: { title: 'One Mile', year: 2025 },
    watchedOn: '2026-11-14',
    rating: 4.5,
    isRewatch: true,
    place: 'the Lumière',
    company: 'Mum',
    themes: ['Grief', 'Survivor’s guilt', 'Resilience', 'Silence', 'Running'],
    tags: ['in-theatres', 'with-mum'],
    review: writtenForTheTour(),
  },
  {
    film: { title: 'The Salt Ferry', year: 1998, directors: ['Ines Moreau'] },
    watchedOn: '2026-11-21',
    rating: 3.5,
    themes: ['Water', 'Leaving'],
    review:
      'Half an hour too long and I would not lose a minute of the crossing.\n\n## What stays\n\n1. The gulls, indoors.\n2. The ferryman’s *other* coat.\n3. That nobody waves.\n\nMore of it in [an interview with the director](https://example.org/salt-ferry), which I have not read on purpose.',
  },
  {
    film: {
      title:
        'The Extraordinarily Long and Patient Title of a Film About a Lighthouse Keeper and His Three Correspondents',
      year: 1974,
      directors: ['Aurelio Bastianelli-Montecchi', 'Wilhelmina van der Oosterhout'],
    },
    watchedOn: '2026',
    rating: 0.5,
    isUnfinished: true,
    themes: ['Patience'],
    review: 'I left when he trimmed the lamp for the fourth time.',
  },
  {
    film: { title: 'ليل طويل', year: 2012, directors: ['Nadia Haddad'] },
    watchedOn: '2026-09-17',
    rating: 4.5,
    themes: ['Night', 'Grief'],
    review: 'A long night, and one window of it lit.',
  },
  {
    film: { title: 'Winter Without Snow', year: 1966 },
    watchedOn: '2026-09-05',
    hasSpoilers: true,
    rating: 4,
    themes: ['Winter', 'Grief'],
    review: 'The brother was never on the train.',
  },
  { film: { title: 'Untitled' }, watchedOn: null },
  {
    film: { title: 'Postcards from the Interior', year: 2021, directors: ['Bea Holm'] },
    watchedOn: '2026-08-11',
    rating: 3.5,
    isRewatch: true,
    themes: ['Distance', 'Mothers'],
    tags: ['festival'],
    review: 'Better than I remembered, and I had remembered it as the best thing that summer.',
  },
  {
    film: { title: 'Carry the Piano', year: 1955, directors: ['Gösta Nyman'] },
    watchedOn: '2026-08-02',
    rating: 5,
    isLiked: true,
    themes: ['Friendship', 'Work'],
    review: 'Four men, one piano, two hundred steps. The happiest film I know about failure.',
  },
];

/** Fills a new journal at `path`; the instants are fixed so that pictures stay comparable. */
export function writeSampleJournal(path: string): void {
  let now = Date.UTC(2026, 10, 21, 20);
  const opened = openJournal(path, { now: () => (now += 60_000) });
  if (!opened.ok) throw new Error(`sample journal: ${opened.error.failure}`);
  try {
    for (const entry of entries) {
      const logged = answer(opened.value, 'entry.log', entry);
      if (!logged.ok) throw new Error(`sample journal: ${JSON.stringify(logged.error)}`);
    }
  } finally {
    closeJournal(opened.value);
  }
}
