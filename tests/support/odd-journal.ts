// A journal with everything that pages and books find hard: Japanese, spoilers in every shape, posters, titles that look like something else.

import type { Journal } from '../../db/handles.ts';
import { png } from './images.ts';
import { ask, log, logReview, oneMile } from './one-mile.ts';
import { ALL_MARKUP, JAPANESE_MARKUP } from './written-with-all.ts';

export const HOSTILE_TITLE = '"><script>alert(1)</script> & <b>#1</b> ../../x?';
export const HOSTILE_REVIEW =
  '<script>alert(2)</script>\n\n<img src=x onerror=alert(3)> ]]> \u0001 [x](javascript:alert(4)) [y](#top) ![z](https://example.org/z.png)\n\n[^a.b]: odd <note>\n\nA note.[^a.b]';

export function fillOddly(journal: Journal): void {
  const { film } = log(journal, oneMile({ review: ALL_MARKUP }));
  log(
    journal,
    oneMile({ watchedOn: '2025', rating: 5, isRewatch: true, hasSpoilers: true, review: 'The sister died.' }),
  );
  ask(journal, 'poster.set', { filmId: film.id, bytes: new Uint8Array(png(40, 60)) });
  ask(journal, 'reflection.write', { filmId: film.id, text: 'Still ||a secret||.', reflectedOn: '2026-11' });
  ask(journal, 'clipping.add', { filmId: film.id, byline: 'R. Okada', publication: 'The Lane', text: 'It *runs*.' });
  ask(journal, 'film.edit', { id: film.id, notes: 'PRIVATE' });
  const runner = log(journal, {
    film: { title: '走る人', originalTitle: 'はしるひと', year: 2004 },
    watchedOn: '2019-03',
    review: JAPANESE_MARKUP,
    themes: ['走る', 'grief'],
  });
  logReview(journal, HOSTILE_TITLE, HOSTILE_REVIEW, {
    watchedOn: null,
    tags: ['<i>'],
    place: '"quoted"',
    themes: ['Face/Off & "co" <1>'],
  });
  log(journal, { film: { title: 'ليل طويل', year: 2012 }, watchedOn: '2026-09-17' });
  ask(journal, 'entry.trash', { id: logReview(journal, 'Gone', 'THROWN') });
  const { id } = ask(journal, 'list.create', { name: 'Tracks & trains', description: 'a\n<b>', isRanked: true });
  ask(journal, 'list.add', { id, film: { id: film.id }, note: 'twice\nnow' });
  ask(journal, 'list.add', { id, film: { id: runner.film.id } });
  ask(journal, 'watchlist.add', { film: { title: 'Kestrel', year: 2019 }, note: 'Ana' });
}
