// Saving while a person writes, against the real journal with the clock in hand: when, in which order, and what a failure loses (nothing).

import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { EntryDetail } from '../../../../db/model/entry.ts';
import { entryDetail } from '../../../../renderer/api/queries/entry.ts';
import { queryClient } from '../../../../renderer/api/query-client.ts';
import { useAutosave } from '../../../../renderer/places/entry/use-autosave.ts';
import { ask, log, oneMile } from '../../../support/one-mile.ts';
import { openPage, type PageDesk } from '../../../support/page-api.ts';
import { leavePage, Page } from '../../../support/part.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

interface Writing {
  desk: PageDesk;
  entry: EntryDetail;
  /** A key: the whole review as it then is. */
  type: (review: string) => void;
  wait: (milliseconds: number) => Promise<void>;
  /** What is on disk. */
  saved: () => EntryDetail;
  /** The reviews sent so far, in order. */
  sent: () => unknown[];
  state: () => ReturnType<typeof useAutosave>['saves']['now'];
  save: () => ReturnType<typeof useAutosave>;
  leave: () => void;
}

function write(): Writing {
  const desk = openPage();
  onTestFinished(leavePage);
  const entry = log(desk.journal, oneMile({ review: '' }));
  const { result, unmount } = renderHook(() => useAutosave(entry), { wrapper: Page });
  return {
    desk,
    entry,
    type: (review) => act(() => result.current.changeEntry({ review })),
    wait: (milliseconds) =>
      act(async () => {
        await vi.advanceTimersByTimeAsync(milliseconds);
      }),
    saved: () => ask(desk.journal, 'entry.get', { id: entry.id }),
    sent: () =>
      desk.requests
        .filter(({ name }) => name === 'entry.edit')
        .map(({ input }) => Reflect.get(input as object, 'review')),
    state: () => result.current.saves.now,
    save: () => result.current,
    leave: unmount,
  };
}

describe('when', () => {
  test('within 0.4 s of the last key, and not at every key', async () => {
    const writing = write();
    writing.type('O');
    await writing.wait(300);
    writing.type('On');
    await writing.wait(399);
    expect(writing.sent()).toEqual([]);
    await writing.wait(1);
    expect(writing.sent()).toEqual(['On']);
    expect(writing.saved().review).toBe('On');
  });

  test('never later than 0.9 s after the first key, however long the writing goes on', async () => {
    const writing = write();
    for (let key = 1; key <= 30; key += 1) {
      writing.type('x'.repeat(key));
      await writing.wait(100);
      const lateBy = key - writing.saved().review.length;
      expect(lateBy).toBeLessThanOrEqual(9);
    }
    expect(writing.sent().length).toBeLessThanOrEqual(4);
  });

  test('nothing typed, nothing sent', async () => {
    const writing = write();
    await writing.wait(5_000);
    await act(() => writing.save().flush());
    writing.leave();
    expect(writing.desk.requests).toEqual([]);
  });

  test('says that it is saving, then that it is saved', async () => {
    const writing = write();
    expect(writing.state().kind).toBe('saved');
    writing.type('One');
    expect(writing.state().kind).toBe('saving');
    await writing.wait(400);
    expect(writing.state().kind).toBe('saved');
  });

  test('is not called saved while a newer key waits', async () => {
    const writing = write();
    const release = writing.desk.hold();
    writing.type('One');
    await writing.wait(400);
    writing.type('One mile');
    release();
    await writing.wait(10);
    expect(writing.saved().review).toBe('One');
    expect(writing.state().kind).toBe('saving');
    await writing.wait(400);
    expect(writing.saved().review).toBe('One mile');
    expect(writing.state().kind).toBe('saved');
  });
});

describe('in which order', () => {
  test('one save waits for the other, so that an older text never lands on a newer one', async () => {
    const writing = write();
    const release = writing.desk.hold();
    writing.type('first');
    await writing.wait(400);
    writing.type('second');
    await writing.wait(2_000);
    writing.type('third');
    await writing.wait(2_000);
    expect(writing.sent()).toEqual(['first']);
    release();
    await writing.wait(10);
    expect(writing.sent()).toEqual(['first', 'third']);
    expect(writing.saved().review).toBe('third');
  });

  test('fields changed together are saved together, each as it last was', async () => {
    const writing = write();
    act(() => {
      writing.save().changeEntry({ rating: 3, place: 'home' });
      writing.save().changeEntry({ rating: 4.5 });
      writing.save().changeFilm({ year: 2024 });
    });
    await writing.wait(400);
    expect(writing.saved()).toMatchObject({ rating: 4.5, place: 'home', film: { year: 2024, title: 'One Mile' } });
    expect(writing.desk.namesAsked()).toEqual(['film.edit', 'entry.edit']);
  });

  test('one sitting is one undo', async () => {
    const writing = write();
    writing.type('One');
    await writing.wait(500);
    writing.type('One mile');
    await writing.wait(500);
    ask(writing.desk.journal, 'undo.undo', {});
    expect(writing.saved().review).toBe('');
  });

  test('what was saved is what the page shows of the entry', async () => {
    const writing = write();
    writing.type('One mile');
    await writing.wait(400);
    expect(queryClient.getQueryData(entryDetail(writing.entry.id).queryKey)?.review).toBe('One mile');
  });
});

describe('a refusal', () => {
  test('is said, and waits for the person', async () => {
    const writing = write();
    writing.type('nul \0');
    await writing.wait(400);
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { code: 'invalid', problem: 'character-nul' } });
    await writing.wait(60_000);
    expect(writing.sent()).toHaveLength(1);
    expect(writing.saved().review).toBe('');
  });

  test('keeps every other field that was typed with it', async () => {
    const writing = write();
    act(() => {
      writing.save().changeFilm({ title: 'x'.repeat(501) });
      writing.save().changeEntry({ review: 'A good review', place: 'home' });
    });
    await writing.wait(400);
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { problem: 'line-too-long' } });
    expect(writing.saved()).toMatchObject({ review: 'A good review', place: 'home', film: { title: 'One Mile' } });
  });

  test('of one line does not cost the review typed at the same time', async () => {
    const writing = write();
    act(() => {
      writing.save().changeEntry({ place: 'x'.repeat(501) });
      writing.save().changeEntry({ review: 'A good review' });
    });
    await writing.wait(400);
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { field: 'place' } });
    await writing.wait(1_000);
    expect(writing.saved().review).toBe('A good review');
    act(() => writing.save().changeEntry({ place: 'home' }));
    await writing.wait(400);
    expect(writing.saved()).toMatchObject({ review: 'A good review', place: 'home' });
    expect(writing.state().kind).toBe('saved');
  });

  test('stays said while other lines are saved', async () => {
    const writing = write();
    act(() => writing.save().changeEntry({ place: 'x'.repeat(501) }));
    await writing.wait(400);
    writing.type('A good review');
    await writing.wait(400);
    expect(writing.saved().review).toBe('A good review');
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { field: 'place' } });
  });
});

describe('a fault of the disk', () => {
  test('is tried again until it has passed', async () => {
    const writing = write();
    writing.desk.refuseNext('entry.edit', { code: 'disk-full' });
    writing.desk.refuseNext('entry.edit', { code: 'not-writable' });
    writing.type('One mile');
    await writing.wait(400);
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { code: 'disk-full' } });
    expect(writing.saved().review).toBe('');
    await writing.wait(4_100);
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { code: 'not-writable' } });
    await writing.wait(4_100);
    expect(writing.saved().review).toBe('One mile');
    expect(writing.state().kind).toBe('saved');
  });

  test('what was typed meanwhile wins, and what was typed before is saved with it', async () => {
    const writing = write();
    writing.desk.refuseNext('entry.edit', { code: 'disk-full' });
    act(() => writing.save().changeEntry({ review: 'old', place: 'home' }));
    await writing.wait(400);
    writing.type('new');
    await writing.wait(400);
    expect(writing.saved()).toMatchObject({ review: 'new', place: 'home' });
    await writing.wait(10_000);
    expect(writing.saved().review).toBe('new');
  });

  test('keys typed while the failing save is under way win too', async () => {
    const writing = write();
    const release = writing.desk.hold();
    writing.desk.refuseNext('entry.edit', { code: 'disk-full' });
    writing.type('old');
    await writing.wait(400);
    writing.type('new');
    release();
    await writing.wait(500);
    expect(writing.saved().review).toBe('new');
    await writing.wait(10_000);
    expect(writing.sent()).toEqual(['old', 'new']);
  });

  test('a film that was saved is not sent again with an entry that was not', async () => {
    const writing = write();
    writing.desk.refuseNext('entry.edit', { code: 'disk-full' });
    act(() => {
      writing.save().changeFilm({ year: 2024 });
      writing.save().changeEntry({ review: 'One' });
    });
    await writing.wait(5_000);
    expect(writing.saved()).toMatchObject({ review: 'One', film: { year: 2024 } });
    expect(writing.desk.namesAsked()).toEqual(['film.edit', 'entry.edit', 'entry.edit']);
  });
});

describe('leaving', () => {
  test('the page saves at once', async () => {
    const writing = write();
    writing.type('One mile');
    writing.leave();
    await writing.wait(0);
    expect(writing.saved().review).toBe('One mile');
  });

  test.each(['blur', 'pagehide'])('the window (%s) saves at once', async (event) => {
    const writing = write();
    writing.type('One mile');
    window.dispatchEvent(new Event(event));
    await writing.wait(0);
    expect(writing.saved().review).toBe('One mile');
  });

  test('by Done waits until it is saved', async () => {
    const writing = write();
    writing.type('One mile');
    expect(await act(() => writing.save().flush())).toBe(true);
    expect(writing.saved().review).toBe('One mile');
  });

  test('by Done is told of what could not be saved', async () => {
    const writing = write();
    writing.desk.refuseNext('entry.edit', { code: 'disk-full' });
    writing.type('One mile');
    expect(await act(() => writing.save().flush())).toBe(false);
    expect(await act(() => writing.save().flush())).toBe(true);
    act(() => writing.save().changeEntry({ place: 'x'.repeat(501) }));
    expect(await act(() => writing.save().flush())).toBe(false);
    act(() => writing.save().changeEntry({ place: 'home' }));
    expect(await act(() => writing.save().flush())).toBe(true);
  });

  test('by Done is possible where the entry itself is gone', async () => {
    const writing = write();
    writing.type('One mile');
    ask(writing.desk.journal, 'undo.undo', {});
    expect(await act(() => writing.save().flush())).toBe(true);
    expect(writing.state()).toMatchObject({ kind: 'refused', error: { code: 'not-found' } });
    await writing.wait(60_000);
    expect(writing.sent()).toHaveLength(1);
  });

  test('after a fault of the disk tries again, though nobody looks any more', async () => {
    const writing = write();
    writing.desk.refuseNext('entry.edit', { code: 'disk-full' });
    writing.type('One mile');
    writing.leave();
    await writing.wait(5_000);
    expect(writing.saved().review).toBe('One mile');
  });
});
