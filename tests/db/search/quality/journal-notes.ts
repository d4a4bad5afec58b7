// Reflections, clippings, themes and lists of the journal that search is judged by. Data only.

import type { QualityClipping, QualityList, QualityReflection, QualityTheme } from './journal.ts';

export const qualityReflections: QualityReflection[] = [
  {
    handle: 'mile-winter',
    film: 'one-mile',
    reflectedOn: '2026-11-02',
    text: 'Two winters on I still hear the second pair of shoes. I walked past a school track at dusk and stopped.',
  },
  {
    handle: 'mile-ja-later',
    film: 'one-mile',
    reflectedOn: '2026-10-10',
    text: '夕方のグラウンドを見るたびに、あの靴音を思い出す。',
  },
  {
    handle: 'harbour-later',
    film: 'harbour',
    reflectedOn: '2026-07-02',
    text: 'Mum asked for the one with the ferries. I understood: she was waiting too.',
  },
  {
    handle: 'cafe-later',
    film: 'cafe',
    reflectedOn: '2025-05-01',
    text: 'The clock was right. Co-operation is a kind of love; I had not seen it.',
  },
  {
    handle: 'snow-later',
    film: 'snow-station',
    reflectedOn: '2026-02-14',
    text: '父の命日。駅の時計がまだ動いているといい。',
  },
  {
    handle: 'runner-later',
    film: 'runner',
    reflectedOn: '2022-01-01',
    text: 'What I took for speed was fear. > or < : he counts the doors.',
  },
  {
    handle: 'knots-later',
    film: 'knots',
    reflectedOn: '2020-12-12',
    text: 'Dreamt of rope again.\n\n> Salt keeps what water takes.',
  },
];

export const qualityClippings: QualityClipping[] = [
  {
    handle: 'mile-press',
    film: 'one-mile',
    byline: 'Leonie Brandt',
    publication: 'The Evening Lantern',
    source: 'page 14',
    text: 'A stopwatch of a film: exact, unsentimental, and in the last minute merciful.',
  },
  {
    handle: 'mile-press-ja',
    film: 'one-mile',
    byline: '佐伯ゆり',
    publication: '映画手帖',
    text: '若林監督は走る身体を言葉の代わりに置いた。',
  },
  {
    handle: 'harbour-press',
    film: 'harbour',
    byline: 'Leonie Brandt',
    publication: 'Northern Reel',
    text: 'Lindqvist films boredom as though it were weather.',
  },
  {
    handle: 'cafe-press',
    film: 'cafe',
    byline: 'Rémy Aubert',
    publication: 'Cahier bleu',
    text: 'Une tasse se brise; personne ne se lève.',
  },
  {
    handle: 'kyoto-press',
    film: 'kyoto-diary',
    byline: '佐伯ゆり',
    publication: '映画手帖',
    text: '雨の音が台詞より雄弁である。',
  },
];

export const qualityThemes: QualityTheme[] = [
  { handle: 'theme-grief', name: 'grief', description: 'Not sadness: what is left when sadness has somewhere to be.' },
  { handle: 'theme-guilt', name: 'survivor’s guilt', description: 'Why them and not me.' },
  { handle: 'theme-resilience', name: 'resilience', description: '' },
  { handle: 'theme-water', name: 'water', description: 'Rivers, harbours, rain on a tin roof.' },
  { handle: 'theme-running', name: 'running', description: 'Away from, towards, in circles.' },
  { handle: 'theme-absence', name: 'absence', description: 'The chair, the bowl, the coat on the hook.' },
  { handle: 'theme-silence-ja', name: '沈黙', description: '言わないことで伝わるもの。' },
  { handle: 'theme-father-ja', name: '父と子', description: '待つ父、去る息子。' },
  { handle: 'theme-city-ja', name: '都会', description: '' },
  { handle: 'theme-snow-ja', name: '雪', description: '' },
  { handle: 'theme-music-ja', name: '音楽', description: '' },
  { handle: 'theme-family-ja', name: '家族', description: '' },
  { handle: 'theme-home-zh', name: '故乡', description: '' },
  { handle: 'theme-longing-ko', name: '그리움', description: '' },
  { handle: 'theme-summer-fr', name: 'été', description: '' },
  { handle: 'theme-silence', name: 'silence', description: '' },
  { handle: 'theme-family', name: 'family', description: '' },
  { handle: 'theme-fathers', name: 'fathers and sons', description: '' },
  { handle: 'theme-machines', name: 'machines', description: '' },
  { handle: 'theme-home', name: 'home', description: '' },
  { handle: 'theme-work', name: 'work', description: '' },
];

export const qualityLists: QualityList[] = [
  {
    handle: 'list-winter',
    name: 'Winter evenings',
    description: 'To be seen under a blanket.',
    films: [
      { film: 'otters', note: 'The slide, for the small ones.' },
      { film: 'snow-station', note: 'Tea first.' },
    ],
  },
  {
    handle: 'list-sport',
    name: 'Sport that isn’t about winning',
    description: '',
    films: [
      { film: 'one-mile', note: 'Begin here.' },
      { film: 'runner', note: 'Hardly sport; marathonish.' },
    ],
  },
  {
    handle: 'list-ja',
    name: '雨の日に観る映画',
    description: '静かな作品だけ。',
    films: [
      { film: 'kyoto-diary', note: '傘を忘れた日に。' },
      { film: 'karaoke', note: '声を出さずに歌う。' },
    ],
  },
  {
    handle: 'list-sea',
    name: 'Salt',
    description: 'Ships, ferries, otters at a pinch.',
    films: [
      { film: 'knots', note: '' },
      { film: 'harbour', note: 'Slow boat.' },
    ],
  },
];
