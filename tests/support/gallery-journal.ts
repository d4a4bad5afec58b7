// The journals that pictures are taken of: the sample with everything that is hard to set beside it, and one all in Japanese. Invented, but for the films of the sample and *One Mile*.

import type { Journal } from '../../db/handles.ts';
import type { EntryDraft } from '../../db/model/entry.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { fillSample, SampleClock } from '../../db/sample/fill.ts';
import { duskPng } from './film-journal.ts';
import { longReview } from './long-review.ts';
import { ask } from './one-mile.ts';
import { ALL_MARKUP, JAPANESE_MARKUP } from './written-with-all.ts';

const twelveThemes = [
  ...['Grief', 'Water', 'Running', 'Silence', 'Night', 'Mothers and daughters', 'Work', 'Leaving', 'Winter'],
  ...['Comedy of manners', 'The end of an inheritance', '悲しみと、覚えている静けさ'],
];

/** What is hard to set, the newest first. */
const hard: readonly EntryDraft[] = [
  {
    film: { title: 'The Salt Ferry', year: 1998, directors: ['Ines Moreau'] },
    ...{ watchedOn: '2026-11-21', rating: 3.5, themes: twelveThemes, tags: ['with-mum', 'festival'] },
    review: ALL_MARKUP,
  },
  {
    film: {
      ...{ title: 'The Extraordinarily Long and Patient Title of a Film About a Lighthouse Keeper and His Friends' },
      ...{ year: 1974, directors: ['Aurelio Bastianelli-Montecchi', 'Wilhelmina van der Oosterhout'] },
    },
    ...{ watchedOn: '2026-11-19', rating: 0.5, isUnfinished: true, themes: ['Patience'] },
    review: 'I left when he trimmed the lamp for the fourth time.',
  },
  {
    film: { title: 'ليل طويل', year: 2012, directors: ['Nadia Haddad'] },
    ...{ watchedOn: '2026-11-18', rating: 4.5, isLiked: true, themes: ['Night', 'Grief'] },
    review: 'A long night, and one window of it lit.',
  },
  { film: { title: 'Untitled' }, watchedOn: null },
  {
    film: { title: 'Carry the Piano', year: 1955, directors: ['Gösta Nyman'] },
    ...{ watchedOn: '2026-11-17', rating: 5, themes: ['Friendship', 'Work'] },
    review: longReview(700),
  },
];

const shapes: readonly (readonly [title: string, width: number, height: number])[] = [
  ['One Mile', 600, 840],
  ['The Salt Ferry', 900, 500],
  ['Aftersun', 300, 900],
  ['Perfect Days', 500, 500],
  ['Yi Yi', 40, 60],
];

/** Fills a new journal at `path` by `fill`, with a clock that stands where it is put. */
function fillNew(path: string, fill: (journal: Journal, clock: SampleClock) => void): void {
  const clock = new SampleClock();
  const opened = openJournal(path, { now: clock.now });
  if (!opened.ok) throw new Error(`gallery journal: ${opened.error.failure}`);
  try {
    fill(opened.value, clock);
  } finally {
    closeJournal(opened.value);
  }
}

/** Everything there is, as a person of some years has it. */
export function writeGalleryJournal(path: string): void {
  fillNew(path, (journal, clock) => {
    fillSample(journal, clock);
    clock.put('2026-11-21');
    for (const entry of hard) ask(journal, 'entry.log', entry);
    for (const [title, width, height] of shapes) {
      const [film] = ask(journal, 'film.complete', { typed: title, limit: 1 });
      if (film) ask(journal, 'poster.set', { filmId: film.id, bytes: new Uint8Array(duskPng(width, height)) });
    }
    const gone = ask(journal, 'entry.log', { film: { title: 'Kestrel', year: 2019 }, watchedOn: '2026-11-02' });
    ask(journal, 'entry.trash', { id: gone.id });
    ask(journal, 'list.create', { name: 'Watched in the kitchen, standing, with the radio on and the window open' });
  });
}

const japanese: readonly EntryDraft[] = [
  ['走る人', '森下 遥', '2004', '2026-11-14', 4.5, ['喪失', '走ること']],
  ['雨の駅で、もう一度', '三宅 千景', '1998', '2026-11-09', 4, ['雨', '再会']],
  ['十年たっても覚えている静けさについての、とても長い題名の映画', '黒川 直', '1974', '2026-10-29', 3, ['静けさ']],
  ['ワン・マイル', '若林 明日香', '2025', '2026-10-11', 5, ['喪失', '回復', '沈黙']],
  ['灯台守', '森下 遥', '1966', '2026-10', 3.5, ['冬', '父と息子']],
  ['夜行バス', '小野寺 圭', '2003', '2025', 2.5, ['夜', '旅立ち']],
].map(([title, director, year, watchedOn, rating, themes], at) => ({
  film: { title: String(title), year: Number(year), directors: [String(director)], countries: ['日本'] },
  watchedOn: String(watchedOn),
  rating: Number(rating),
  themes: themes as string[],
  place: at % 2 === 0 ? '港の映画館' : null,
  company: at % 3 === 0 ? '母' : null,
  review:
    at === 0
      ? JAPANESE_MARKUP
      : '誰もいないトラックの夕暮れ。走る人は振り返らない。カメラも振り返らない。私だけが、何度も後ろを見ていた。\n\n> 一周だけ、と彼女は言った。\n\n雨が降りはじめても、誰も傘をさそうとしない。その静けさを、十年たっても覚えていると思う。',
}));

/** A journal that holds no Latin letter but in the program's own words. */
export function writeJapaneseJournal(path: string): void {
  fillNew(path, (journal, clock) => {
    for (const entry of japanese) {
      clock.put(entry.watchedOn ?? null);
      const { film } = ask(journal, 'entry.log', entry);
      if (entry.rating === 5)
        ask(journal, 'reflection.write', {
          filmId: film.id,
          reflectedOn: '2026-10-11',
          text: '今日、学校の前を走った。',
        });
    }
    const list = ask(journal, 'list.create', {
      name: '冬にもう一度',
      description: '雪のない冬のために。',
      isRanked: true,
    });
    ask(journal, 'list.add', { id: list.id, film: { title: '灯台守', year: 1966 }, note: '父と' });
    ask(journal, 'watchlist.add', { film: { title: '麦秋', year: 1951 }, note: '母と' });
  });
}

const beginnings = ['Quiet', 'Late', 'Borrowed', 'Open', 'Northern', 'Second', 'Paper', 'Salt', 'Winter', 'Hidden'];
const things = ['water', 'rooms', 'letters', 'brothers', 'roads', 'kitchens', 'walls', 'harbours', 'Sundays', 'debts'];
const turns = [
  '',
  ' at night',
  ' of youth',
  ' and work',
  ' again',
  ' by the sea',
  ' alone',
  ' in war',
  ' on trial',
  ' of others',
];

/** A journal of somebody who names a theme for everything: a thousand of them on four hundred entries. */
export function writeThousandThemes(path: string): void {
  const names = turns.flatMap((turn) =>
    beginnings.flatMap((first) => things.map((thing) => `${first} ${thing}${turn}`)),
  );
  fillNew(path, (journal, clock) => {
    clock.put('2026-11-21');
    for (let entry = 0; entry < 400; entry += 1) {
      const themes = Array.from({ length: 5 }, (_, at) => names[(entry * 5 + at * at * 7) % names.length] ?? '');
      ask(journal, 'entry.log', {
        film: { title: `Film ${entry + 1}`, year: 1950 + (entry % 75) },
        watchedOn: `20${String(10 + (entry % 16)).padStart(2, '0')}-0${1 + (entry % 9)}-1${entry % 9}`,
        rating: 1 + (entry % 9) / 2,
        themes: [...new Set([...themes, names[entry % 12] ?? ''])],
      });
    }
  });
}
