// Operators and filters, alone and among words: what must be found. Data only, made by hand.

import type { QualityQuery } from './queries.ts';

const operators: QualityQuery[] = [
  { query: 'dusk -track ', isAll: true, finds: [] },
  { query: 'dusk -snow ', isAll: true, finds: ['mile-first', 'mile-winter'] },
  { query: 'track -"empty track"', isAll: true, finds: ['chair', 'mile-winter'] },
  { query: 'bicycle OR lighthouse ', isAll: true, finds: ['mile-again', 'knots-lost'] },
  { query: 'bicycle | lighthouse ', isAll: true, finds: ['mile-again', 'knots-lost'] },
  { query: 'bicycle or lighthouse ', isAll: true, finds: [] },
  { query: 'dusk footprints OR lighthouse ', isAll: true, finds: ['chair', 'knots-lost'] },
  { query: 'dusk (footprints OR shoes) ', isAll: true, finds: ['chair', 'mile-first', 'mile-winter'] },
  { query: 'dusk NOT (footprints OR cinder) ', isAll: true, finds: ['mile-winter'] },
  { query: 'rope -(salt OR dreamt) ', isAll: true, finds: [] },
  { query: 'near(track dusk, 2)', isAll: true, finds: ['mile-first', 'mile-winter'], misses: ['chair'] },
  { query: 'near(track dusk, 12)', isAll: true, finds: ['mile-first', 'mile-winter', 'chair'] },
  { query: 'near(dusk track, 2)', isAll: true, finds: ['mile-first', 'mile-winter'] },
  { query: 'near(rope "no colour", 12)', isAll: true, finds: ['knots-one'] },
  { query: '(((bicycle', isAll: true, finds: ['mile-again'] },
  { query: 'bicycle) ', isAll: true, finds: ['mile-again'] },
];

const aboutEntries: QualityQuery[] = [
  {
    query: 'theme:grief',
    isAll: true,
    finds: ['mile-first', 'mile-again', 'mile-ja', 'harbour-mum'],
  },
  {
    query: 'theme:GRIEF water ',
    finds: ['mile-again', 'harbour-mum'],
    misses: ['theme-grief', 'theme-water', 'mile-first'],
  },
  { query: 'theme:"survivor’s guilt"', isAll: true, finds: ['mile-first'] },
  { query: 'theme:home|absence', isAll: true, finds: ['house-one', 'chair'] },
  {
    query: 'theme:grief -theme:water',
    isAll: true,
    finds: ['mile-first', 'mile-ja'],
  },
  { query: 'theme:grief theme:water', isAll: true, finds: ['mile-again', 'harbour-mum'] },
  { query: 'tag:with-mum', isAll: true, finds: ['harbour-mum'] },
  { query: 'tag:"on a train"', isAll: true, finds: ['harbour-quit'] },
  { query: 'medium:disc', isAll: true, finds: ['mile-again'] },
  { query: 'company:petra dusk ', isAll: true, finds: ['mile-first'] },
  { query: 'rating:>=4,5 sister ', isAll: true, finds: ['mile-first', 'house-one'] },
  { query: 'rating:1', isAll: true, finds: ['runner-two'] },
  { query: 'rating:2..2½ -rating:2', isAll: true, finds: ['cafe-bare', 'karaoke-one'] },
  { query: 'watched:2026-02', isAll: true, finds: ['house-one', 'house-long'] },
  { query: 'watched:2019 asleep ', isAll: true, finds: ['harbour-quit'] },
  { query: 'watched:2020-02-29', isAll: true, finds: ['cafe-bare'] },
  { query: 'watched:unknown', isAll: true, finds: ['chair-old', 'knots-lost'] },
  { query: 'watched:2024-12..2025 corridors ', isAll: true, finds: ['runner-two'] },
  { query: 'is:unfinished', isAll: true, finds: ['harbour-quit', 'karaoke-two'] },
  {
    query: 'is:liked',
    isAll: true,
    finds: ['mile-first', 'harbour-mum', 'kyoto-one'],
  },
  { query: 'is:rewatch -theme:grief', isAll: true, finds: ['chair-old', 'compiler-two', 'snow-two'] },
  { query: 'cafe is:unrated', isAll: true, finds: ['otters-cafe'] },
  { query: '-is:reviewed', finds: ['cafe-bare'], misses: ['cafe-one', 'mile-first'] },
];

const aboutFilms: QualityQuery[] = [
  {
    query: 'film:harbour',
    isAll: true,
    finds: ['harbour', 'harbour-mum', 'harbour-quit', 'harbour-later', 'harbour-press'],
  },
  { query: 'film:"café solène" clock ', isAll: true, finds: ['cafe-one', 'cafe-later'] },
  { query: 'director:“Asoka Wakabayashi” dusk ', isAll: true, finds: ['mile-first', 'mile-winter'] },
  { query: 'director:"odile marchand" clock ', isAll: true, finds: ['cafe-one', 'cafe-later'] },
  { query: 'country:Ireland', isAll: true, finds: ['otters', 'otters-kids', 'otters-cafe'] },
  { query: 'country:Portugal rope ', isAll: true, finds: ['knots-one', 'knots-later'] },
  { query: 'language:Swedish -country:Portugal ferries ', isAll: true, finds: ['harbour-mum', 'harbour-later'] },
  { query: 'year:1990..1999 corridor ', isAll: true, finds: ['runner-one', 'runner-two'] },
  { query: 'year:<1960 雨', isAll: true, finds: ['kyoto-one', 'kyoto-press'] },
  { query: 'list:"winter evenings" tea ', isAll: true, finds: ['snow-en'] },
  {
    query: 'has:poster water ',
    finds: ['harbour-mum', 'mile-again'],
    misses: ['otters-kids', 'knots-one', 'theme-water'],
  },
  { query: 'year:2025 rating:5 bicycle ', isAll: true, finds: ['mile-again'] },
];

const aboutTexts: QualityQuery[] = [
  { query: 'in:reflections dusk ', isAll: true, finds: ['mile-winter'] },
  // a quote is found by its words or by being asked for; else its entry stands for it
  { query: 'theme:grief in:quotes', isAll: true, finds: ['mile-first/quote', 'mile-ja/quote', 'harbour-mum/quote'] },
  { query: 'is:liked pace ', isAll: true, finds: ['mile-first', 'mile-first/quote'] },
  { query: 'in:quotes tide ', isAll: true, finds: ['harbour-mum/quote'] },
  { query: 'in:quotes salt ', isAll: true, finds: ['knots-later/quote'] },
  { query: 'in:clippings lindqvist ', isAll: true, finds: ['harbour-press'] },
  { query: 'in:reviews dusk ', isAll: true, finds: ['mile-first', 'chair'] },
  { query: 'in:reviews|reflections track -snow ', isAll: true, finds: ['mile-first', 'mile-winter'] },
  { query: 'in:titles compiler ', finds: ['compiler'], misses: ['one-mile', 'harbour'] },
  { query: 'words:>60 rice ', isAll: true, finds: ['house-long'] },
  { query: 'is:spoiler father ', isAll: true, finds: ['mile-again'] },
  { query: 'lang:fr herons ', finds: ['herons-fr'], misses: ['herons-en'] },
  { query: 'lang:ja 時計', isAll: true, finds: ['snow-one', 'snow-two', 'snow-later'] },
  { query: 'has:quote yellow ', finds: ['house-one'], misses: ['house-long', 'cafe-one'] },
];

/** What is no filter, and what is a wrong one. */
const odd: QualityQuery[] = [
  { query: 'bicycle rating:many ', isAll: true, finds: ['mile-again'] },
  { query: 'bicycle theme: ', isAll: true, finds: ['mile-again'] },
  { query: 'theme:nowhere', isAll: true, finds: [] },
  { query: '-theme:nowhere bicycle ', isAll: true, finds: ['mile-again'] },
  { query: '"theme:grief"', isAll: true, finds: [] },
  { query: 'film*ing NEAR(x', isAll: true, finds: [] },
  { query: '> or < ', finds: ['runner-later'], misses: ['theme-resilience'] },
  { query: "' OR 1=1 --", finds: [], misses: ['theme-resilience', 'chair'] },
];

export const filterQueries: QualityQuery[] = [...operators, ...aboutEntries, ...aboutFilms, ...aboutTexts, ...odd];
