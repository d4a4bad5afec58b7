// The queries of a run and of its report go along an index: a run asks them for every row.

import { expect, test } from 'vitest';
import { filmByIdentifierSql, filmsOfTitleSql } from '../../../db/import/bring-film.ts';
import { entryIdsOfFilmSql } from '../../../db/import/bringing.ts';
import { originSql } from '../../../db/import/origin.ts';
import { importListSql, reportGroupsSql, reportRowsSql } from '../../../db/import/report.ts';
import { planOf } from '../../support/dump.ts';
import { memoryJournal } from '../../support/journal.ts';

test.each([
  ['an origin by its key', originSql('letterboxd', 'entry', 'a'), 'USING INDEX sqlite_autoindex_import_origin_1'],
  ['a film by its id elsewhere', filmByIdentifierSql('imdb', 'tt1'), 'film_identifier_by_value'],
  ['the films of a title', filmsOfTitleSql('One Mile'), 'film_by_title'],
  ['the entries of a film', entryIdsOfFilmSql(1), 'COVERING INDEX entry_by_film'],
  ['the rows of a group', reportRowsSql(1, 'kept', 'in-trash', 0, 10), 'import_note_by_group'],
  ['the groups of a report', reportGroupsSql(1), 'import_note_by_group'],
] as const)('%s', (_, query, index) => {
  const plan = planOf(memoryJournal(), query).join('\n');
  expect(plan).toContain(index);
  expect(plan).not.toMatch(/^SCAN (?!.*USING)/m);
  expect(plan).not.toContain('TEMP B-TREE');
});

test('the list of imports needs no sorting', () => {
  expect(planOf(memoryJournal(), importListSql).join('\n')).not.toContain('TEMP B-TREE');
});
