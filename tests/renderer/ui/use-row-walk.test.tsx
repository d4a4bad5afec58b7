// Walking a list by keyboard: one row in the order of Tab, arrows and letters to the others, commands' letters left alone.

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useRowWalk } from '../../../renderer/ui/use-row-walk.ts';
import { show } from '../../support/part.tsx';

function Rows({ names }: { names: readonly string[] }) {
  const walk = useRowWalk<HTMLUListElement>(({ key }) => key === 'm');
  return (
    <ul {...walk}>
      {names.map((name) => (
        <li key={name}>
          <a href={`#/${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const focused = () => document.activeElement?.textContent;
const names = ['Grief', 'Memory', 'Résilience', 'Rivers'];

test('arrows, Home and End go from row to row; Tab stops at one', async () => {
  const { user } = show(<Rows names={names} />);
  await user.tab();
  expect(focused()).toBe('Grief');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('Résilience');
  await user.keyboard('{End}{ArrowDown}');
  expect(focused()).toBe('Rivers');
  await user.keyboard('{Home}');
  expect(focused()).toBe('Grief');
  expect(screen.getAllByRole('link').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
});

test('rows of a table as well, by what leads somewhere', async () => {
  function Table() {
    const walk = useRowWalk<HTMLTableElement>(() => false, 'tbody > tr');
    return (
      <table {...walk}>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th>{name === 'Memory' ? name : <a href={`#/${name}`}>{name}</a>}</th>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const { user } = show(<Table />);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Résilience');
  await user.keyboard('gr');
  expect(focused()).toBe('Grief');
  expect(screen.getAllByRole('link').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
});

test('letters go to the row that begins so, whatever its accents; a command keeps its letter', async () => {
  const { user } = show(<Rows names={names} />);
  await user.tab();
  await user.keyboard('m');
  expect(focused()).toBe('Grief');
  await user.keyboard('res');
  expect(focused()).toBe('Résilience');
});

test('a row that went leaves the others in the order of Tab', () => {
  const { rerender } = show(<Rows names={names} />);
  rerender(<Rows names={names.slice(1)} />);
  expect(screen.getAllByRole('link').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
});
