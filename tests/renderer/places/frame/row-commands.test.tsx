// A command about one row presses the button of the row that has the keyboard.

import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buttonOf, useRowCommands } from '../../../../renderer/places/frame/row-commands.ts';
import { runCommand } from '../../../../renderer/places/frame/run-commands.ts';

function Rows({ names, onRename }: { names: string[]; onRename: (name: string) => void }) {
  useRowCommands(['tag.rename'], names.length > 0);
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
          <button type="button" data-command="tag.rename" onClick={() => onRename(name)}>
            Rename
          </button>
        </li>
      ))}
    </ul>
  );
}

test('the row with the keyboard, the only row, or none', () => {
  const onRename = vi.fn();
  const { getByText, rerender, unmount } = render(<Rows names={['a', 'b']} onRename={onRename} />);
  runCommand('tag.rename');
  expect(onRename).not.toHaveBeenCalled();
  getByText('b').focus();
  runCommand('tag.rename');
  expect(onRename).toHaveBeenLastCalledWith('b');
  getByText('b').blur();
  rerender(<Rows names={['a']} onRename={onRename} />);
  runCommand('tag.rename');
  expect(onRename).toHaveBeenLastCalledWith('a');
  rerender(<Rows names={[]} onRename={onRename} />);
  expect(buttonOf('tag.rename')).toBeNull();
  unmount();
});
