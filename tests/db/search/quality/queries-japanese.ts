// Japanese as one types it, from one character on: what must be found, and nothing beside it. Data only, made by hand.

import type { QualityQuery } from './queries.ts';

const miles = [
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
const snow = ['snow-station', 'snow-one', 'snow-two', 'snow-en', 'snow-later'];
const lamp = ['tokyo-lamp', 'lamp-one', 'lamp-two'];
const karaoke = ['karaoke', 'karaoke-one', 'karaoke-two'];
const kyoto = ['kyoto-diary', 'kyoto-one', 'kyoto-two', 'kyoto-press'];

const pieces: QualityQuery[] = [
  { query: '夕', isAll: true, finds: ['mile-first', 'mile-ja-later'] },
  { query: '夕日', isAll: true, finds: ['mile-first'], misses: ['mile-ja-later'] },
  { query: '夕日が沈む', isAll: true, finds: ['mile-first'] },
  { query: '夕日が沈む。', isAll: true, finds: ['mile-first'] },
  { query: '走', isAll: true, finds: ['mile-first', 'mile-ja', 'mile-ja/quote', 'mile-press-ja', 'night-zh'] },
  { query: '走る', isAll: true, finds: ['mile-first', 'mile-ja', 'mile-press-ja'], misses: ['mile-ja/quote'] },
  { query: '走れ', isAll: true, finds: ['mile-ja', 'mile-ja/quote'] },
  { query: '走るのをやめた', isAll: true, finds: ['mile-first'] },
  { query: '走りきった', isAll: true, finds: ['mile-ja'] },
  { query: '靴', isAll: true, finds: ['mile-ja', 'mile-ja-later'] },
  { query: '靴音', isAll: true, finds: ['mile-ja-later'] },
  { query: '妹', isAll: true, finds: ['mile-ja'] },
  { query: '追い抜かなくていい', isAll: true, finds: ['mile-ja', 'mile-ja/quote'] },
  { query: '若林監督', isAll: true, finds: ['mile-press-ja'] },
  { query: '時計', isAll: true, finds: ['snow-one', 'snow-two', 'snow-later'] },
  { query: '手袋', isAll: true, finds: ['snow-two'] },
  { query: '湯気', isAll: true, finds: ['snow-two', 'kyoto-two'] },
  { query: '息子', isAll: true, finds: ['snow-one', 'theme-father-ja'] },
  { query: '傘', isAll: true, finds: ['kyoto-one', 'list-ja'] },
  { query: '最後の', isAll: true, finds: ['lamp-one', 'karaoke-one'] },
  { query: '最後の一曲', isAll: true, finds: ['karaoke-one'] },
  { query: '主題歌', isAll: true, finds: ['karaoke'] },
  { query: '母', isAll: true, finds: ['mile-ja', 'kyoto-one'] },
  { query: '都', isAll: true, finds: [...kyoto, 'lamp-one', 'theme-city-ja'] },
];

/** A name in a name, kana with and without voicing, small kana and long vowels. */
const traps: QualityQuery[] = [
  { query: '京都', isAll: true, finds: [...kyoto, 'lamp-one'], first: kyoto },
  { query: '東京', isAll: true, finds: lamp, misses: ['kyoto-diary'] },
  { query: '東京都', isAll: true, finds: ['lamp-one'] },
  { query: '京都の寺', isAll: true, finds: ['kyoto-one'] },
  { query: '日記', isAll: true, finds: kyoto },
  { query: 'ビール', isAll: true, finds: ['lamp-two'] },
  { query: 'ビル', isAll: true, finds: ['lamp-two'] },
  { query: 'ピール', isAll: true, finds: [] },
  { query: 'ヒル', isAll: true, finds: [] },
  { query: 'がんばれ', isAll: true, finds: ['kyoto-one'] },
  { query: 'かんばれ', isAll: true, finds: [] },
  { query: 'かんたん', isAll: true, finds: ['kyoto-one'] },
  { query: 'がんたん', isAll: true, finds: [] },
  { query: 'ページ', isAll: true, finds: ['kyoto-two'] },
  { query: 'ベージ', isAll: true, finds: [] },
  { query: 'コーヒ', isAll: true, finds: ['kyoto-two'] },
  {
    query: '父と子',
    finds: ['theme-father-ja', 'snow-one', 'snow-two', 'kyoto-one'],
    isAll: true,
    first: ['theme-father-ja'],
  },
  { query: '沈黙', isAll: true, finds: ['theme-silence-ja', 'mile-ja', 'karaoke-one'], first: ['theme-silence-ja'] },
  { query: '父', finds: ['snow-one', 'snow-two', 'snow-later', 'kyoto-one', 'theme-father-ja'], isAll: true },
  { query: '雪', finds: [...snow, 'night-zh', 'theme-snow-ja'], isAll: true, first: [...snow, 'theme-snow-ja'] },
];

const widths: QualityQuery[] = [
  { query: 'ﾏｲﾙ', isAll: true, finds: miles },
  { query: 'マイル', isAll: true, finds: miles },
  { query: 'ワン・マイル', isAll: true, finds: miles },
  { query: 'ｶﾗｵｹ', isAll: true, finds: karaoke },
  { query: 'カメラ', isAll: true, finds: ['lamp-two'] },
  { query: '1957年', isAll: true, finds: ['kyoto-two'] },
  { query: 'ｄｖｄ', isAll: true, finds: ['mile-mixed'] },
  { query: 'カラオケ　歌う', isAll: true, finds: ['karaoke-one'] },
];

const mixed: QualityQuery[] = [
  { query: 'Mileを', isAll: true, finds: ['mile-mixed'] },
  { query: 'mileを二回', isAll: true, finds: ['mile-mixed'] },
  { query: 'One Mileを観て', isAll: true, finds: ['mile-mixed'] },
  { query: 'DVDも買った', isAll: true, finds: ['mile-mixed'] },
  { query: '友だち mile ', isAll: true, finds: ['mile-mixed'] },
  { query: '夕日 dusk', isAll: true, finds: ['mile-first'] },
  { query: 'tea お茶', isAll: true, finds: ['snow-en'] },
  { query: 'お茶', isAll: true, finds: ['snow-two', 'snow-en'] },
  { query: '「さようなら」', isAll: true, finds: ['snow-en'] },
  { query: '駅 station', isAll: true, finds: snow },
  { query: '時計 OR 傘 ', isAll: true, finds: ['snow-one', 'snow-two', 'snow-later', 'kyoto-one', 'list-ja'] },
  { query: '時計 -手袋', isAll: true, finds: ['snow-one', 'snow-later'] },
  { query: '（寺 OR 改札） 父', isAll: true, finds: ['snow-one', 'kyoto-one'] },
  { query: 'theme:父と子 時計', isAll: true, finds: ['snow-one', 'snow-two'] },
  { query: 'theme：「父と子」 雨', isAll: true, finds: ['kyoto-one'] },
  { query: 'tag:飛行機', isAll: true, finds: ['karaoke-one'] },
  { query: 'company:母', isAll: true, finds: ['mile-ja'] },
  { query: 'director:春日井みどり in:reviews 時計', isAll: true, finds: ['snow-one', 'snow-two'] },
  { query: 'film:京都日記 湯気', isAll: true, finds: ['kyoto-two'] },
  { query: 'list:雨の日に観る映画 沈黙', isAll: true, finds: ['karaoke-one'] },
  { query: '佐伯ゆり', isAll: true, finds: ['mile-press-ja', 'kyoto-press'] },
  { query: '飛行機 -is:unfinished', isAll: true, finds: ['karaoke-one'] },
];

export const japaneseQueries: QualityQuery[] = [...pieces, ...traps, ...widths, ...mixed];
