// A word that opens a menu of which one is chosen: the diary's filters, by pointer and by keyboard.

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { type Choice, ChoiceMenu } from '../../../renderer/ui/choice-menu.tsx';
import { show } from '../../support/part.tsx';

const choices: Choice<string>[] = [
  { value: 'any', label: 'Any theme' },
  { value: '1', label: 'Grief', count: 4, hue: 120 },
  { value: '2', label: 'Running', count: 2, hue: 180 },
];

function Themes({ initial = 'any' }: { initial?: string }) {
  const [value, setValue] = useState(initial);
  return <ChoiceMenu label="Theme" anyValue="any" value={value} choices={choices} onChoose={setValue} />;
}

const word = (): HTMLElement => screen.getByRole('button');

test('says what it is about and what is chosen', () => {
  show(<Themes initial="1" />);
  expect(screen.getByRole('button', { name: 'Theme: Grief' }).textContent).toBe('Grief');
  expect(word().hasAttribute('data-set')).toBe(true);
});

test('is not set apart where nothing is chosen', () => {
  show(<Themes />);
  expect(screen.getByRole('button', { name: 'Theme: Any theme' })).toBeTruthy();
  expect(word().hasAttribute('data-set')).toBe(false);
});

test('opens a named menu with one choice checked, takes another, and closes', async () => {
  const { user } = show(<Themes />);
  await user.click(word());
  expect(await screen.findByRole('menu', { name: 'Theme' })).toBeTruthy();
  expect(screen.getByRole('menuitemradio', { checked: true }).textContent).toBe('Any theme');
  await user.click(screen.getByRole('menuitemradio', { name: /Running/ }));
  expect(await screen.findByRole('button', { name: 'Theme: Running' })).toBeTruthy();
  expect(screen.queryByRole('menu')).toBeNull();
});

test('the keyboard alone chooses, and Escape leaves all as it was with the word in hand again', async () => {
  const { user } = show(<Themes />);
  await user.tab();
  await user.keyboard('{Enter}');
  await screen.findByRole('menu');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('button', { name: 'Theme: Grief' })).toBeTruthy();
  await user.keyboard('{Enter}');
  await screen.findByRole('menu');
  await user.keyboard('{ArrowDown}{Escape}');
  expect(await screen.findByRole('button', { name: 'Theme: Grief' })).toBe(document.activeElement);
});

test('counts stand beside the words and dots are not heard', async () => {
  const { user } = show(<Themes />);
  await user.click(word());
  const grief = await screen.findByRole('menuitemradio', { name: /Grief/ });
  expect(grief.textContent).toBe('Grief4');
  expect(grief.querySelector('[aria-hidden=true]')).toBeTruthy();
});
