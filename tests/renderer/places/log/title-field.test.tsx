// The title being logged: films of the journal complete it, and none is taken that no longer fits what is typed.

import { screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { type TitleChoice, TitleField } from '../../../../renderer/places/log/title-field.tsx';
import { log, oneMile } from '../../../support/one-mile.ts';
import { openPage, type PageDesk } from '../../../support/page-api.ts';
import { show, type ShownPart } from '../../../support/part.tsx';

function Title({ onChoose }: { onChoose: (choice: TitleChoice) => void }) {
  const [typed, setTyped] = useState('');
  const [isChosen, setChosen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <TitleField
        typed={typed}
        isChosen={isChosen}
        isInvalid={false}
        inputRef={input}
        onType={(text) => {
          setTyped(text);
          setChosen(false);
        }}
        onChoose={(choice) => {
          onChoose(choice);
          if (choice.kind === 'new') return;
          if (choice.kind === 'film') setTyped(choice.film.title);
          setChosen(true);
        }}
      />
      <button type="button">after</button>
    </>
  );
}

const line = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Title of the film' });
const offered = (): string[] => screen.queryAllByRole('option').map((option) => option.textContent ?? '');

function begin(): ShownPart & { desk: PageDesk; chosen: string[] } {
  const desk = openPage();
  log(desk.journal, oneMile());
  log(desk.journal, oneMile({ rating: 4, watchedOn: '2026-11-20' }));
  const chosen: string[] = [];
  const shown = show(
    <Title onChoose={(choice) => chosen.push(choice.kind === 'film' ? choice.film.title : choice.kind)} />,
  );
  return { ...shown, desk, chosen };
}

test('offers the films that fit, with how often they were seen, and a new one beside them', async () => {
  const { user } = begin();
  await user.type(line(), 'one m');
  await waitFor(() => expect(offered()).toHaveLength(2));
  expect(offered()).toEqual([
    'One Mile 2025, Asoka Wakabayashiseen twice, four last',
    'A new film called “one m”year and director below',
  ]);
});

test('tells two films of one name apart, and lets it be a third', async () => {
  const { user, desk, chosen } = begin();
  const [year, directors] = [2025, ['T. Okafor']];
  log(desk.journal, { film: { title: 'One Mile', year, directors, isDistinct: true } });
  await user.type(line(), 'one mile');
  await waitFor(() => expect(offered()).toHaveLength(3));
  expect(offered()).toEqual([
    'One Mile 2025, T. Okaforseen once',
    'One Mile 2025, Asoka Wakabayashiseen twice, four last',
    'A different film of this nameyear and director below',
  ]);
  await user.keyboard('{ArrowUp}{Enter}');
  expect(chosen).toEqual(['different']);
  expect(offered()).toEqual([]);
  expect(line().value).toBe('one mile');
});

test.each(['{Enter}', '{Tab}'])('%s takes the film that is lit', async (key) => {
  const { user, chosen } = begin();
  await user.type(line(), 'mile');
  await screen.findByRole('option', { name: /One Mile/ });
  await user.keyboard(key);
  expect(chosen).toEqual(['One Mile']);
  expect(line().value).toBe('One Mile');
  expect(offered()).toEqual([]);
});

test('completes from the original title', async () => {
  const { user } = begin();
  await user.type(line(), 'ワン');
  expect(await screen.findByRole('option', { name: /One Mile/ })).toBeTruthy();
});

test('asks nothing for an empty line', async () => {
  const { user, desk } = begin();
  await user.type(line(), '   ');
  expect(desk.namesAsked()).toEqual([]);
  expect(offered()).toEqual([]);
});

test('a fast typist never takes a film that only fitted the letters before', async () => {
  const { user, desk, chosen } = begin();
  await user.type(line(), 'one');
  await screen.findByRole('option', { name: /One Mile/ });
  const release = desk.hold();
  await user.type(line(), ' night');
  await user.tab();
  expect(chosen).toEqual([]);
  expect(line().value).toBe('one night');
  release();
});
