// A line of names: typed or chosen, taken in by Enter, a comma or leaving, taken out by Backspace.

import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { type KnownName, NamesField } from '../../../renderer/ui/names-field.tsx';
import { show } from '../../support/part.tsx';

const themes: KnownName[] = [
  { name: 'Grief', hue: 120 },
  { name: 'Running', hue: 180 },
  { name: 'Fathers and sons', hue: 30 },
];

function Themes({ initial = [], known = themes }: { initial?: string[]; known?: KnownName[] }) {
  const [names, setNames] = useState(initial);
  return (
    <>
      <NamesField label="Themes" names={names} known={known} onChange={setNames} placeholder="add a theme" hasDots />
      <button type="button">after</button>
    </>
  );
}

const line = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Themes' });
const taken = (): string[] =>
  screen
    .queryAllByLabelText(/^Remove /)
    .map((button) => button.getAttribute('aria-label')?.slice('Remove '.length) ?? '');
const offered = (): string[] => screen.queryAllByRole('option').map((option) => option.textContent ?? '');

test('is a labelled line that shows its names, each with a way to take it out', async () => {
  const { user } = show(<Themes initial={['Grief', 'Water']} />);
  expect(line().placeholder).toBe('add a theme');
  await user.click(screen.getByLabelText('Remove Grief'));
  expect(taken()).toEqual(['Water']);
});

test('Enter takes in what is lit: the known name that begins so', async () => {
  const { user } = show(<Themes />);
  await user.type(line(), 'runn{Enter}');
  expect(taken()).toEqual(['Running']);
  expect(line().value).toBe('');
});

test('Enter takes in a name nobody wrote before, and it is offered as new', async () => {
  const { user } = show(<Themes />);
  await user.type(line(), 'Water');
  expect(offered()).toEqual(['Waternew']);
  await user.keyboard('{Enter}');
  expect(taken()).toEqual(['Water']);
});

test('a comma takes the name in, and the line goes on', async () => {
  const { user } = show(<Themes />);
  await user.type(line(), 'water, silence,');
  expect(taken()).toEqual(['water', 'silence']);
  expect(line().value).toBe('');
});

test('a comma on an empty line is no name', async () => {
  const { user } = show(<Themes />);
  await user.type(line(), ', ,');
  expect(taken()).toEqual([]);
});

test('pasted names are taken in at once', async () => {
  const { user } = show(<Themes />);
  await user.click(line());
  await user.paste('grief, water , , silence');
  expect(taken()).toEqual(['Grief', 'water', 'silence']);
});

test('the spelling already known wins, whatever is typed', async () => {
  const { user } = show(<Themes />);
  await user.type(line(), 'GRIEF,  fathers  and SONS,');
  expect(taken()).toEqual(['Grief', 'Fathers and sons']);
});

test('a name already there is not taken in twice, however it is spelled', async () => {
  const { user } = show(<Themes initial={['Grief', 'water']} />);
  await user.type(line(), 'grief,Water,');
  expect(taken()).toEqual(['Grief', 'water']);
  expect(line().value).toBe('');
  await user.type(line(), 'WATER');
  expect(offered()).toEqual([]);
  await user.paste(',silence,Silence');
  expect(taken()).toEqual(['Grief', 'water', 'silence']);
});

test('Backspace on an empty line takes the last name out, and only letters elsewhere', async () => {
  const { user } = show(<Themes initial={['Grief', 'Running']} />);
  await user.type(line(), 'wa{Backspace}{Backspace}');
  expect(taken()).toEqual(['Grief', 'Running']);
  await user.keyboard('{Backspace}');
  expect(taken()).toEqual(['Grief']);
});

test('what is typed when the line is left is kept', async () => {
  const { user } = show(<Themes />);
  await user.type(line(), 'patience');
  await user.tab();
  expect(taken()).toEqual(['patience']);
  expect(document.activeElement?.textContent).toBe('after');
});

test('names chosen already are not offered again', async () => {
  const { user } = show(<Themes initial={['Running']} />);
  await user.type(line(), 'r');
  expect(offered()).toContain('Grief');
  expect(offered()).not.toContain('Running');
});

test('a name being composed is left to the composer: neither comma nor Enter takes it in', async () => {
  const { user } = show(<Themes />);
  await user.click(line());
  fireEvent.compositionStart(line());
  fireEvent.change(line(), { target: { value: 'かなしみ' } });
  fireEvent.keyDown(line(), { key: ',', isComposing: true });
  fireEvent.keyDown(line(), { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(taken()).toEqual([]);
  expect(line().value).toBe('かなしみ');
  fireEvent.compositionEnd(line());
  await user.keyboard('{Enter}');
  expect(taken()).toEqual(['かなしみ']);
});

test('no list stays open over the page when there is nothing to offer', async () => {
  const { user } = show(<Themes known={[]} />);
  await user.click(line());
  expect(line().getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('Escape takes nothing out of the line, and goes on to the page', async () => {
  const { user } = show(<Themes initial={['Grief', 'Running']} />);
  const told: string[] = [];
  const onKey = ({ key }: KeyboardEvent): void => void told.push(key);
  window.addEventListener('keydown', onKey);
  await user.click(line());
  await user.keyboard('{Escape}{Escape}');
  window.removeEventListener('keydown', onKey);
  expect(taken()).toEqual(['Grief', 'Running']);
  expect(told).toContain('Escape');
});
