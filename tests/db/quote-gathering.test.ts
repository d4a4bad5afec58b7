// Quotes gathered from texts: what counts as one, its cite line, and that they follow every change.

import { describe, expect, it } from 'vitest';
import { editEntry, trashEntry } from '../../db/entry.ts';
import type { Journal } from '../../db/handles.ts';
import { gatherQuotes } from '../../db/model/quote.ts';
import { editReflection, trashReflection, writeReflection } from '../../db/reflection.ts';
import { many, sql } from '../../db/sql.ts';
import { undo } from '../../db/undo.ts';
import { log } from '../support/drafts.ts';
import { memoryJournal } from '../support/journal.ts';

describe('a blockquote', () => {
  it('is gathered with its lines, markers gone', () => {
    expect(gatherQuotes('Before.\n\n> Grief is a room\n> with the door open.\n\nAfter.')).toEqual([
      { text: 'Grief is a room\nwith the door open.', cite: null, isHidden: false },
    ]);
  });

  it.each([
    ['> A line.\n> — Mika', 'Mika'],
    ['> A line.\n> – Mika, at the track', 'Mika, at the track'],
    ['> A line.\n> -- Mika', 'Mika'],
    ['> A line.\n— Mika', 'Mika'],
    ['> 走れ。\n> ―ミカ', 'ミカ'],
    ['> A line.\n>\n> — Mika', 'Mika'],
  ])('takes its cite line: %j', (text, cite) => {
    expect(gatherQuotes(text)).toMatchObject([{ cite }]);
    expect(gatherQuotes(text)[0]?.text).not.toMatch(/[—–―]/u);
  });

  it('is a quote of its own after each gap, and runs on without a marker', () => {
    expect(gatherQuotes('> one\nstill one\n\n> two\r\n> two\r\n- a list').map(({ text }) => text)).toEqual([
      'one\nstill one',
      'two\ntwo',
    ]);
  });

  it('keeps inner quotes, paragraphs and emphasis as they are', () => {
    expect(gatherQuotes('> *He* said:\n>\n> > Go.')).toMatchObject([{ text: '*He* said:\n\n> Go.' }]);
  });

  it('is none in code, none when empty, none with only a dash', () => {
    expect(gatherQuotes('```\n> not this\n```\n\n>\n> \n\na > b')).toEqual([]);
    expect(gatherQuotes('> — Mika')).toMatchObject([{ text: '— Mika', cite: null }]);
  });

  it('is hidden where it stands in what tells what happens', () => {
    expect(
      gatherQuotes('> plain\n\n||The end:\n\n> He falls.||\n\n> ||She|| knew').map((each) => each.isHidden),
    ).toEqual([false, true, true]);
  });
});

describe('gathering', () => {
  const quotes = (journal: Journal): unknown[] =>
    many<{ text: string }>(journal.db, sql`SELECT text FROM quote ORDER BY reflection_id, position`).map(
      ({ text }) => text,
    );

  it('follows edits, the trash and undo', () => {
    const journal = memoryJournal();
    const { id, film } = log(journal, { film: { title: 'One Mile' }, review: '> Again.' });
    const reflection = writeReflection(journal, {
      ...{ filmId: film.id, reflectedOn: null, hasSpoilers: false },
      text: '> Later.',
    });
    expect(quotes(journal)).toEqual(['Again.', 'Later.']);
    editEntry(journal, { id, review: '> Again.\n\n> And again.' });
    editReflection(journal, { id: reflection.id, text: 'no quote' });
    expect(quotes(journal)).toEqual(['Again.', 'And again.']);
    trashEntry(journal, id);
    expect(quotes(journal)).toEqual([]);
    undo(journal);
    undo(journal);
    expect(quotes(journal)).toEqual(['Again.', 'And again.', 'Later.']);
    trashReflection(journal, reflection.id);
    expect(quotes(journal)).toEqual(['Again.', 'And again.']);
  });

  it('hides the quotes of an entry that tells what happens', () => {
    const journal = memoryJournal();
    const { id } = log(journal, { film: { title: 'One Mile' }, review: '> Again.' });
    editEntry(journal, { id, hasSpoilers: true });
    expect(many(journal.db, sql`SELECT is_hidden FROM quote`)).toEqual([{ is_hidden: 1 }]);
  });
});
