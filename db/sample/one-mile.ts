// The first film of the sample journal: an essay, a second viewing, and what was left of both two winters later.

import type { SampleEntry } from './sample-entry.ts';

const film = {
  title: 'One Mile',
  originalTitle: 'ワン・マイル',
  year: 2025,
  directors: ['Asoka Wakabayashi'],
  countries: ['Japan'],
  languages: ['Japanese'],
  genres: ['Drama'],
};

export const oneMile: readonly SampleEntry[] = [
  {
    film,
    watchedOn: '2025-02-08',
    rating: 4.5,
    isLiked: true,
    medium: 'Cinema',
    place: 'the Harbour, screen two',
    themes: ['Grief', 'Survivor’s guilt', 'Resilience', 'Silence', 'Running'],
    tags: ['alone', 'walked home'],
    review: `It begins with a sound: shoes on cinder, one pair, and then for a few strides two. It takes a while to understand that the second pair belongs to nobody who is still alive.

She used to run with her sister. That is all we are told in the first half hour, and we are told it by what is missing: a second bottle on the wall, a second towel, the place in the car where nobody puts a bag. The accident is never shown. I was grateful for that, and then I noticed that I had been waiting for it all the same, as one waits for the punishment, and that the film knew.

## What the track keeps

Survivor’s guilt is mostly filmed as memory: a flash, a face, a hand let go. Wakabayashi films it as *pace*. She runs the first half of every lap too fast, as if there were still somebody to catch, and walks the rest. Nobody remarks on it. The old coach watches with his stopwatch in his pocket, and it stays there until the last ten minutes.

There is a scene in a kitchen that I would put beside anything in Ozu. Her mother cooks for four, sees it, and puts one bowl back without a sound. Then she takes it out again, and fills it, and sets it down in front of her daughter, who is already eating; and her daughter eats that too. No one says anything. It is the funniest and the worst thing in the film.

> A mile is short enough to begin.
> — the coach, at the gate

What I had not expected is how little the film wants from her. It does not ask her to win or to forgive herself, or even to run well. It asks her only to go round once more. For most of it I took that for modesty, and it is the whole argument: that one is not healed and then returns, but returns, badly, at the wrong speed, and that this is what the word means.

On the empty track at dusk she stumbles, and the camera stays where it is, as a friend would. I thought of the winter in which I walked to the same bus stop every morning for a month without taking the bus. There is no word for what that was. There was only that corner, and the next day that corner.

Half a star is missing for the music, which comes in once, near the end, and tells me what I was already feeling. ||She stops a stride before the line and lets the girl from the school team pass. It would have been enough to hear them breathe.||

I went home on foot.`,
    reflections: [
      {
        reflectedOn: '2026-11-15',
        text: `Two winters on. I no longer know how it ends without looking it up, and I find I don’t mind: what stayed is the bowl, and the first half of every lap.

I gave away Dad’s coat this week. I had been running the first half too fast.`,
      },
    ],
    clippings: [
      {
        byline: 'The woman behind me',
        publication: 'in the foyer',
        publishedOn: '2025-02-08',
        text: '“Nothing happens, and I have to sit down.”',
      },
    ],
  },
  {
    film,
    watchedOn: '2026-11-14',
    rating: 4.5,
    isRewatch: true,
    medium: 'Disc',
    company: 'Mum',
    themes: ['Grief', 'Mothers and daughters', 'Running'],
    review: `Mum asked to see “the one you walked home from”. She said nothing until the bowl, and then she said, “Well, of course she eats it.”

The second time one watches the mother. It is her film as well; it was all along. She drives, the wipers answer for her, and she never once looks at the seat behind. I had thought that was the director’s tact. It is the mother’s.`,
  },
];
