// What stands on screen while answers come and go: never nothing, never the order of before, never back to fewer rows.

import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchHit, SearchOrder, SearchRequest } from '../../../../db/model/search/answer.ts';
import { whenPainted } from '../../../../renderer/api/when-painted.ts';
import { type Limit, useAnswer } from '../../../../renderer/places/search/use-answer.ts';
import { openPage } from '../../../support/page-api.ts';
import { show } from '../../../support/part.tsx';

const hit: SearchHit = {
  ...{ kind: 'theme', id: 1, title: { text: 'water', marks: [] }, passage: null, hasMore: false, isHidden: false },
  ...{ names: [], theme: { id: 1, name: 'water', hue: 0 }, entryCount: 1 },
};
/** An answer with as many hits as a window holds. */
const answerOf = (found: number, isExact: boolean): SearchAnswer => ({
  ...{ hits: Array.from({ length: Math.min(found, 20) }, () => hit), found },
  ...{ isCounted: isExact, filmCount: 0, isExact, corrections: [] },
});

interface Asked {
  input: SearchRequest;
  answer: (answer: SearchAnswer) => Promise<void>;
}

interface ShowsProps {
  query: string;
  order?: SearchOrder;
  limit?: Limit;
}

function Shows({ query, order = 'relevance', limit = 25 }: ShowsProps) {
  const { shown, isOlder } = useAnswer(query, order, limit);
  return shown && `${shown.answer.found}${isOlder ? ' older' : ''}`;
}

/** Puts the test in the journal's place: it answers when it likes. */
function begin() {
  const desk = openPage();
  const asked: Asked[] = [];
  desk.api.request = ((_: string, input: SearchRequest) =>
    new Promise((resolve) => {
      const answer = (value: SearchAnswer) =>
        act(async () => {
          resolve({ ok: true, value });
          // the cache tells of it a task later
          await new Promise((told) => window.setTimeout(told, 5));
        });
      asked.push({ input, answer });
    })) as unknown as typeof desk.api.request;
  const { container, rerender } = show(<Shows query="the" />);
  return {
    asked,
    /** How many the answer on screen has found, and whether it is an older one. */
    shown: () => container.textContent,
    look: (part: ShowsProps) => rerender(<Shows {...part} />),
  };
}

const last = (asked: readonly Asked[]): Asked => {
  const one = asked.at(-1);
  if (!one) throw new Error('nothing was asked');
  return one;
};

/** What is asked for all of it is asked when what is on screen has been seen. */
const isAsked = (asked: readonly Asked[], input: Partial<SearchRequest>): Promise<void> =>
  vi.waitFor(() => expect(last(asked).input).toMatchObject(input));

test('the newest first, then all in their exact order in its place', async () => {
  const { asked, shown } = begin();
  expect(last(asked).input).toMatchObject({ query: 'the', reach: 'newest', limit: 8 });
  await last(asked).answer(answerOf(5_000, false));
  expect(shown()).toBe('5000');
  await isAsked(asked, { query: 'the', reach: 'all', limit: 25 });
  await last(asked).answer(answerOf(97_000, true));
  expect(shown()).toBe('97000');
});

test('where the first answer is exact nothing more is asked', async () => {
  const { asked, shown } = begin();
  const before = asked.length;
  await last(asked).answer(answerOf(7, true));
  expect(shown()).toBe('7');
  await whenPainted();
  expect(asked).toHaveLength(before);
});

test('where the first answer is short the rest of it is asked', async () => {
  const { asked } = begin();
  await last(asked).answer(answerOf(21, true));
  await isAsked(asked, { query: 'the', reach: 'all', limit: 25 });
});

test('the last answer stays until there is another, and says that it is older', async () => {
  const { asked, shown, look } = begin();
  await last(asked).answer(answerOf(5_000, false));
  await isAsked(asked, { reach: 'all' });
  await last(asked).answer(answerOf(97_000, true));
  look({ query: 'then' });
  expect(shown()).toBe('97000 older');
  await last(asked).answer(answerOf(12, true));
  expect(shown()).toBe('12');
});

test('a list that goes on keeps what it has until more is there', async () => {
  const { asked, shown, look } = begin();
  await last(asked).answer(answerOf(5_000, false));
  await isAsked(asked, { reach: 'all' });
  await last(asked).answer(answerOf(97_000, true));
  look({ query: 'the', limit: 75 });
  await isAsked(asked, { reach: 'all', limit: 75 });
  expect(shown()).toBe('97000');
  await last(asked).answer(answerOf(97_001, true));
  expect(shown()).toBe('97001');
});

test('nothing is shown where nothing is looked for', async () => {
  const { asked, shown, look } = begin();
  await last(asked).answer(answerOf(7, true));
  look({ query: ' ' });
  expect(shown()).toBe('');
});
