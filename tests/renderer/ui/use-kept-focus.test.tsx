// What had the keyboard goes: the keyboard stays in its part of the page.

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useKeptFocus } from '../../../renderer/ui/use-kept-focus.ts';
import { show } from '../../support/part.tsx';

function Rows({ goesTo }: { goesTo: 'next' | 'first' }) {
  const [rows, setRows] = useState(['a', 'b', 'c']);
  return (
    <main tabIndex={-1} {...useKeptFocus(goesTo)}>
      {rows.map((row) => (
        <button key={row} type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
          {row}
        </button>
      ))}
    </main>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

it('goes to the row that comes in the place of the one that went, and at last to the part itself', async () => {
  const { user } = show(<Rows goesTo="next" />);
  button('b').focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('c'));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('a'));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('goes to the first control of a section', async () => {
  const { user } = show(<Rows goesTo="first" />);
  button('c').focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('a'));
});

it('takes nothing that was somewhere else, or nowhere', async () => {
  const { user } = show(<Rows goesTo="next" />);
  button('a').focus();
  button('a').blur();
  button('b').click();
  await user.tab();
  expect(document.activeElement).toBe(button('a'));
});
