// Chinese, Korean, French and German as one types them: what must be found. Data only, made by hand.

import type { QualityQuery } from './queries.ts';

const night = ['long-night', 'night-zh', 'night-en'];
const moon = ['moon-stairs', 'moon-ko', 'moon-ko-two'];
const herons = ['herons', 'herons-fr', 'herons-en'];

export const otherQueries: QualityQuery[] = [
  { query: '长夜', isAll: true, finds: night },
  { query: '一封信', isAll: true, finds: ['night-zh', 'night-en'] },
  { query: '信', isAll: true, finds: ['night-zh', 'night-en'] },
  { query: '故乡', isAll: true, finds: ['night-zh', 'night-en', 'theme-home-zh'] },
  { query: '邮差 电影', isAll: true, finds: ['night-zh'] },
  { query: '雪夜', isAll: true, finds: ['night-zh'] },
  { query: 'postman', isAll: true, finds: ['night-en'] },
  { query: '계단', isAll: true, finds: moon },
  { query: '계단을', isAll: true, finds: ['moon-ko'] },
  { query: '노래', isAll: true, finds: ['moon-ko', 'moon-ko-two'] },
  { query: '노래가 끝', isAll: true, finds: ['moon-ko-two'] },
  { query: '달', isAll: true, finds: moon },
  { query: '그리움', isAll: true, finds: ['moon-ko', 'theme-longing-ko'] },
  { query: 'k-pop', isAll: true, finds: ['moon-ko-two'] },
  { query: 'hérons ', isAll: true, finds: herons },
  { query: 'heron ', isAll: true, finds: herons },
  { query: 'été ', isAll: true, finds: [...herons, 'theme-summer-fr'] },
  { query: 'l’ete ', isAll: true, finds: herons },
  { query: 'lété ', isAll: true, finds: herons },
  { query: 'n’arrivent ', isAll: true, finds: ['herons-fr'] },
  { query: '«rien»', isAll: true, finds: ['herons-fr'] },
  { query: 'deja vu ', isAll: true, finds: ['herons-en'] },
  { query: 'tasse ', isAll: true, finds: ['cafe-press'] },
  { query: 'remy', isAll: true, finds: ['cafe-press'] },
  { query: 'Straße', isAll: true, finds: ['herons-en'] },
];
