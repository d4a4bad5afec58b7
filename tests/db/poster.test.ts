// Posters: kept once, checked again at the gate, given back by undo, and gone when nothing can bring them back.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { trashEntry } from '../../db/entry.ts';
import { getFilm } from '../../db/film.ts';
import { findImage, removePoster, setPoster } from '../../db/poster.ts';
import { answer } from '../../db/answer.ts';
import { many, sql } from '../../db/sql.ts';
import { emptyTrash } from '../../db/trash.ts';
import { redo, undo } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { bombPng, gifHeader, jpegHeader, png, utf8, webpHeader } from '../support/images.ts';
import { memoryJournal } from '../support/journal.ts';

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const images = (journal: ReturnType<typeof memoryJournal>): number =>
  many(journal.db, sql`SELECT id FROM image`).length;

describe('a poster', () => {
  it('is given to a film, named after its bytes, and read as it was given', () => {
    const journal = memoryJournal();
    const { film } = log(journal, ONE_MILE);
    expect(film.poster).toBeNull();
    const bytes = png(20, 30);
    const name = nameOf(bytes);
    expect(setPoster(journal, { filmId: film.id, bytes })).toMatchObject({
      ...{ poster: name, posterSize: { width: 20, height: 30 } },
    });
    const image = findImage(journal.db, name);
    expect(image?.mediaType).toBe('image/png');
    expect(new Uint8Array(image?.bytes ?? [])).toEqual(bytes);
    expect(findImage(journal.db, 'ab'.repeat(32))).toBeNull();
    expect(findImage(journal.db, `${name}'`)).toBeNull();
  });

  it('is kept once for all films that show it', () => {
    const journal = memoryJournal();
    const ids = ['a', 'b'].map((title) => log(journal, { film: { title } }).film.id);
    for (const filmId of ids) setPoster(journal, { filmId, bytes: png(4, 6) });
    expect(images(journal)).toBe(1);
    expect(new Set(ids.map((id) => getFilm(journal.db, id).poster)).size).toBe(1);
  });

  it('is taken off and given back by undo, and replaced and brought back', () => {
    const journal = memoryJournal();
    const filmId = log(journal, ONE_MILE).film.id;
    const [first, second] = [png(4, 6), png(6, 4)];
    const poster = (): string | null => getFilm(journal.db, filmId).poster;
    setPoster(journal, { filmId, bytes: first });
    setPoster(journal, { filmId, bytes: second });
    expect(removePoster(journal, { filmId })).toMatchObject({ action: 'remove-poster', filmTitle: 'One Mile' });
    expect(poster()).toBeNull();
    undo(journal);
    expect(poster()).toBe(nameOf(second));
    undo(journal);
    expect(poster()).toBe(nameOf(first));
    expect(findImage(journal.db, nameOf(first))).not.toBeNull();
    undo(journal);
    expect(poster()).toBeNull();
    for (let step = 0; step < 3; step += 1) redo(journal);
    expect(poster()).toBeNull();
    expect(() => removePoster(journal, { filmId })).toThrow('not-found');
    expect(() => setPoster(journal, { filmId: 99, bytes: first })).toThrow('not-found');
  });

  it('holds its film in the journal when its last entry goes for good', () => {
    const journal = memoryJournal();
    const { id, film } = log(journal, ONE_MILE);
    setPoster(journal, { filmId: film.id, bytes: png(4, 6) });
    trashEntry(journal, id);
    emptyTrash(journal);
    expect(getFilm(journal.db, film.id).poster).toBe(nameOf(png(4, 6)));
    expect(images(journal)).toBe(1);
  });

  it('is let go when no film has it and no step could bring it back', () => {
    const journal = memoryJournal();
    const filmId = log(journal, ONE_MILE).film.id;
    setPoster(journal, { filmId, bytes: png(4, 6) });
    undo(journal);
    expect(images(journal)).toBe(1);
    // what was undone is forgotten with this change
    setPoster(journal, { filmId, bytes: png(6, 4) });
    setPoster(journal, { filmId, bytes: png(8, 4) });
    expect(findImage(journal.db, nameOf(png(4, 6)))).toBeNull();
    expect(images(journal)).toBe(2);
  });

  it('whose bytes were changed on disk is none', () => {
    const journal = memoryJournal();
    const filmId = log(journal, ONE_MILE).film.id;
    const bytes = png(4, 6);
    setPoster(journal, { filmId, bytes });
    journal.db.prepare('UPDATE image SET bytes = ?').run(Buffer.from('<script>'));
    expect(findImage(journal.db, nameOf(bytes))).toBeNull();
  });
});

describe('the gate', () => {
  const journal = memoryJournal;

  it.each([
    ['image-empty', new Uint8Array()],
    ['image-kind', utf8('<html><script>alert(1)</script></html>')],
    ['image-kind', gifHeader(10, 10)],
    ['image-drawing', utf8('<svg onload="alert(1)"/>')],
    ['image-damaged', jpegHeader(10, 10).subarray(0, 12)],
    ['image-too-large', png(1001, 1)],
    ['image-too-large', jpegHeader(1, 1001)],
    ['image-too-large', webpHeader('VP8X', 2000, 2000)],
    ['image-too-many-pixels', bombPng()],
    ['image-too-large', new Uint8Array(1_000_001)],
    ['image-kind', [...png(2, 2)]],
    ['image-kind', 'iVBORw0KGgo='],
    ['image-kind', { length: 4 }],
  ])('%s', (problem, bytes) => {
    const open = journal();
    const { film } = log(open, ONE_MILE);
    const refusal = answer(open, 'poster.set', { filmId: film.id, bytes });
    expect(refusal).toEqual({ ok: false, error: { code: 'invalid', field: 'bytes', problem } });
    expect(getFilm(open.db, film.id).poster).toBeNull();
    expect(images(open)).toBe(0);
  });

  it('takes a polyglot for the image it is: what follows the pixels is never served as anything else', () => {
    const open = journal();
    const { film } = log(open, ONE_MILE);
    const bytes = new Uint8Array([...png(2, 2), ...utf8('<script>alert(1)</script>')]);
    expect(answer(open, 'poster.set', { filmId: film.id, bytes })).toMatchObject({ ok: true });
    expect(findImage(open.db, nameOf(bytes))?.mediaType).toBe('image/png');
  });
});
