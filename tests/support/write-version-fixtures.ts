// Writes tests/fixtures/versions: a journal of every released schema, as that version left it, and what each must export. Run once for a new version: `node tests/support/write-version-fixtures.ts`. Must never write over one that is there.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { WritableDb } from '../../db/handles.ts';
import { migrate } from '../../db/migrations/migrate.ts';
import { refreshSearchIndex } from '../../db/search/index-queue.ts';
import { sortChanged } from '../../db/sorting/ranks.ts';
import { png } from './images.ts';

const folder = join(import.meta.dirname, '../fixtures/versions');
export const fixtureOf = (version: number): string => join(folder, `${version}.afterimage.gz`);
export const exportOf = (version: number): string => join(folder, `${version}.json`);
export const VERSIONS = [10, 20, 30, 40, 50, 60] as const;

const sha = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const REVIEW =
  'On the empty track at dusk he stumbles.\n\n> A mile is short enough to begin.\n\nI went home on foot. 🚶';
const JAPANESE = '誰もいないトラックの夕暮れ。';
const poster = png(2, 3);
/** Two days before the tests' own day: not yet for good. */
const TRASHED = Date.UTC(2026, 10, 20);

/** The first version: films, entries, themes, tags, a draft, one step to undo. */
function fillFirst(db: Database.Database): void {
  const film =
    db.prepare(`INSERT INTO film (id, uid, title, original_title, year, runtime_minutes, is_liked, title_folded,
    completion_key, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  film.run(
    1,
    'film-mile',
    'One Mile',
    'ワン・マイル',
    2025,
    104,
    1,
    'one mile',
    '\none mile\nワン・マイル',
    1000,
    2000,
  );
  film.run(2, 'film-kestrel', 'Kestrel', null, 2019, null, 0, 'kestrel', '\nkestrel', 1001, 1001);
  film.run(5, 'film-ferry', 'The Salt Ferry', null, null, null, 0, 'the salt ferry', '\nthe salt ferry', 1002, 1002);
  const credit = db.prepare('INSERT INTO film_credit (film_id, kind, position, name) VALUES (?, ?, ?, ?)');
  credit.run(1, 'director', 0, 'Asoka Wakabayashi');
  credit.run(1, 'country', 0, 'Japan');
  credit.run(2, 'director', 0, 'Anna Lindqvist');
  db.prepare(`INSERT INTO film_identifier (film_id, source, value) VALUES (1, 'imdb', 'tt9999991')`).run();
  const theme = db.prepare(`INSERT INTO theme (id, uid, name, name_folded, description, hue, parent_id, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  theme.run(1, 'theme-grief', 'Grief', 'grief', 'What stays.', 210, null, 1000);
  theme.run(3, 'theme-guilt', 'Survivor’s guilt', 'survivor’s guilt', '', 30, 1, 1001);
  db.prepare(`INSERT INTO tag (id, name, name_folded) VALUES (1, 'with-mum', 'with-mum')`).run();
  const entry =
    db.prepare(`INSERT INTO entry (id, uid, film_id, watched_on, rating, is_liked, is_rewatch, is_unfinished,
    has_spoilers, medium, place, company, review, review_sha256, logged_at, changed_at, trashed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  entry.run(
    1,
    'entry-1',
    1,
    '2025-11-30',
    8,
    0,
    0,
    0,
    'cinema',
    'Lumière',
    'Mum',
    REVIEW,
    sha(REVIEW),
    3000,
    4000,
    null,
  );
  entry.run(2, 'entry-2', 1, '2026-03', 9, 1, 1, 1, null, null, null, JAPANESE, sha(JAPANESE), 3001, 3001, null);
  entry.run(4, 'entry-4', 2, '2019', null, 0, 0, 0, null, null, null, '', sha(''), 3002, 3002, null);
  entry.run(
    7,
    'entry-7',
    5,
    null,
    1,
    0,
    0,
    0,
    'disc',
    null,
    null,
    'Left early.',
    sha('Left early.'),
    3003,
    3003,
    TRASHED,
  );
  const joined = db.prepare('INSERT INTO entry_theme (entry_id, theme_id, position) VALUES (?, ?, ?)');
  for (const [entryId, themeId, position] of [
    [1, 1, 0],
    [1, 3, 1],
    [2, 1, 0],
  ])
    joined.run(entryId, themeId, position);
  db.prepare('INSERT INTO entry_tag (entry_id, tag_id, position) VALUES (1, 1, 0)').run();
  db.prepare(`INSERT INTO draft (key, body, changed_at) VALUES ('log', '{"film":{"title":"Half a"}}', 6000)`).run();
  db.exec(`INSERT INTO undo_step (id, action, film_title, entry_id, at, is_undone)
      VALUES (1, 'edit-entry', 'Kestrel', 4, 7000, 0);
    UPDATE undo_recorder SET step_id = 1;
    UPDATE entry SET rating = 6 WHERE id = 4;
    UPDATE undo_recorder SET step_id = NULL;`);
}

/** The second: posters, notes, revisions, reflections, clippings, lists, the watchlist. */
function fillSecond(db: Database.Database): void {
  db.prepare('INSERT INTO image (id, sha256, media_type, width, height, bytes) VALUES (1, ?, ?, 2, 3, ?)').run(
    sha(poster),
    'image/png',
    poster,
  );
  db.exec(`UPDATE film SET poster_id = 1, notes = 'Seen at home, too.' WHERE id = 1;
    INSERT INTO film_apart (film_id, other_id) VALUES (2, 5);
    INSERT INTO list (id, uid, name, name_folded, description, is_ranked, created_at, changed_at, trashed_at)
      VALUES (2, 'list-quiet', 'Quiet endings', 'quiet endings', 'Nobody speaks.', 1, 8000, 8001, NULL);
    INSERT INTO list_film (list_id, film_id, position, note, added_at)
      VALUES (2, 5, 0, 'the last crossing', 8002), (2, 1, 1, '', 8003);
    INSERT INTO watchlist_film (film_id, position, note, added_on, added_at) VALUES (2, 0, 'again', '2026-01-05', 8004);`);
  const text = (table: string, columns: string, ...values: (string | number | null)[]): void => {
    db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  };
  const earlier = 'He stumbles at dusk.';
  text(
    'revision',
    'uid, entry_id, session, review, review_sha256, written_at',
    'revision-1',
    1,
    's1',
    earlier,
    sha(earlier),
    3500,
  );
  const later = 'Two winters later the track is a car park.';
  text(
    ...(['reflection', 'uid, film_id, reflected_on, has_spoilers, text, text_sha256, written_at, changed_at'] as const),
    ...['reflection-1', 1, '2027-01-03', 0, later, sha(later), 8005, 8006],
  );
  const other = 'A runner, a lost sister.';
  text(
    ...([
      'clipping',
      'uid, film_id, byline, publication, published_on, source, text, text_sha256, clipped_at, changed_at',
    ] as const),
    ...['clipping-1', 1, 'M. Tavares', 'The Evening Reel', '2025-10', 'page 12', other, sha(other), 8007, 8008],
  );
}

/** The third: saved and recent searches. */
function fillThird(db: Database.Database): void {
  db.exec(`INSERT INTO saved_search (uid, name, query, sorting, position, created_at, changed_at)
      VALUES ('search-1', 'Quiet', 'theme:grief rating:>=4', 'newest', 0, 9000, 9001);
    INSERT INTO recent_search (query, searched_at) VALUES ('empty track', 9002);`);
}

/** The fourth: an import, and where an entry came from. */
function fillFourth(db: Database.Database): void {
  db.exec(`INSERT INTO import_run (id, at, report, before)
      VALUES (1, 9500, '{"files":[{"kind":"letterboxd","name":"diary.csv"}],"counts":{},"conflicts":[]}', '{}');
    INSERT INTO import_origin (run_id, source, kind, key, uid, is_created, base)
      VALUES (1, 'letterboxd', 'entry', 'k1', 'entry-2', 1, '{}');`);
}

/** The sixth: how a title is read. */
function fillSixth(db: Database.Database): void {
  db.exec(`INSERT INTO film (id, uid, title, reading, year, title_folded, completion_key, created_at, changed_at)
      VALUES (6, 'film-gull', '鴎の帰る町', 'かもめのかえるまち', 2001, '鴎の帰る町',
        char(10) || '鴎の帰る町' || char(10) || 'かもめのかえるまち', 1003, 1003);
    INSERT INTO watchlist_film (film_id, position, note, added_on, added_at) VALUES (6, 1, '', '2026-01-06', 8005);`);
}

const fillings = [
  { since: 10, fill: fillFirst },
  { since: 20, fill: fillSecond },
  { since: 30, fill: fillThird },
  { since: 40, fill: fillFourth },
  { since: 60, fill: fillSixth },
];

/** Every write of every version ended with nothing queued; the index of the first two is made anew in the third. */
function settle(db: Database.Database, version: number): void {
  if (version >= 30) db.transaction(() => refreshSearchIndex(db as unknown as WritableDb))();
  if (version >= 60) db.transaction(() => sortChanged(db as unknown as WritableDb))();
  if (version >= 30) return;
  db.exec(`DELETE FROM search_queue; ${version >= 20 ? 'DELETE FROM note_queue;' : ''}`);
}

/** As the version itself would have left it: its schema, its rows, its triggers run. */
export function journalOf(version: number): Buffer {
  const db = new Database(':memory:');
  try {
    migrate(db, version);
    for (const { since, fill } of fillings) if (since <= version) fill(db);
    settle(db, version);
    return db.serialize();
  } finally {
    db.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { openJournal, closeJournal } = await import('../../db/open.ts');
  const { exportedText } = await import('./exported-text.ts');
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  mkdirSync(folder, { recursive: true });
  for (const version of VERSIONS) {
    if (existsSync(fixtureOf(version))) continue;
    const bytes = journalOf(version);
    writeFileSync(fixtureOf(version), gzipSync(bytes, { level: 9 }));
    const path = join(mkdtempSync(join(tmpdir(), 'afterimage-version-')), 'Journal.afterimage');
    writeFileSync(path, bytes);
    const opened = openJournal(path, { now: () => 10_000 });
    if (!opened.ok) throw new Error(`${opened.error.failure} ${opened.error.detail ?? ''}`);
    writeFileSync(exportOf(version), exportedText(opened.value.db));
    closeJournal(opened.value);
    console.log(version, readFileSync(fixtureOf(version)).length);
  }
}
