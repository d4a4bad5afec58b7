// What the log says of requests: enough to see what happened, never what was written.

import { expect, test } from 'vitest';
import { keptNote, refusalNote } from '../../electron/request-notes.ts';

test('a refusal is told by request, code and field', () => {
  expect(refusalNote('entry.log', { code: 'invalid', field: 'film.title' })).toBe('entry.log (invalid film.title)');
  expect(refusalNote('entry.get', { code: 'not-found' })).toBe('entry.get (not-found)');
});

test('a name nobody knows and a field that is no field are not repeated', () => {
  expect(refusalNote('The Salt Ferry', { code: 'unknown-request' })).toBe('an unknown request (unknown-request)');
  expect(refusalNote('entry.log', { code: 'invalid', field: 'film.Ferry' })).toBe('entry.log (invalid)');
  const ofFile = { code: 'invalid', field: 'choices.mappings.Ferry', problem: 'name-empty' } as const;
  expect(refusalNote('import.run', ofFile)).toBe('import.run (invalid)');
});

test('what would run elsewhere is told by its kinds and the id', () => {
  expect(keptNote('entry.edit', { id: 7, review: '<script>secret</script>' }, {})).toBe('entry.edit 7 (markup)');
  expect(keptNote('entry.log', { film: { title: '=1+1' } }, {})).toBe('entry.log (a formula)');
  expect(keptNote('entry.edit', { id: 7, review: 'Plain words.' }, {})).toBeNull();
  expect(keptNote('draft.put', { key: 'log', draft: { title: '<script>' } }, null)).toBeNull();
  expect(keptNote('import.run', { from: ['token'] }, { id: 3 })).toBe('import.run 3 (all that it brought)');
});
