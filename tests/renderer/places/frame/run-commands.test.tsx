// Commands: keys and menu items to what answers them, the innermost first, and never from under a text being typed or a dialog.

import { act, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Command, type CommandId, commandIds, commands } from '../../../../electron/contract/commands.ts';
import {
  keyLabel,
  listenForCommands,
  runCommand,
  useCommands,
} from '../../../../renderer/places/frame/run-commands.ts';
import { ChoiceMenu } from '../../../../renderer/ui/choice-menu.tsx';
import { Dialog } from '../../../../renderer/ui/dialog.tsx';
import { openPage, type PageDesk } from '../../../support/page-api.ts';
import { show } from '../../../support/part.tsx';

let desk: PageDesk;

beforeEach(() => {
  desk = openPage();
  const stop = listenForCommands();
  onTestFinished(() => {
    // letters typed after a command that opens a text are held for it
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    stop();
    expect(desk.listenerCount('command')).toBe(0);
  });
});

const ids = commandIds;

/** Offers commands; what ran is told as `who command`. */
function Offers(props: { who: string; ids: readonly CommandId[]; told: string[]; children?: ReactNode }) {
  const { who, told } = props;
  useCommands(Object.fromEntries(props.ids.map((id) => [id, () => told.push(`${who} ${id}`)])));
  return props.children;
}

function press(key: string, held: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  act(() => void target.dispatchEvent(event));
  return event;
}

/** The event that an accelerator stands for, where Ctrl is the key of commands. */
function pressKeyOf(id: CommandId, target?: Element): KeyboardEvent {
  const { key = '' }: Command = commands[id];
  const parts = key.split('+');
  const letter = parts.at(-1) ?? '';
  const held = {
    ctrlKey: parts.includes('CmdOrCtrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
  const named: Record<string, string> = { Left: 'ArrowLeft', Plus: '+' };
  return press(named[letter] ?? (held.shiftKey ? letter : letter.toLowerCase()), held, target);
}

/** Where all commands are offered, one of two that share a key has it. */
const givesWay = new Set(ids.map((id) => commands[id].before));
const withKey = ids.filter((id) => 'key' in commands[id] && !givesWay.has(id));

describe('a key', () => {
  test.each(withKey)('runs %s, and only that', (id) => {
    const told: string[] = [];
    const goesBefore = ({ before }: Command): boolean => before === id;
    show(<Offers who="page" ids={ids.filter((each) => !goesBefore(commands[each]))} told={told} />);
    expect(pressKeyOf(id).defaultPrevented).toBe(true);
    expect(told).toEqual([`page ${id}`]);
  });

  test('is told apart by what is held with it', () => {
    const told: string[] = [];
    show(<Offers who="page" ids={ids} told={told} />);
    press('z', { ctrlKey: true });
    press('Z', { ctrlKey: true, shiftKey: true });
    press('e', { ctrlKey: true });
    press('n');
    press('n', { ctrlKey: true, altKey: true });
    expect(told).toEqual(['page undo', 'page redo']);
  });

  test('of two commands is for the one that goes before, where that is offered', () => {
    const told: string[] = [];
    const { rerender } = show(<Offers who="page" ids={['go.search', 'text.find']} told={told} />);
    pressKeyOf('go.search');
    rerender(<Offers who="page" ids={['go.search']} told={told} />);
    pressKeyOf('go.search');
    expect(told).toEqual(['page text.find', 'page go.search']);
  });

  test('nobody offers is left alone', () => {
    expect(pressKeyOf('film.log').defaultPrevented).toBe(false);
  });

  test('already used, or of a word being composed, is left alone', () => {
    const told: string[] = [];
    show(<Offers who="page" ids={ids} told={told} />);
    press('e', { isComposing: true });
    const used = new KeyboardEvent('keydown', { key: 'e', bubbles: true, cancelable: true });
    used.preventDefault();
    document.body.dispatchEvent(used);
    expect(told).toEqual([]);
  });

  test('is written as the platform writes it', () => {
    expect(keyLabel('film.log')).toBe('Ctrl N');
    expect(keyLabel('redo')).toBe('Ctrl Shift Z');
    expect(keyLabel('go.back')).toBe('Alt ←');
    expect(keyLabel('entry.edit')).toBe('E');
    expect(keyLabel('journal.new')).toBeUndefined();
  });
});

describe('whoever is typing', () => {
  test.each([
    ['a line', <input key="line" aria-label="text" />],
    ['a search line', <input key="search" type="search" aria-label="text" />],
    ['a text', <textarea key="text" aria-label="text" />],
  ])('in %s keeps bare letters, undo and Ctrl Backspace, and gives the rest', (_, field) => {
    const told: string[] = [];
    show(
      <Offers who="page" ids={ids} told={told}>
        {field}
      </Offers>,
    );
    const text = screen.getByLabelText('text');
    const isBare = (id: CommandId): boolean => commands[id].key?.length === 1;
    const forText: CommandId[] = [...ids.filter(isBare), 'undo', 'redo', 'entry.trash', 'go.back'];
    for (const id of forText) expect(pressKeyOf(id, text).defaultPrevented, id).toBe(false);
    expect(told).toEqual([]);
    const forProgram = withKey.filter((id) => !forText.includes(id));
    for (const id of forProgram) pressKeyOf(id, text);
    expect(told).toEqual(forProgram.map((id) => `page ${id}`));
  });

  test('a checkbox is no text', () => {
    const told: string[] = [];
    show(
      <Offers who="page" ids={['entry.edit']} told={told}>
        <input type="checkbox" aria-label="Liked" />
      </Offers>,
    );
    pressKeyOf('entry.edit', screen.getByLabelText('Liked'));
    expect(told).toEqual(['page entry.edit']);
  });
});

describe('the innermost answers', () => {
  const both = (told: string[], inner: readonly CommandId[]) => (
    <Offers who="outer" ids={['entry.edit', 'undo']} told={told}>
      <Offers who="inner" ids={inner} told={told} />
    </Offers>
  );

  test('also where both came at once', () => {
    const told: string[] = [];
    show(both(told, ['entry.edit']));
    runCommand('entry.edit');
    runCommand('undo');
    expect(told).toEqual(['inner entry.edit', 'outer undo']);
  });

  test('also after the outer one offered something else meanwhile', () => {
    const told: string[] = [];
    function Changing() {
      const [isMore, setMore] = useState(false);
      return (
        <Offers who="outer" ids={isMore ? ['entry.edit', 'redo'] : ['entry.edit']} told={told}>
          <button type="button" onClick={() => setMore(true)}>
            more
          </button>
          <Offers who="inner" ids={['entry.edit']} told={told} />
        </Offers>
      );
    }
    show(<Changing />);
    act(() => screen.getByText('more').click());
    runCommand('entry.edit');
    expect(told).toEqual(['inner entry.edit']);
  });

  test('until it goes, then the outer one again', () => {
    const told: string[] = [];
    const { rerender, unmount } = show(both(told, ['entry.edit']));
    rerender(both(told, []));
    runCommand('entry.edit');
    unmount();
    runCommand('entry.edit');
    expect(told).toEqual(['outer entry.edit']);
  });

  test('with what it holds now, not with what it held when it came', () => {
    const first: string[] = [];
    const second: string[] = [];
    const { rerender } = show(<Offers who="page" ids={['undo']} told={first} />);
    rerender(<Offers who="page" ids={['undo']} told={second} />);
    runCommand('undo');
    expect([first, second]).toEqual([[], ['page undo']]);
  });
});

describe('nothing reaches under', () => {
  test('an open dialog', () => {
    const told: string[] = [];
    const page = (isOpen: boolean) => (
      <Offers who="page" ids={ids} told={told}>
        <Dialog label="Export" isOpen={isOpen} onClose={() => undefined}>
          <p>in front</p>
        </Dialog>
      </Offers>
    );
    const { rerender } = show(page(true));
    pressKeyOf('entry.edit');
    pressKeyOf('film.log');
    runCommand('undo');
    desk.emit('command', { id: 'go.diary', isByKey: false });
    expect(told).toEqual([]);
    rerender(page(false));
    pressKeyOf('film.log');
    expect(told).toEqual(['page film.log']);
  });

  test('an open menu, in which letters look for a word', async () => {
    const told: string[] = [];
    const { user } = show(
      <Offers who="page" ids={ids} told={told}>
        <ChoiceMenu
          label="Year"
          anyValue="any"
          value="any"
          choices={[{ value: 'any', label: 'Each year' }]}
          onChoose={() => undefined}
        />
      </Offers>,
    );
    await user.click(screen.getByRole('button'));
    await screen.findByRole('menu');
    await user.keyboard('e');
    expect(told).toEqual([]);
  });
});

describe('a menu of the program', () => {
  test('runs what is offered', () => {
    const told: string[] = [];
    show(<Offers who="page" ids={ids} told={told} />);
    desk.emit('command', { id: 'journal.import', isByKey: false });
    expect(told).toEqual(['page journal.import']);
  });

  test('undoes in the text while one is being written', () => {
    const told: string[] = [];
    const execCommand = vi.fn<(command: string) => boolean>(() => true);
    Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
    onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'));
    show(
      <Offers who="page" ids={ids} told={told}>
        <input aria-label="text" />
      </Offers>,
    );
    act(() => screen.getByLabelText('text').focus());
    desk.emit('command', { id: 'undo', isByKey: false });
    expect(told).toEqual([]);
    expect(execCommand).toHaveBeenCalledExactlyOnceWith('undo');
    act(() => screen.getByLabelText('text').blur());
    desk.emit('command', { id: 'undo', isByKey: false });
    expect(told).toEqual(['page undo']);
  });

  test('does not move an entry to the trash by a key meant for the text, only by its own item', () => {
    const told: string[] = [];
    show(
      <Offers who="page" ids={ids} told={told}>
        <textarea aria-label="text" />
      </Offers>,
    );
    act(() => screen.getByLabelText('text').focus());
    desk.emit('command', { id: 'entry.trash', isByKey: true });
    expect(told).toEqual([]);
    desk.emit('command', { id: 'entry.trash', isByKey: false });
    expect(told).toEqual(['page entry.trash']);
  });
});
