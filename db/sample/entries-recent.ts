// The sample journal's last two years, newest first.

import type { SampleEntry } from './sample-entry.ts';

export const recentEntries: readonly SampleEntry[] = [
  {
    film: {
      ...{ title: 'Perfect Days', year: 2023, directors: ['Wim Wenders'], countries: ['Japan', 'Germany'] },
      ...{ languages: ['Japanese'], genres: ['Drama'], runtimeMinutes: 124 },
    },
    watchedOn: '2026-11-08',
    rating: 4,
    medium: 'Cinema',
    place: 'the Harbour',
    company: 'Anna',
    themes: ['Work', 'Solitude', 'Attention'],
    tags: ['Tuesday club'],
    review: `A man cleans the public toilets of Tokyo, and cleans them well. He has a van, some cassettes, a paperback, a tree he photographs at lunch.

Anna thought it was a fairy tale about poverty, and we argued about it as far as the bridge. I said that it is not about having little, it is about noticing, and she said noticing is what one tells people to do who have little. I have no answer to that. But I have noticed more this week, and so, she admits, has she.

The last shot lasts as long as a song. He laughs and weeps at the wheel, and I believed both.`,
  },
  {
    film: {
      ...{ title: 'Aftersun', year: 2022, directors: ['Charlotte Wells'], countries: ['United Kingdom'] },
      ...{ languages: ['English'], genres: ['Drama'] },
    },
    watchedOn: '2026-09-27',
    rating: 5,
    isLiked: true,
    isRewatch: true,
    medium: 'Stream',
    themes: ['Fathers and daughters', 'Memory', 'Grief'],
    tags: ['alone'],
    review: `A holiday in Turkey, a father who is almost a boy, a girl of eleven with a video camera. Nothing goes wrong that she could have told anyone about.

I keep coming back to how it is framed: he is in the mirror, on the switched-off television, at the edge of the bed with his back to us. She was looking the other way, as one does at eleven. The whole film is a woman of his age now turning her head twenty years too late.

> I think it’s nice that we share the same sky.

I rang my sister afterwards. We talked about the caravan.`,
  },
  {
    film: {
      ...{ title: 'The Spirit of the Beehive', originalTitle: 'El espíritu de la colmena', year: 1973 },
      ...{ directors: ['Víctor Erice'], countries: ['Spain'], languages: ['Spanish'], genres: ['Drama'] },
    },
    watchedOn: '2026-09-05',
    rating: 5,
    medium: '35 mm',
    place: 'Film archive',
    themes: ['Childhood', 'Silence', 'War'],
    review: `Two sisters see *Frankenstein* in the village hall, and the younger one goes looking for him. That is the plot. The rest is honey-coloured windows, a well, a railway line, and a house in which four people live in four silences.

I have never seen fear filmed so gently. Ana is not afraid of the monster; she is afraid that nobody will tell her why he did it. Spain in 1940 could not tell her either.`,
    reflections: [
      {
        reflectedOn: '2026-10-02',
        text: 'The footprints in the soft ground by the well: she puts her own shoe into the larger one. I drew it on the back of a receipt today without knowing at first what it was.',
      },
    ],
  },
  {
    film: { title: 'First Cow', year: 2019, directors: ['Kelly Reichardt'], countries: ['United States'] },
    watchedOn: '2026-08-16',
    rating: 4,
    medium: 'Disc',
    company: 'Anna',
    themes: ['Friendship', 'Work', 'Money'],
    review: `Two men steal milk at night to bake cakes by day. The kindest heist there is.

What I love is the order of things: first the friendship, then the recipe, then the plan. And the cow, who recognises one of them in front of the owner, and is the only character who cannot keep a secret.`,
  },
  {
    film: {
      ...{ title: '東京物語', originalTitle: 'Tōkyō monogatari', year: 1953, directors: ['小津安二郎'] },
      ...{ countries: ['Japan'], languages: ['Japanese'], genres: ['Drama'] },
    },
    watchedOn: '2026-07-19',
    rating: 5,
    isRewatch: true,
    medium: 'Disc',
    company: 'Mum',
    themes: ['Parents', 'Time', 'Silence'],
    review: `日本語の授業の宿題として、今回は日本語で書く。

三度目の『東京物語』。前の二回は子どもたちに腹を立てていた。今回は誰にも腹が立たなかった。みんな忙しいだけで、それがいちばん悲しい。

熱海の堤防に並んで座るふたりの後ろ姿。母が立ち上がるとき、少しよろける。父は気づいていて、何も言わない。

> いやあねえ、世の中って。

隣で母が「そうね」と言った。字幕を読んでいたのか、私に言ったのか、聞かなかった。`,
  },
  {
    film: { title: 'Local Hero', year: 1983, directors: ['Bill Forsyth'], countries: ['United Kingdom'] },
    watchedOn: '2026-06-12',
    rating: 4.5,
    isLiked: true,
    isRewatch: true,
    medium: 'Television',
    company: 'Mum',
    themes: ['Money', 'Homesickness', 'The sea'],
    review:
      'The telephone box rings in an empty harbour, and that is the saddest joke in the cinema. Mum did the washing-up during the oil parts, as always.',
  },
  {
    film: {
      ...{ title: 'Past Lives', year: 2023, directors: ['Celine Song'], countries: ['United States'] },
      ...{ languages: ['English', 'Korean'], genres: ['Drama', 'Romance'] },
    },
    watchedOn: '2026-04-26',
    rating: 3.5,
    medium: 'Stream',
    themes: ['Love', 'Time', 'Emigration'],
    review: `Everyone is decent, everyone says what they feel, and it broke my heart only at the very end, at a kerb, while they wait for a car.

Too much of it is explained to me in bars. But the two children parting on the way home, she up the steps, he along the wall: that is the film, and it needs no word for it.`,
  },
  {
    film: { title: 'Playtime', year: 1967, directors: ['Jacques Tati'], countries: ['France'], languages: ['French'] },
    watchedOn: '2026-03-14',
    rating: 4.5,
    medium: '70 mm',
    place: 'Film archive',
    company: 'the Tuesday club',
    themes: ['The city', 'Comedy'],
    tags: ['Tuesday club'],
    review: `Sat in the front row with my head going from left to right, as at tennis, and I still missed half. Somebody laughed behind me every time a moment before I found what at.

The restaurant comes apart for forty minutes, and by the end of it strangers know each other. I do not know a more hopeful thing.`,
  },
  {
    film: { title: 'Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles', year: 1975, directors: ['Chantal Akerman'] },
    watchedOn: '2026-01',
    isUnfinished: true,
    medium: 'Stream',
    themes: ['Work', 'Solitude'],
    review:
      'Fell asleep at the potatoes, which is my fault and not the potatoes’. To be seen again, in a cinema, awake.',
  },
  {
    film: { title: 'Fallen Leaves', originalTitle: 'Kuolleet lehdet', year: 2023, directors: ['Aki Kaurismäki'] },
    watchedOn: '2025-12-28',
    rating: 4,
    medium: 'Cinema',
    place: 'the Harbour',
    company: 'Anna',
    themes: ['Love', 'Work', 'Drink'],
    review: `Two lonely people, a lost telephone number, a dog. Eighty-one minutes. On the radio, the war, every time anybody turns it on.

We came out into real snow, and Anna said: “See? He pays for it.”`,
  },
];
