import { expect, test } from 'vitest';
import { Turns } from '../../electron/turns.ts';

function told() {
  const turns = new Turns();
  const said: string[] = [];
  return { turns, said, take: (key: string, holds = false) => turns.take(key, holds, () => said.push(key)) };
}

test('while one writes in pieces, the others wait in their order', () => {
  const { turns, said, take } = told();
  take('import', true);
  take('save');
  take('other save');
  expect(said).toEqual(['import']);
  expect(turns.isHeldByOther('read')).toBe(true);
  expect(turns.isHeldByOther('import')).toBe(false);
  turns.ended((key) => key === 'import');
  expect(said).toEqual(['import', 'save', 'other save']);
  expect(turns.isHeldByOther('read')).toBe(false);
});

test('one that waits and holds in its turn keeps those behind it waiting', () => {
  const { turns, said, take } = told();
  take('import', true);
  take('preview', true);
  take('save');
  turns.ended((key) => key === 'import');
  expect(said).toEqual(['import', 'preview']);
  turns.ended((key) => key === 'preview');
  expect(said).toEqual(['import', 'preview', 'save']);
});

test('what is given up before its turn never begins', () => {
  const { turns, said, take } = told();
  take('import', true);
  take('2 save');
  take('3 save');
  turns.ended((key) => key.startsWith('2 '));
  turns.ended((key) => key === 'import');
  expect(said).toEqual(['import', '3 save']);
});

test('what is over at once holds nobody up', () => {
  const { turns, said } = told();
  turns.take('import', true, () => turns.ended((key) => key === 'import'));
  turns.take('save', false, () => said.push('save'));
  expect(said).toEqual(['save']);
});
