// Long work in slices: what comes in meanwhile is done in between, the newest comes first, and what is given up lets go.

import { expect, test } from 'vitest';
import type { Sliced, Waiting } from '../../../db/search/pace.ts';
import { type Manner, SlicedWork } from '../../../db/search/sliced-work.ts';

/** Turns that wait until the test lets them come. */
function machine(together?: number): { work: SlicedWork; turn: () => boolean } {
  const turns: (() => void)[] = [];
  return {
    work: new SlicedWork((turn) => turns.push(turn), together),
    turn: () => {
      const next = turns.shift();
      next?.();
      return next !== undefined;
    },
  };
}

function* counting(slices: number, said: string[], name: string): Sliced<string> {
  try {
    for (let slice = 0; slice < slices; slice += 1) {
      said.push(`${name}${slice}`);
      yield;
    }
    return name;
  } finally {
    said.push(`${name} lets go`);
  }
}

/** Two pieces of counting under a name. */
function startTwo(work: SlicedWork, said: string[], name: string, manner: Manner): void {
  work.start(
    name,
    () => counting(2, said, name),
    () => undefined,
    manner,
  );
}

test('work without a pause is done at once', () => {
  const { work, turn } = machine();
  const done: string[] = [];
  work.start(
    'a',
    () => counting(0, [], 'a'),
    (value) => done.push(value),
  );
  expect(done).toEqual(['a']);
  expect(turn()).toBe(false);
});

test('what is started last is done first, and the older goes on after it', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  work.start(
    'a',
    () => counting(3, said, 'a'),
    (value) => said.push(`${value} done`),
  );
  work.start(
    'b',
    () => counting(2, said, 'b'),
    (value) => said.push(`${value} done`),
  );
  while (turn());
  expect(said).toEqual(['a0', 'b0', 'b1', 'b lets go', 'b done', 'a1', 'a2', 'a lets go', 'a done']);
});

test('what is urgent goes before what comes in later, but for what is urgent too', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  const start = (name: string, isUrgent: boolean): void => startTwo(work, said, name, { isUrgent });
  start('counts', false);
  start('search', true);
  start('lists', false);
  start('letter', true);
  while (turn());
  expect(said.filter((each) => each.endsWith('1'))).toEqual(['letter1', 'search1', 'lists1', 'counts1']);
});

test('small pieces of urgent work are done together while there is time, and no others', () => {
  const { work, turn } = machine(60_000);
  const said: string[] = [];
  startTwo(work, said, 'counts', {});
  startTwo(work, said, 'letter', { isUrgent: true });
  expect(said).toEqual(['counts0', 'letter0', 'letter1', 'letter lets go']);
  turn();
  expect(said.at(-1)).toBe('counts1');
});

test('urgent work that waits lets others go on, however much time there is', () => {
  const { work, turn } = machine(60_000);
  const said: string[] = [];
  startTwo(work, said, 'counts', {});
  const never: Waiting = { done: 0, whole: 0, until: Promise.withResolvers<void>().promise };
  work.start(
    'letter',
    function* (): Sliced<void> {
      yield never;
    },
    () => said.push('letter done'),
    { isUrgent: true },
  );
  while (turn());
  expect(said).toEqual(['counts0', 'counts1', 'counts lets go']);
});

test('what is deferred begins in the order asked, behind what is urgent, and goes on newest first', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  const start = (name: string, isUrgent: boolean): void =>
    startTwo(work, said, name, { isUrgent, isDeferred: !isUrgent });
  start('summary', false);
  start('themes', false);
  start('search', true);
  expect(said).toEqual(['search0']);
  while (turn());
  expect(said.filter((each) => /[01]$/.test(each))).toEqual([
    ...['search0', 'search1', 'summary0', 'themes0', 'themes1', 'summary1'],
  ]);
});

test('what nobody asked for does nothing before everything else is done', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  work.startUnasked('warm-up', function* (): Sliced<void> {
    yield* counting(2, said, 'w');
  });
  work.start(
    'a',
    () => counting(2, said, 'a'),
    () => undefined,
  );
  expect(said).toEqual(['a0']);
  while (turn());
  expect(said.filter((each) => /[01]$/.test(each))).toEqual(['a0', 'a1', 'w0', 'w1']);
});

test('what is given up is never done, and lets go of what it holds', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  work.start(
    '1 a',
    () => counting(3, said, 'a'),
    () => said.push('done'),
  );
  work.start(
    '2 b',
    () => counting(2, said, 'b'),
    () => said.push('b done'),
  );
  work.cancel((key) => key === '1 a');
  while (turn());
  expect(said).toEqual(['a0', 'b0', 'a lets go', 'b1', 'b lets go', 'b done']);
});

test('one that fails takes no other with it', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  work.start(
    'a',
    () => counting(2, said, 'a'),
    () => said.push('a done'),
  );
  work.start(
    'b',
    function* (): Sliced<string> {
      yield;
      throw new Error('no');
    },
    () => said.push('b done'),
  );
  expect(turn).toThrow('no');
  while (turn());
  expect(said).toEqual(['a0', 'a1', 'a lets go', 'a done']);
});

test('what is paused begins anew when what it reads has changed, and is done once', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  work.start(
    'a',
    () => counting(2, said, 'a'),
    (value) => said.push(`${value} done`),
  );
  work.restart();
  while (turn());
  expect(said).toEqual(['a0', 'a lets go', 'a0', 'a1', 'a lets go', 'a done']);
});

test('what is steady goes on where it is when everything else begins anew', () => {
  const { work, turn } = machine();
  const said: string[] = [];
  work.start(
    'steady',
    () => counting(2, said, 's'),
    (value) => said.push(`${value} done`),
    { isSteady: true },
  );
  work.start(
    'loose',
    () => counting(2, said, 'l'),
    (value) => said.push(`${value} done`),
  );
  work.restart();
  while (turn());
  expect(said).toEqual(['s0', 'l0', 'l lets go', 'l0', 'l1', 'l lets go', 'l done', 's1', 's lets go', 's done']);
});

test('work that says how far it is is heard, and one without a word is not', () => {
  const { work, turn } = machine();
  const heard: unknown[] = [];
  work.start(
    'a',
    function* (): Sliced<string> {
      yield { done: 1, whole: 3 };
      yield;
      yield { done: 3, whole: 3 };
      return 'a';
    },
    (value) => heard.push(value),
    { onProgress: (progress) => heard.push(progress) },
  );
  while (turn());
  expect(heard).toEqual([{ done: 1, whole: 3 }, { done: 3, whole: 3 }, 'a']);
});

test('work that waits lets the others go on, and goes on when what it waits for is there', async () => {
  const { work, turn } = machine();
  const said: string[] = [];
  const gate = Promise.withResolvers<void>();
  work.start(
    'older',
    () => counting(2, said, 'older'),
    () => said.push('older done'),
  );
  work.start(
    'waiting',
    function* (): Sliced<string> {
      const pause: Waiting = { done: 1, whole: 2, until: gate.promise };
      yield pause;
      return 'there';
    },
    (value) => said.push(value),
    { onProgress: (progress) => said.push(JSON.stringify(progress)) },
  );
  while (turn());
  expect(said).toEqual(['older0', '{"done":1,"whole":2}', 'older1', 'older lets go', 'older done']);
  gate.resolve();
  await gate.promise;
  while (turn());
  expect(said.at(-1)).toBe('there');
});
