// What pages and books say of themselves, in each language there is. Pure; must never hold a word of the journal's.

import { dateInWords, JAPANESE } from '../../model/date-words.ts';
import type { ExportLanguage } from '../../model/export.ts';

export interface ExportWords {
  language: ExportLanguage;
  /** `14 March 2026`; null for unknown. */
  date: (date: string | null) => string;
  year: (year: string) => string;
  unknown: string;
  stars: (rating: number) => string;
  entries: (count: number) => string;
  films: (count: number) => string;
  /** How much there is in all. */
  size: (entryCount: number, filmCount: number) => string;
  /** Between names; and between things said of one entry. */
  comma: string;
  rewatch: string;
  unfinished: string;
  liked: string;
  spoiler: string;
  with: (company: string) => string;
  directedBy: string;
  from: string;
  in: string;
  runningTime: string;
  minutes: (count: number) => string;
  genre: string;
  journal: string;
  filmsOf: (year: number) => string;
  about: string;
  tagged: string;
  aSpoiler: string;
  showSpoilers: string;
  reflection: (date: string) => string;
  clipping: string;
  whatOthersWrote: string;
  notes: string;
  backToNote: (number: number) => string;
  contents: string;
  titlePage: string;
  toTheText: string;
  places: string;
  writtenWith: string;
  diary: string;
  filmsPlace: string;
  themes: string;
  lists: string;
  watchlist: string;
  search: string;
  years: string;
  seenLast: string;
  seen: string;
  /** Of a theme that stands under another: before and after the other's name. */
  under: readonly [before: string, after: string];
  searchHint: string;
  searchNeedsScript: string;
  /** `#` is the number. */
  found: string;
  firstShown: string;
  nothingFound: string;
}

const number = (count: number, language: string): string => count.toLocaleString(language);
const counted = (count: number, one: string, many: string): string =>
  `${number(count, 'en-GB')} ${count === 1 ? one : many}`;

const english: ExportWords = {
  language: 'en',
  date: (date) => (date === null ? 'Date unknown' : dateInWords(date)),
  year: (year) => year,
  unknown: 'Date unknown',
  stars: (rating) => `${rating} of 5 stars`,
  entries: (count) => counted(count, 'entry', 'entries'),
  films: (count) => counted(count, 'film', 'films'),
  size: (entryCount, filmCount) =>
    `${counted(entryCount, 'entry', 'entries')} of ${counted(filmCount, 'film', 'films')}`,
  comma: ', ',
  ...{ rewatch: 'Rewatch', unfinished: 'Not finished', liked: 'Liked', spoiler: 'has spoilers' },
  with: (company) => `with ${company}`,
  ...{ directedBy: 'Directed by', from: 'From', in: 'In', runningTime: 'Running time', genre: 'Genre' },
  minutes: (count) => `${count} minutes`,
  journal: 'A film journal',
  filmsOf: (year) => `Films of ${year}`,
  ...{ about: 'About', tagged: 'Tagged' },
  ...{ aSpoiler: 'Spoiler', showSpoilers: 'Spoilers. Show' },
  reflection: (date) => `Reflection, ${date}`,
  ...{ clipping: 'Clipping', whatOthersWrote: 'What others wrote', notes: 'Notes' },
  backToNote: (index) => `Back to note ${index} in the text`,
  ...{ contents: 'Contents', titlePage: 'Title page', toTheText: 'To the text', places: 'Places' },
  writtenWith: 'Kept and written out with Afterimage.',
  ...{ diary: 'Diary', filmsPlace: 'Films', themes: 'Themes', lists: 'Lists', watchlist: 'Watchlist' },
  ...{ search: 'Search', years: 'Years', seenLast: 'Seen last', seen: 'Seen' },
  under: ['Under ', ''],
  searchHint: 'Titles, people, themes, tags, and how each review begins',
  searchNeedsScript: 'Searching needs JavaScript; everything else here does without.',
  ...{ found: '# found', firstShown: ', the first 100 shown', nothingFound: 'Nothing found.' },
};

const japanese: ExportWords = {
  language: 'ja',
  date: (date) => (date === null ? '日付不明' : dateInWords(date, JAPANESE)),
  year: (year) => `${year}年`,
  unknown: '日付不明',
  stars: (rating) => `5つ星のうち${rating}`,
  entries: (count) => `記録${number(count, 'ja')}件`,
  films: (count) => `映画${number(count, 'ja')}本`,
  size: (entryCount, filmCount) => `映画${number(filmCount, 'ja')}本の記録${number(entryCount, 'ja')}件`,
  comma: '、',
  ...{ rewatch: '再鑑賞', unfinished: '途中まで', liked: 'お気に入り', spoiler: 'ネタバレあり' },
  with: (company) => `${company}と`,
  ...{ directedBy: '監督', from: '製作国', in: '言語', runningTime: '上映時間', genre: 'ジャンル' },
  minutes: (count) => `${count}分`,
  journal: '映画日記',
  filmsOf: (year) => `${year}年の映画`,
  ...{ about: 'テーマ', tagged: 'タグ' },
  ...{ aSpoiler: 'ネタバレ', showSpoilers: 'ネタバレを含みます。表示する' },
  reflection: (date) => `追想、${date}`,
  ...{ clipping: '切り抜き', whatOthersWrote: 'ほかの人の文章', notes: '注' },
  backToNote: (index) => `本文の注${index}に戻る`,
  ...{ contents: '目次', titlePage: '扉', toTheText: '本文へ', places: '場所' },
  writtenWith: 'Afterimage で記し、書き出しました。',
  ...{ diary: '日記', filmsPlace: '映画', themes: 'テーマ', lists: 'リスト', watchlist: '観たい映画' },
  ...{ search: '検索', years: '年', seenLast: '最近の鑑賞', seen: '鑑賞' },
  under: ['上位のテーマ：', ''],
  searchHint: '題名、人名、テーマ、タグ、感想の書き出し',
  searchNeedsScript: '検索には JavaScript が必要です。ほかはすべて、なくても使えます。',
  ...{ found: '#件', firstShown: '（最初の100件を表示）', nothingFound: '見つかりません。' },
};

const all: Readonly<Record<ExportLanguage, ExportWords>> = { en: english, ja: japanese };

export function exportWords(language: ExportLanguage): ExportWords {
  return all[language];
}
