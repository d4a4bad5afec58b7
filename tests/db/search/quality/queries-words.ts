// English words, their forms and the signs in them: what must be found. Data only, made by hand.

import type { QualityQuery } from './queries.ts';

/** All that holds a film's title. */
const mile = [
  'one-mile',
  'mile-first',
  'mile-first/quote',
  'mile-again',
  'mile-ja',
  'mile-ja/quote',
  'mile-mixed',
  'mile-winter',
  'mile-ja-later',
  'mile-press',
  'mile-press-ja',
];
const compiler = ['compiler', 'compiler-one', 'compiler-two'];
const cafe = ['cafe', 'cafe-one', 'cafe-bare', 'cafe-later', 'cafe-press'];

const plain: QualityQuery[] = [
  { query: '"one mile"', isAll: true, finds: mile },
  { query: 'one mile ', finds: mile, misses: ['harbour', 'empty-chair'], first: mile },
  { query: 'mile ', isAll: true, finds: [...mile, 'runner-one'], first: mile },
  { query: 'empty track at dusk', finds: ['mile-first', 'chair'], misses: ['mile-winter', 'mile-again'] },
  { query: '"empty track at dusk"', isAll: true, finds: ['mile-first'] },
  { query: '“empty track at dusk”', isAll: true, finds: ['mile-first'] },
  { query: '"empty track at du', isAll: true, finds: ['mile-first'] },
  { query: '"track empty"', isAll: true, finds: [] },
  { query: 'dusk', isAll: true, finds: ['mile-first', 'chair', 'mile-winter'] },
  { query: 'dusk track grief ', isAll: true, finds: ['mile-first'] },
  { query: 'grief wakab', finds: ['mile-first', 'mile-again'], misses: ['one-mile', 'mile-mixed', 'grief-house'] },
  {
    query: 'wakabayashi ',
    finds: ['one-mile', 'mile-first', 'mile-again', 'mile-ja', 'mile-mixed'],
    misses: ['snow-station'],
  },
  { query: 'lindqvist ferries ', finds: ['harbour-mum'], misses: ['knots-one', 'harbour-quit'] },
  { query: 'bicycle', isAll: true, finds: ['mile-again'] },
  { query: 'coach ', isAll: true, finds: ['mile-first', 'mile-first/quote'] },
  { query: 'stopwatch', isAll: true, finds: ['mile-press'] },
  { query: 'petra ', finds: ['one-mile', 'mile-first'], isAll: true },
  { query: 'bakery', isAll: true, finds: ['grief-house'] },
  { query: 'rialto', isAll: true, finds: ['mile-first'] },
  { query: 'blanket', isAll: true, finds: ['list-winter'] },
  { query: 'brandt ', isAll: true, finds: ['mile-press', 'harbour-press'] },
  { query: 'evening lantern', isAll: true, finds: ['mile-press'] },
  { query: 'yellow ', isAll: true, finds: ['house-one', 'house-one/quote'] },
  { query: 'rope ', isAll: true, finds: ['knots-one', 'knots-later'] },
  { query: 'nowhere-to-be-found ', isAll: true, finds: [] },
];

const ranked: QualityQuery[] = [
  {
    query: 'grief ',
    finds: ['grief-house', 'theme-grief', 'mile-first', 'mile-again', 'mile-ja', 'harbour-mum'],
    misses: ['knots-one'],
    first: ['grief-house', 'theme-grief', 'house-one', 'house-long', 'house-one/quote'],
  },
  {
    query: 'water ',
    finds: ['theme-water', 'harbour-mum', 'otters-kids', 'mile-again', 'knots-one', 'knots-later/quote'],
    misses: ['chair'],
    first: ['theme-water'],
  },
  { query: 'absence ', isAll: true, finds: ['theme-absence', 'chair'], first: ['theme-absence'] },
  { query: 'resilience', isAll: true, finds: ['theme-resilience', 'mile-first'], first: ['theme-resilience'] },
  {
    query: 'harbour ',
    finds: ['harbour', 'harbour-mum', 'theme-water'],
    first: ['harbour', 'harbour-mum', 'harbour-quit', 'harbour-mum/quote', 'harbour-later', 'harbour-press'],
  },
  { query: 'salt ', finds: ['list-sea', 'knots-one', 'knots-later'], first: ['list-sea'] },
  {
    query: 'otters ',
    finds: ['otters', 'otters-kids', 'otters-cafe', 'list-sea'],
    first: ['otters', 'otters-kids', 'otters-cafe'],
  },
  {
    query: 'chair ',
    finds: ['empty-chair', 'chair', 'chair-old', 'theme-absence'],
    first: ['empty-chair', 'chair', 'chair-old'],
  },
  { query: 'rewatching ', finds: ['mile-again', 'chair-old'], first: ['mile-again'] },
  { query: 'rewatched ', finds: ['mile-again', 'chair-old'], first: ['chair-old'] },
  { query: 'waits ', finds: ['house-long', 'harbour-mum', 'compiler-one', 'harbour-later'], first: ['house-long'] },
  { query: 'grieves ', isAll: true, finds: ['knots-one'] },
];

const inflected: QualityQuery[] = [
  { query: 'runs ', finds: ['theme-running', 'mile-first', 'runner-one'], misses: ['chair', 'harbour-mum'] },
  { query: 'running ', finds: ['mile-first', 'theme-running', 'runner-one'], first: ['theme-running'] },
  { query: 'repairing ', isAll: true, finds: ['mile-again'] },
  { query: 'studied ', isAll: true, finds: ['runner-two'] },
  { query: 'organised ', isAll: true, finds: ['compiler-two'] },
  { query: 'compile ', isAll: true, finds: compiler },
  { query: 'sister ', finds: ['mile-first', 'house-one'], isAll: true },
  { query: 'ferry ', isAll: true, finds: ['harbour-mum', 'harbour-later', 'list-sea'] },
  { query: '"ferry"', isAll: true, finds: [] },
  { query: '"rewatching"', isAll: true, finds: ['mile-again'] },
  { query: '"sister"', isAll: true, finds: ['mile-first'] },
  { query: 'footprint ', isAll: true, finds: ['chair'] },
  { query: 'corridors ', finds: ['runner-two', 'runner-one'], isAll: true, first: ['runner-two'] },
  { query: 'doorway ', isAll: true, finds: ['house-long'] },
];

const open: QualityQuery[] = [
  { query: 'bicy', isAll: true, finds: ['mile-again'] },
  { query: 'bicy ', isAll: true, finds: [] },
  { query: 'stopw', isAll: true, finds: ['mile-press'] },
  { query: 'resil', finds: ['mile-first', 'theme-resilience'] },
  { query: 'yellow paint', isAll: true, finds: ['house-one'] },
  { query: 'lighth', isAll: true, finds: ['knots-lost'] },
  { query: 'o', finds: ['one-mile', 'otters'], misses: ['theme-resilience', 'tokyo-lamp'] },
  { query: 'lighthouse k', isAll: true, finds: ['knots-lost'] },
  { query: 'marath', isAll: true, finds: ['list-sport'] },
];

const folded: QualityQuery[] = [
  { query: 'cafe ', isAll: true, finds: [...cafe, 'otters-cafe'], first: cafe },
  { query: 'CAFÉ SOLENE', isAll: true, finds: cafe },
  { query: 'cafe\u0301 ', isAll: true, finds: [...cafe, 'otters-cafe'] },
  { query: 'ｃａｆｅ ', isAll: true, finds: [...cafe, 'otters-cafe'] },
  { query: 'naive ', isAll: true, finds: ['cafe-one'] },
  { query: 'facade ', isAll: true, finds: ['cafe-one'] },
  { query: 'creme brulee ', isAll: true, finds: ['cafe-one'] },
  { query: 'résumé ', isAll: true, finds: ['otters-cafe'] },
  { query: 'resume ', isAll: true, finds: ['otters-cafe'] },
  { query: 'cinematheque', isAll: true, finds: ['cafe-one'] },
  { query: 'MUM ', finds: ['harbour-mum', 'harbour-later'], isAll: true },
];

const joinedWords: QualityQuery[] = [
  { query: 'mise-en-scène ', isAll: true, finds: ['chair'] },
  { query: 'mise en scene ', isAll: true, finds: ['chair'] },
  { query: 'miseenscene ', isAll: true, finds: ['chair'] },
  { query: '"mise en scène"', isAll: true, finds: ['chair'] },
  { query: 're-watch ', finds: ['chair-old', 'mile-again'], isAll: true },
  { query: 'rewatch ', finds: ['chair-old', 'mile-again'], isAll: true },
  { query: 'don’t ', finds: ['mile-first', 'mile-first/quote'], isAll: true },
  { query: "don't ", finds: ['mile-first', 'mile-first/quote'], isAll: true },
  { query: 'dont ', finds: ['mile-first', 'mile-first/quote'], isAll: true },
  { query: 'didnt ', isAll: true, finds: ['knots-lost'] },
  { query: "isn't ", finds: ['harbour-mum', 'list-sport'], isAll: true },
  { query: 'survivor’s guilt ', finds: ['theme-guilt', 'mile-first'], isAll: true },
  { query: 'survivors guilt ', finds: ['theme-guilt', 'mile-first'], isAll: true },
  { query: "O'Dowd ", finds: ['otters', 'otters-kids', 'otters-cafe'], misses: ['list-winter'] },
  { query: 'odowd ', finds: ['otters', 'otters-kids', 'otters-cafe'] },
  { query: 'well meant', isAll: true, finds: ['otters-kids'] },
  { query: 'handdrawn ', isAll: true, finds: ['otters-kids'] },
  { query: 'twenty-odd ', isAll: true, finds: ['otters-kids'] },
  { query: 'cooperation ', isAll: true, finds: ['cafe-later', 'cafe-one'], first: ['cafe-later'] },
  { query: 'in-theatres ', isAll: true, finds: ['mile-first'] },
  { query: 'with-mum', isAll: true, finds: ['harbour-mum'] },
];

const signs: QualityQuery[] = [
  { query: 'C++', isAll: true, finds: ['compiler-one'] },
  { query: 'c++ ', isAll: true, finds: ['compiler-one'] },
  { query: '8/10', isAll: true, finds: ['otters-kids'] },
  { query: '50%', isAll: true, finds: ['compiler-one'] },
  { query: '#1', isAll: true, finds: ['compiler-one'] },
  { query: '120 words ', isAll: true, finds: ['compiler-one'] },
  { query: 'noon — a mistake', isAll: true, finds: ['chair-old'] },
  { query: 'slide - oh', isAll: true, finds: ['otters-kids'] },
  { query: '... ?! ', isAll: true, finds: [] },
  { query: 'stopwatch?! ', isAll: true, finds: ['mile-press'] },
];

export const wordQueries: QualityQuery[] = [
  ...plain,
  ...ranked,
  ...inflected,
  ...open,
  ...folded,
  ...joinedWords,
  ...signs,
];
