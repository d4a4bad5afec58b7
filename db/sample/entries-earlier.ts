// The sample journal's middle years, newest first.

import type { SampleEntry } from './sample-entry.ts';

export const earlierEntries: readonly SampleEntry[] = [
  {
    film: {
      ...{ title: 'Drive My Car', originalTitle: 'ドライブ・マイ・カー', year: 2021, directors: ['Ryūsuke Hamaguchi'] },
      ...{ countries: ['Japan'], languages: ['Japanese'], genres: ['Drama'], runtimeMinutes: 179 },
    },
    watchedOn: '2025-11-02',
    rating: 4.5,
    medium: 'Disc',
    themes: ['Grief', 'Theatre', 'Silence', 'Marriage'],
    review: `Forty minutes in, the titles. It takes that long to bury somebody properly.

An actor who cannot say his lines any more lets himself be driven. The young woman at the wheel says next to nothing, and the red car goes back and forth along the same water, with a dead woman’s voice on the cassette giving him his cues. I kept thinking that this is what a diary is: one’s own cues, read by somebody who has gone.

*Uncle Vanya* in six languages, one of them made with the hands. The last speech is signed, behind his back, in front of his eyes. “We shall rest.” I have known that line since school and I had never seen it before.`,
    reflections: [
      {
        reflectedOn: '2026-05-30',
        text: 'Drove to the coast with the radio off. After an hour one begins to hear the car.',
      },
    ],
  },
  {
    film: { title: 'Certain Women', year: 2016, directors: ['Kelly Reichardt'], countries: ['United States'] },
    watchedOn: '2025-08-30',
    rating: 4.5,
    isLiked: true,
    medium: 'Disc',
    themes: ['Solitude', 'Love', 'Landscape'],
    review: `Three stories in Montana, of which I remember one, and that one every week: the ranch hand who drives four hours to look at her teacher across a car park.

Nobody is unkind. She turns the pick-up round and falls asleep at the wheel, and the field simply takes her in.`,
  },
  {
    film: { title: 'Yi Yi', year: 2000, directors: ['Edward Yang'], countries: ['Taiwan'], runtimeMinutes: 173 },
    watchedOn: '2025-06-21',
    rating: 5,
    isLiked: true,
    medium: 'Cinema',
    place: 'Film archive',
    company: 'the Tuesday club',
    themes: ['Family', 'Time', 'Childhood', 'The city'],
    tags: ['Tuesday club'],
    review: `The boy photographs the backs of people’s heads, because they cannot see them themselves. After three hours I felt as if somebody had handed me mine.

A wedding, a funeral, everything between. There is a scene in which two old lovers walk through Tokyo at night while two young ones walk through Taipei, and the same sentence is said in both; and nothing is made of it. It goes by like a tram.`,
  },
  {
    film: { title: 'Some Like It Hot', year: 1959, directors: ['Billy Wilder'], countries: ['United States'] },
    watchedOn: '2025-05-10',
    rating: 5,
    isRewatch: true,
    medium: 'Television',
    company: 'Mum and the neighbours',
    themes: ['Comedy', 'Disguise'],
    review: 'For the eleventh time or so. Nobody’s perfect; this is.',
  },
  {
    film: {
      title: 'Three Colours: Blue',
      originalTitle: 'Trois couleurs : Bleu',
      year: 1993,
      directors: ['Krzysztof Kieślowski'],
    },
    watchedOn: '2025-03-22',
    rating: 3.5,
    isRewatch: true,
    medium: 'Stream',
    themes: ['Grief', 'Music', 'Freedom'],
    review: `I adored it at nineteen. Now I see the sugar lump.

Still: a hand dragged along a stone wall until it bleeds, because something has to be felt. After *One Mile*, though, I miss the cooking. In films people grieve in swimming pools; at home one grieves in the queue at the post office.`,
  },
  {
    film: { title: 'Manchester by the Sea', year: 2016, directors: ['Kenneth Lonergan'], countries: ['United States'] },
    watchedOn: '2025-02-23',
    rating: 4.5,
    medium: 'Disc',
    hasSpoilers: true,
    themes: ['Grief', 'Survivor’s guilt', 'Brothers', 'The sea'],
    review: `Watched a fortnight after *One Mile*, on purpose. The opposite film on the same question. She goes back to the track; he says, “I can’t beat it,” and the film believes him and lets him go.

It is a great deal to allow a character. All those stories in which a boy heals a man, and here is the boy, and here is the man, and they throw a ball to and fro up a hill, and he moves to Boston anyway, with a spare room.`,
  },
  {
    film: { title: 'My Neighbour Totoro', originalTitle: 'となりのトトロ', year: 1988, directors: ['宮崎駿'] },
    watchedOn: '2024-12-26',
    rating: 5,
    isRewatch: true,
    medium: 'Disc',
    company: 'my sister and the girls',
    themes: ['Childhood', 'Mothers and daughters', 'Landscape'],
    review: `姪たちに読み聞かせるように、字幕を声に出して読みながら観た。

バス停の場面で、下の子が小声で「寒くないのかな」と言った。怖いでも、かわいいでもなく。トトロはただ雨の音を聞いている。それだけの場面がこんなに長いことを、みんな忘れている。`,
  },
  {
    film: { title: 'The Straight Story', year: 1999, directors: ['David Lynch'], countries: ['United States'] },
    watchedOn: '2024-10-13',
    rating: 4.5,
    medium: 'Disc',
    company: 'Dad',
    themes: ['Brothers', 'Age', 'Landscape'],
    tags: ['with Dad'],
    review: `Dad’s choice. A man of seventy-three drives a lawn mower across Iowa to see his brother, with whom he has not spoken for ten years.

Dad said it was the right speed for a film. When the two of them sat on the porch at the end and looked up, he said, “Have you got your brother’s number?” I have no brother. He meant his own.`,
    reflections: [
      {
        reflectedOn: '2025-10-13',
        text: 'The last film we saw together, and neither of us knew. I am glad it was this one. He did ring him, by the way.',
      },
    ],
  },
  {
    film: {
      title: 'Petite Maman',
      year: 2021,
      directors: ['Céline Sciamma'],
      countries: ['France'],
      languages: ['French'],
    },
    watchedOn: '2024-06',
    rating: 4.5,
    medium: 'Cinema',
    place: 'the Harbour',
    company: 'Mum',
    themes: ['Mothers and daughters', 'Grief', 'Childhood'],
    review:
      'Seventy-two minutes, two girls, a hut of branches. One of them is the other’s mother, and neither finds it strange. Mum held my sleeve.',
  },
  {
    film: { title: 'In the Mood for Love', originalTitle: '花樣年華', year: 2000, directors: ['Wong Kar-wai'] },
    watchedOn: '2024-02-14',
    rating: 4,
    isRewatch: true,
    medium: 'Cinema',
    company: 'Anna',
    themes: ['Love', 'Memory', 'The city'],
    review: `Anna’s Valentine’s tradition: a film in which nobody gets anybody.

Noodles, rain, stairs, and the same waltz, until one could draw the wallpaper. I was a little too aware of how beautiful it was. But the whisper into the wall is one of those endings that go on after you leave.`,
  },
];
