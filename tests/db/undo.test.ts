// Undo and redo: over every verb, across restarts, and the same to the byte.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { addClipping, editClipping, restoreClipping, trashClipping } from '../../db/clipping.ts';
import { editEntry, getEntry, restoreEntry, trashEntry } from '../../db/entry.ts';
import { editEntries, trashEntries } from '../../db/entry-batch.ts';
import { keepFilmsApart, mergeFilms, splitFilm } from '../../db/film-merge.ts';
import { editFilm } from '../../db/film.ts';
import { type Journal, write } from '../../db/handles.ts';
import {
  addToList,
  createList,
  moveInList,
  noteInList,
  removeFromList,
  restoreList,
  trashList,
} from '../../db/list.ts';
import { clippingChange, clippingDraft } from '../../db/model/clipping.ts';
import { NO_FILTER } from '../../db/model/diary.ts';
import { entryChange } from '../../db/model/entry.ts';
import { entriesChange, entrySelection } from '../../db/model/entry-batch.ts';
import { filmChange, filmSplit } from '../../db/model/film.ts';
import { themeChange } from '../../db/model/theme.ts';
import { reflectionChange, reflectionDraft } from '../../db/model/reflection.ts';
import { JournalError } from '../../db/model/result.ts';
import { listAddition, listDraft, watchlistAddition } from '../../db/model/list.ts';
import { closeJournal } from '../../db/open.ts';
import { editReflection, restoreReflection, trashReflection, writeReflection } from '../../db/reflection.ts';
import { restoreRevision } from '../../db/revision.ts';
import { rewatchEntry } from '../../db/rewatch.ts';
import { removePoster, setPoster } from '../../db/poster.ts';
import { many, one, run, sql } from '../../db/sql.ts';
import { editTheme, mergeThemes } from '../../db/theme-change.ts';
import { emptyTrash } from '../../db/trash.ts';
import { getUndoState, redo, undo } from '../../db/undo.ts';
import { LONGEST_UNDO } from '../../db/undo-recorder.ts';
import { addToWatchlist, moveInWatchlist, removeFromWatchlist } from '../../db/watchlist.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump, expectIndexFits } from '../support/dump.ts';
import { png } from '../support/images.ts';
import { fileJournal, memoryJournal, NOON } from '../support/journal.ts';

const code = (value: string): unknown => expect.objectContaining({ name: 'JournalError', code: value });

describe('undo', () => {
  it('has nothing to do in a new journal', () => {
    const journal = memoryJournal();
    expect(getUndoState(journal.db)).toEqual({ undo: null, redo: null });
    expect(() => undo(journal)).toThrow(code('nothing-to-undo'));
    expect(() => redo(journal)).toThrow(code('nothing-to-redo'));
  });

  it('says what it did, and works across restarts', () => {
    const first = fileJournal();
    const { id } = log(first, ONE_MILE);
    trashEntry(first, id);
    closeJournal(first);
    const second = fileJournal(first.path);
    expect(undo(second)).toEqual({
      id: 2,
      action: 'trash-entry',
      filmTitle: 'One Mile',
      entryId: id,
      entryCount: null,
      at: NOON,
    });
    expect(getUndoState(second.db)).toMatchObject({ undo: { action: 'log-entry' }, redo: { action: 'trash-entry' } });
    expect(getEntry(second.db, id).trashedAt).toBeNull();
    expect(redo(second)).toMatchObject({ action: 'trash-entry' });
  });

  it('takes back one sitting at a page as one step', () => {
    const journal = memoryJournal();
    const { id, review } = log(journal, ONE_MILE);
    for (const text of ['a', 'ab', 'abc']) editEntry(journal, { id, session: 'morning', review: text });
    editEntry(journal, { id, session: 'evening', review: 'abcd' });
    undo(journal);
    expect(getEntry(journal.db, id).review).toBe('abc');
    undo(journal);
    expect(getEntry(journal.db, id).review).toBe(review);
    redo(journal);
    expect(getEntry(journal.db, id).review).toBe('abc');
  });

  it('does not join sittings with something between them, or of two entries', () => {
    const journal = memoryJournal();
    const first = log(journal, ONE_MILE).id;
    const other = log(journal, ONE_MILE).id;
    editEntry(journal, { id: first, session: 's', review: 'a' });
    editEntry(journal, { id: other, session: 's', review: 'b' });
    editEntry(journal, { id: first, session: 's', review: 'c' });
    undo(journal);
    expect([first, other].map((id) => getEntry(journal.db, id).review)).toEqual(['a', 'b']);
  });

  it('forgets a sitting that ends where it began, and then what could be redone stays', () => {
    const journal = memoryJournal();
    const { id, review } = log(journal, ONE_MILE);
    trashEntry(journal, id);
    undo(journal);
    editEntry(journal, { id, session: 's', review });
    expect(getUndoState(journal.db).redo).toMatchObject({ action: 'trash-entry' });
    editEntry(journal, { id, session: 's', review: 'new' });
    expect(getUndoState(journal.db).redo).toBeNull();
  });

  it('touches nothing where a row changed since, and lets go of the step', () => {
    const journal = memoryJournal();
    const { id } = log(journal, ONE_MILE);
    editEntry(journal, { id, review: 'mine' });
    write(journal, null, (db) => run(db, sql`UPDATE entry SET review = 'somebody else’s' WHERE id = ${id}`));
    const before = dump(journal);
    expect(() => undo(journal)).toThrow(code('undo-conflict'));
    expect(dump(journal)).toBe(before);
    expectIndexFits(journal);
    expect(getUndoState(journal.db).undo?.action).toBe('log-entry');
  });

  it('touches nothing where a row that is not recorded needs what would go', () => {
    const journal = memoryJournal();
    log(journal, ONE_MILE);
    write(journal, null, (db) =>
      run(db, sql`INSERT INTO entry (uid, film_id, review_sha256, logged_at, changed_at) VALUES ('x', 1, 'x', 0, 0)`),
    );
    const before = dump(journal);
    expect(() => undo(journal)).toThrow(code('undo-conflict'));
    expect(dump(journal)).toBe(before);
  });

  it('takes a named step back only while none is newer', () => {
    const journal = memoryJournal();
    const { id } = log(journal, ONE_MILE);
    trashEntry(journal, id);
    const trashed = getUndoState(journal.db).undo?.id ?? 0;
    log(journal, { film: { title: 'Harbour' } });
    const before = dump(journal);
    expect(() => undo(journal, trashed)).toThrow(code('undo-behind'));
    expect(dump(journal)).toBe(before);
    undo(journal);
    expect(undo(journal, trashed)).toMatchObject({ action: 'trash-entry' });
  });

  it('keeps the newest steps', () => {
    const journal = memoryJournal();
    const { id } = log(journal, { film: { title: 'x' } });
    for (let count = 0; count < LONGEST_UNDO + 5; count += 1) editEntry(journal, { id, place: `Seat ${count}` });
    expect(one(journal.db, sql`SELECT count(*) AS count FROM undo_step`)).toEqual({ count: LONGEST_UNDO });
    const left = sql`SELECT id FROM undo_change WHERE step_id NOT IN (SELECT id FROM undo_step)`;
    expect(many(journal.db, left)).toEqual([]);
    for (let count = 0; count < LONGEST_UNDO; count += 1) undo(journal);
    expect(() => undo(journal)).toThrow(code('nothing-to-undo'));
    expect(getEntry(journal.db, id).place).toBe('Seat 4');
  });
});

type Act = (journal: Journal) => unknown;

const film = fc.record(
  {
    title: fc.constantFrom('One Mile', 'Solaris', 'さくら'),
    year: fc.constantFrom(1972, 2002, null),
    directors: fc.subarray(['A', 'B', 'C']),
    identifiers: fc.constantFrom<Record<string, string>>({}, { imdb: 'tt1' }, { tmdb: '2' }),
    originalTitle: fc.constantFrom(null, 'Солярис'),
  },
  { requiredKeys: ['title'] },
);
const fields = {
  watchedOn: fc.constantFrom(null, '2026', '2026-03', '2026-03-14'),
  rating: fc.constantFrom(null, 0.5, 5),
  isLiked: fc.boolean(),
  place: fc.constantFrom(null, 'Home', '"quoted" \\ \u202E'),
  themes: fc.shuffledSubarray(['grief', 'water', 'Grief', '悲しみ']),
  tags: fc.shuffledSubarray(['late', 'alone', 'with-mum']),
  review: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', '')),
    fc.constant('runs the empty track'),
  ),
};
const id = fc.integer({ min: 1, max: 6 });
const few = fc.integer({ min: 1, max: 3 });
const noteText = fc.constantFrom('', 'later', '> a line\n> — Mio');
const named = fc.constantFrom('One Mile', 'Solaris', 'Harbour', 'Kestrel');
const listAct: fc.Arbitrary<Act> = fc.oneof(
  named.map(
    (name): Act =>
      (journal) =>
        createList(journal, listDraft.parse({ name })),
  ),
  fc.record({ id: few, film: named.map((title) => ({ title })), to: fc.constantFrom(undefined, 0, 1) }).map(
    (addition): Act =>
      (journal) =>
        addToList(journal, listAddition.parse(addition)),
  ),
  fc.record({ id: few, filmId: id, to: few }).map(
    (move): Act =>
      (journal) =>
        moveInList(journal, move),
  ),
  fc.tuple(few, id, fc.constantFrom('x', 'y')).map(
    ([listId, filmId, note]): Act =>
      (journal) =>
        note === 'x'
          ? removeFromList(journal, { id: listId, filmId })
          : noteInList(journal, { id: listId, filmId, note }),
  ),
  fc.tuple(few, fc.constantFrom(trashList, restoreList)).map(
    ([listId, verb]): Act =>
      (journal) =>
        verb(journal, listId),
  ),
  named.map(
    (title): Act =>
      (journal) =>
        addToWatchlist(journal, watchlistAddition.parse({ film: { title } })),
  ),
  fc.tuple(id, few).map(
    ([filmId, to]): Act =>
      (journal) =>
        to === 3 ? removeFromWatchlist(journal, { filmId }) : moveInWatchlist(journal, { filmId, to }),
  ),
);
/** Reflections, clippings, lists and earlier reviews. */
const noteAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ filmId: few, text: noteText }).map(
    (draft): Act =>
      (journal) =>
        writeReflection(journal, reflectionDraft.parse(draft)),
  ),
  fc
    .record({
      id: few,
      text: noteText,
      session: fc.constantFrom('a', 'b'),
      reflectedOn: fc.constantFrom('2020', '2026-03'),
    })
    .map(
      (change): Act =>
        (journal) =>
          editReflection(journal, reflectionChange.parse(change)),
    ),
  fc.record({ filmId: few, text: noteText, byline: fc.constantFrom(null, 'R. Okada') }).map(
    (draft): Act =>
      (journal) =>
        addClipping(journal, clippingDraft.parse(draft)),
  ),
  fc.record({ id: few, text: noteText, source: fc.constantFrom(null, 'p. 12') }).map(
    (change): Act =>
      (journal) =>
        editClipping(journal, clippingChange.parse(change)),
  ),
  listAct,
  fc
    .tuple(few, fc.constantFrom(trashReflection, restoreReflection, trashClipping, restoreClipping, restoreRevision))
    .map(
      ([noteId, verb]): Act =>
        (journal) =>
          verb(journal, noteId),
    ),
);
const entries = fc.oneof(
  fc.array(id, { minLength: 1, maxLength: 4 }).map((ids) => ({ ids })),
  fc.constantFrom(null, 2026).map((year) => ({ filter: { ...NO_FILTER, year } })),
);
const filmId = fc.integer({ min: 1, max: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record(
      {
        entries,
        ...{ addThemes: fields.themes, removeThemes: fields.themes, addTags: fields.tags, removeTags: fields.tags },
        ...{ medium: fields.place, isLiked: fc.boolean(), isRewatch: fc.boolean() },
      },
      { requiredKeys: ['entries'] },
    )
    .map(
      (change): Act =>
        (journal) =>
          editEntries(journal, entriesChange.parse(change)),
    ),
  entries.map(
    (selected): Act =>
      (journal) =>
        trashEntries(journal, { entries: entrySelection.parse(selected) }),
  ),
  id.map(
    (entry): Act =>
      (journal) =>
        rewatchEntry(journal, entry),
  ),
  fc.record({ film, ...fields }, { requiredKeys: ['film'] }).map(
    (draft): Act =>
      (journal) =>
        log(journal, draft),
  ),
  fc.record({ id, session: fc.constantFrom('a', 'b'), ...fields }, { requiredKeys: ['id'] }).map(
    (change): Act =>
      (journal) =>
        editEntry(journal, entryChange.parse(change)),
  ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), film).map(
    ([ofFilm, change]): Act =>
      (journal) =>
        editFilm(journal, filmChange.parse({ id: ofFilm, ...change })),
  ),
  fc.record({ id: filmId, session: fc.constantFrom('a', 'b'), notes: fc.constantFrom('', 'Ask Mum.') }).map(
    (change): Act =>
      (journal) =>
        editFilm(journal, filmChange.parse(change)),
  ),
  fc.record({ id: filmId, into: filmId }).map(
    (merge): Act =>
      (journal) =>
        mergeFilms(journal, merge),
  ),
  fc.record({ id: filmId, entryIds: fc.subarray([1, 2, 3, 4]), title: fc.constantFrom('One Mile', 'Kestrel') }).map(
    (split): Act =>
      (journal) =>
        splitFilm(journal, filmSplit.parse(split)),
  ),
  fc.record({ id: filmId, otherId: filmId }).map(
    (pair): Act =>
      (journal) =>
        keepFilmsApart(journal, pair),
  ),
  fc.tuple(filmId, fc.constantFrom(2, 3)).map(
    ([ofFilm, height]): Act =>
      (journal) =>
        setPoster(journal, { filmId: ofFilm, bytes: png(2, height) }),
  ),
  filmId.map(
    (ofFilm): Act =>
      (journal) =>
        removePoster(journal, { filmId: ofFilm }),
  ),
  fc
    .record(
      {
        id: fc.integer({ min: 1, max: 4 }),
        session: fc.constantFrom('a', 'b'),
        name: fc.constantFrom('sorrow', 'Grief', 'sea'),
        description: fc.constantFrom('', 'What is left.'),
        hue: fc.constantFrom(0, 345),
        parentId: fc.constantFrom(null, 1, 2, 3),
      },
      { requiredKeys: ['id'] },
    )
    .map(
      (change): Act =>
        (journal) =>
          editTheme(journal, themeChange.parse(change)),
    ),
  fc.record({ id: fc.integer({ min: 1, max: 4 }), into: fc.integer({ min: 1, max: 4 }) }).map(
    (merge): Act =>
      (journal) =>
        mergeThemes(journal, merge),
  ),
  noteAct,
  id.map(
    (entry): Act =>
      (journal) =>
        trashEntry(journal, entry),
  ),
  id.map(
    (entry): Act =>
      (journal) =>
        restoreEntry(journal, entry),
  ),
);

/** Runs a verb that may be about something that is not there. */
function attempt(journal: Journal, verb: Act): void {
  try {
    verb(journal);
  } catch (error) {
    if (!(error instanceof JournalError) || !/^(not-found|invalid)$/.test(error.code)) throw error;
  }
}

describe('any sequence of verbs', () => {
  it('undone step by step is what it was at each stage, and redone what it became', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), (acts) => {
        let now = NOON;
        const journal = memoryJournal(() => (now += 1));
        // the state after each step, by the id of the step; a merged step has the last of its states
        const states: { step: number; state: string }[] = [{ step: 0, state: dump(journal) }];
        for (const verb of acts) {
          attempt(journal, verb);
          const step = getUndoState(journal.db).undo?.id ?? 0;
          if (states.at(-1)?.step === step) states.pop();
          states.push({ step, state: dump(journal) });
        }
        expectIndexFits(journal);
        for (const { state } of states.slice(0, -1).toReversed()) {
          undo(journal);
          expect(dump(journal)).toBe(state);
        }
        expect(() => undo(journal)).toThrow(code('nothing-to-undo'));
        expectIndexFits(journal);
        for (const { state } of states.slice(1)) {
          redo(journal);
          expect(dump(journal)).toBe(state);
        }
        expectIndexFits(journal);
        expect(checkJournal(journal)).toMatchObject({ isClean: true, findings: [] });
        closeJournal(journal);
      }),
      { numRuns: 60 },
    );
  });

  it('mixed with undo, redo and emptying the trash leaves a sound journal and no step that can’t be undone', () => {
    const other = fc.constantFrom<Act>(undo, redo, emptyTrash);
    fc.assert(
      fc.property(fc.array(fc.oneof(act, other), { maxLength: 20 }), (acts) => {
        const journal = memoryJournal();
        for (const verb of acts) {
          try {
            verb(journal);
          } catch (error) {
            if (!(error instanceof JournalError)) throw error;
            expect(error.code).toMatch(/^(not-found|invalid|nothing-to-(un|re)do)$/);
          }
        }
        while (getUndoState(journal.db).undo) undo(journal);
        while (getUndoState(journal.db).redo) redo(journal);
        expectIndexFits(journal);
        expect(checkJournal(journal)).toMatchObject({ isClean: true, findings: [] });
        closeJournal(journal);
      }),
      { numRuns: 100 },
    );
  });
});
