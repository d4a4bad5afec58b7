// The sample journal's first years, newest first: half remembered, as first years are.

import type { SampleEntry } from './sample-entry.ts';

export const firstEntries: readonly SampleEntry[] = [
  {
    film: { title: 'A Separation', originalTitle: 'جدایی نادر از سیمین', year: 2011, directors: ['Asghar Farhadi'] },
    watchedOn: '2023-11-04',
    rating: 5,
    medium: 'Disc',
    themes: ['Marriage', 'Fathers and daughters', 'Money'],
    review:
      'Everyone is right. I changed sides five times, and was ashamed of it each time, which I believe is the point.',
  },
  {
    film: { title: 'Close-Up', originalTitle: 'کلوزآپ ، نمای نزدیک', year: 1990, directors: ['Abbas Kiarostami'] },
    watchedOn: '2023-09-16',
    rating: 4.5,
    medium: 'Stream',
    themes: ['Disguise', 'Cinema', 'Poverty'],
    review: `A man says he is a film director, and a family believes him. He is tried for it, and everybody plays themselves. I have seldom wished so much for somebody to be believed a little longer.

When the real director comes to fetch him on a motorcycle, the microphone fails, and one hears only half of what they say. I am told it did not fail at all.`,
  },
  {
    film: { title: 'Ikiru', originalTitle: '生きる', year: 1952, directors: ['Akira Kurosawa'], countries: ['Japan'] },
    watchedOn: '2023-04',
    rating: 4.5,
    medium: 'Disc',
    company: 'Dad',
    themes: ['Work', 'Age', 'Time'],
    tags: ['with Dad'],
    review:
      'A clerk learns that he has six months, and builds a playground. Dad, forty years in the town hall: “That’s accurate. About the stamps.”',
  },
  {
    film: { title: 'Cléo from 5 to 7', originalTitle: 'Cléo de 5 à 7', year: 1962, directors: ['Agnès Varda'] },
    watchedOn: '2022-08-13',
    rating: 4,
    medium: 'Cinema',
    themes: ['The city', 'Illness', 'Time'],
    review:
      'An hour and a half of waiting for a test result, spent in the streets of Paris on the longest day. Mirrors first, then windows, then faces. She stops being looked at and starts to look.',
  },
  {
    film: { title: 'Paris, Texas', year: 1984, directors: ['Wim Wenders'], countries: ['West Germany', 'France'] },
    watchedOn: '2021',
    rating: 4.5,
    medium: 'Stream',
    themes: ['Fathers and sons', 'Landscape', 'Marriage'],
    review:
      'In the second lockdown, on the laptop, with the blinds down. All that sky on thirteen inches. The talk through the glass took as long as a train journey, and I would not have it shorter.',
  },
  {
    film: {
      title: 'Maborosi',
      originalTitle: '幻の光',
      year: 1995,
      directors: ['Hirokazu Koreeda'],
      countries: ['Japan'],
    },
    watchedOn: '2021-01-30',
    rating: 4,
    medium: 'Disc',
    themes: ['Grief', 'The sea', 'Silence'],
    review:
      'A young widow by the sea, filmed mostly from behind and far away, in whatever light there was. A funeral procession crosses the whole screen along the shore, small as ants, and it is snowing, and nobody has told the snow.',
  },
  {
    film: {
      title: 'The Gleaners and I',
      originalTitle: 'Les glaneurs et la glaneuse',
      year: 2000,
      directors: ['Agnès Varda'],
    },
    watchedOn: '2019-11',
    rating: 4.5,
    isLiked: true,
    medium: 'Disc',
    themes: ['Age', 'Work', 'Attention'],
    review:
      'She films the lens cap dancing because she forgot to turn the camera off, and keeps it. Heart-shaped potatoes. The film that made me begin this journal: pick up what others leave.',
  },
  {
    film: {
      title: 'Bicycle Thieves',
      originalTitle: 'Ladri di biciclette',
      year: 1948,
      directors: ['Vittorio De Sica'],
    },
    watchedOn: null,
    rating: 5,
    themes: ['Fathers and sons', 'Work', 'Poverty'],
    review: 'At school, on a trolley television, some time before I knew that films had names. I remember the hand.',
  },
];
