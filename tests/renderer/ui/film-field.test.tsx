// A film named in a line: what is offered is taken by Enter, also a new one, and also before the journal has answered.

import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FilmField, type NamedFilm } from '../../../renderer/ui/film-field.tsx';
import { log, oneMile } from '../../support/one-mile.ts';
import { openPage } from '../../support/page-api.ts';
import { show, type ShownPart } from '../../support/part.tsx';

const line = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Add a film' });

function begin(excludedIds: readonly number[] = []): ShownPart & { chosen: NamedFilm[]; filmId: number } {
  const { journal } = openPage();
  const filmId = log(journal, oneMile()).film.id;
  const chosen: NamedFilm[] = [];
  const part = <FilmField label="Add a film" excludedIds={excludedIds} onChoose={(film) => chosen.push(film)} />;
  return { ...show(part), chosen, filmId };
}

test('a new film that is offered is lit, whatever was offered before, and Enter takes it', async () => {
  const { user, chosen } = begin();
  await user.type(line(), 'o');
  await screen.findByRole('option', { name: /One Mile/ });
  await user.type(line(), 'rchard');
  const offered = await screen.findByRole('option', { name: /A new film called “orchard”/ });
  await waitFor(() => expect(line().getAttribute('aria-activedescendant')).toBe(offered.id));
  await user.keyboard('{Enter}');
  expect(chosen).toEqual([{ title: 'orchard', year: null }]);
  expect(line().value).toBe('');
});

test('titles typed faster than the journal answers all come', async () => {
  const { user, chosen, filmId } = begin();
  await user.type(line(), 'one mile{Enter}Orchard (1964){Enter}');
  await waitFor(() => expect(chosen).toEqual([{ id: filmId }, { title: 'Orchard', year: 1964 }]));
  expect(line().value).toBe('');
});

test('a film that is there already is not kept in the line', async () => {
  const { user, chosen } = begin([1]);
  await user.type(line(), 'One Mile{Enter}');
  await waitFor(() => expect(line().value).toBe(''));
  expect(chosen).toEqual([]);
});
