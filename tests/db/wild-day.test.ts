// Any day at the journal: every request that writes, in any order, by right ids and wrong ones. Must be sound afterwards, undone to the letter, and go out and come in to the byte.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeJournal } from '../../db/open.ts';
import type { Journal } from '../../db/handles.ts';
import { getUndoState } from '../../db/undo.ts';
import { contract } from '../../electron/contract/requests.ts';
import { asked, type Asked, inputs, livelyJournal, tell } from '../support/any-day.ts';
import { dump, expectIndexFits } from '../support/dump.ts';
import { temporaryFolder } from '../support/journal.ts';
import { ask, askLater, bringOwn } from '../support/one-mile.ts';

async function exported(journal: Journal): Promise<string> {
  const path = join(temporaryFolder(), 'journal.json');
  await askLater(journal, 'export.run', { format: 'json', scope: { kind: 'everything' }, to: path });
  return readFileSync(path, 'utf8');
}

function expectSound(journal: Journal): void {
  expectIndexFits(journal);
  expect(ask(journal, 'journal.check', {})).toMatchObject({ isClean: true, findings: [] });
}

describe('any day', () => {
  it('asks for every request that writes', () => {
    const others = [
      ...['draft.put', 'draft.drop', 'trash.empty', 'undo.undo', 'undo.redo', 'import.run'],
      ...[
        'recentSearch.note',
        'recentSearch.clear',
        'search.rebuild',
        'rescue.begin',
        'rescue.salvage',
        'rescue.adopt',
        'rescue.restore',
        'backup.make',
        'backup.restore',
        'backup.keepIn',
        'backup.keepBeside',
      ],
    ];
    const writing = Object.entries(contract)
      .filter(([, { kind }]) => kind === 'write')
      .map(([name]) => name);
    expect([...Object.keys(inputs), ...others].toSorted()).toEqual(writing.toSorted());
  });

  it('undone step by step is what it was at each stage, and redone what it became', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 25 }), (day) => {
        const journal = livelyJournal();
        const states: { step: number; state: string }[] = [{ step: 0, state: dump(journal) }];
        for (const one of day) {
          tell(journal, one);
          const step = getUndoState(journal.db).undo?.id ?? 0;
          if (states.at(-1)?.step === step) states.pop();
          states.push({ step, state: dump(journal) });
        }
        expectSound(journal);
        for (const { state } of states.slice(0, -1).toReversed()) {
          ask(journal, 'undo.undo', {});
          expect(dump(journal)).toBe(state);
        }
        expect(getUndoState(journal.db).undo).toBeNull();
        for (const { state } of states.slice(1)) {
          ask(journal, 'undo.redo', {});
          expect(dump(journal)).toBe(state);
        }
        expectSound(journal);
        closeJournal(journal);
      }),
      { numRuns: 40 },
    );
  });

  it('with undo, redo and emptying the trash leaves a sound journal that goes out and comes in to the byte', async () => {
    const other = fc.constantFrom<Asked>(
      ...(['undo.undo', 'undo.redo', 'trash.empty'] as const).map((name) => ({ name, input: {} })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({ weight: 6, arbitrary: asked }, other), { maxLength: 40 }), async (day) => {
        const journal = livelyJournal();
        for (const one of day) tell(journal, one);
        expectSound(journal);
        const out = await exported(journal);
        const path = join(temporaryFolder(), 'in.json');
        writeFileSync(path, out);
        const copy = livelyJournal();
        await bringOwn(copy, path);
        expectSound(copy);
        expect(await exported(copy)).toBe(out);
        // a second time brings nothing
        await bringOwn(copy, path);
        expect(await exported(copy)).toBe(out);
        while (getUndoState(journal.db).redo) ask(journal, 'undo.redo', {});
        const last = dump(journal);
        while (getUndoState(journal.db).undo) ask(journal, 'undo.undo', {});
        expectSound(journal);
        while (getUndoState(journal.db).redo) ask(journal, 'undo.redo', {});
        expect(dump(journal)).toBe(last);
        for (const each of [copy, journal]) closeJournal(each);
      }),
      { numRuns: 40 },
    );
  });
});
