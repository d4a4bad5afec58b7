// The command table as a whole: no key with two meanings at once, none that is the system's or the editor's, no command without a home, no two of one name.

import { describe, expect, test } from 'vitest';
import { type Command, type CommandId, commandIds, commands, menuLabels } from '../../electron/contract/commands.ts';
import type { Scope } from '../../electron/contract/commands/command.ts';
import { besides, scopes } from '../../electron/contract/commands/scopes.ts';

const platforms = ['darwin', 'win32', 'linux'] as const;
type Platform = (typeof platforms)[number];

/** As the platform presses it, with what is held in one order. */
function pressed(key: string, platform: Platform): string {
  const parts = key.toLowerCase().split('+');
  const letter = parts.pop() ?? '';
  const held = parts.map((part) => (part === 'cmdorctrl' ? (platform === 'darwin' ? 'cmd' : 'ctrl') : part));
  return [...held.toSorted(), letter].join('+');
}

const keysOf = ({ key, otherKey }: Command): string[] => [key, otherKey].filter((each) => each !== undefined);

function holdTogether(one: Scope, other: Scope): boolean {
  if (one === other || one === 'anywhere' || other === 'anywhere') return true;
  return besides[one]?.includes(other) === true || besides[other]?.includes(one) === true;
}

/** Where it can be done: its own place, and what else it is offered in. */
const placesOf = ({ scope, alsoIn }: Command): Scope[] => (alsoIn === undefined ? [scope] : [scope, alsoIn]);

const holdsWith = (one: Command, other: Command): boolean =>
  placesOf(one).some((place) => placesOf(other).some((its) => holdTogether(place, its)));

const pairs = commandIds.flatMap((one, at) => commandIds.slice(at + 1).map((other) => [one, other] as const));

describe.each(platforms)('on %s', (platform) => {
  test('no key has two meanings where both can hold, unless one is said to go before the other', () => {
    const clashes = pairs.filter(([one, other]) => {
      const first: Command = commands[one];
      const second: Command = commands[other];
      if (!holdsWith(first, second)) return false;
      if (first.before === other || second.before === one) return false;
      const keys = new Set(keysOf(first).map((key) => pressed(key, platform)));
      return keysOf(second).some((key) => keys.has(pressed(key, platform)));
    });
    expect(clashes).toEqual([]);
  });

  // the clipboard, ending, closing, hiding and switching windows and programs, the system's own search, help and screen pictures
  const everyone = ['c', 'v', 'x', 'a', 'q', 'w'].map((letter) => `CmdOrCtrl+${letter}`);
  const taken: Record<Platform, string[]> = {
    darwin: [
      'Cmd+H',
      'Cmd+Alt+H',
      'Cmd+M',
      'Cmd+Tab',
      'Cmd+`',
      'Cmd+Space',
      'Cmd+Shift+3',
      'Cmd+Shift+4',
      'Cmd+Shift+5',
    ],
    win32: [
      'Alt+F4',
      'Alt+Tab',
      'Alt+Space',
      'Ctrl+Alt+Delete',
      'Ctrl+Shift+Escape',
      'Ctrl+Escape',
      'F10',
      'Shift+F10',
    ],
    linux: ['Alt+F4', 'Alt+Tab', 'Alt+F2', 'Ctrl+Alt+T', 'Ctrl+Alt+L', 'Ctrl+Shift+U', 'F10', 'Shift+F10'],
  };
  // of the text being written: words, lines, pages, and Escape and Tab which lead out of it
  const editor = [
    'Enter',
    'Tab',
    'Escape',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'CmdOrCtrl+Left',
    'CmdOrCtrl+Right',
    'CmdOrCtrl+Enter',
    'CmdOrCtrl+Home',
    'CmdOrCtrl+End',
  ];

  test('none belongs to the system or to writing', () => {
    const forbidden = new Set([...everyone, ...taken[platform], ...editor].map((key) => pressed(key, platform)));
    const wrong = commandIds.filter((id) => keysOf(commands[id]).some((key) => forbidden.has(pressed(key, platform))));
    expect(wrong).toEqual([]);
  });
});

test('one that goes before another has its key, and both can hold at once', () => {
  for (const id of commandIds) {
    const { before, key, scope }: Command = commands[id];
    if (before === undefined) continue;
    expect(commands[before].key, id).toBe(key);
    expect(holdTogether(scope, commands[before].scope), id).toBe(true);
  }
});

test('every command has a home: a menu that there is, and a scope with a name and a way there', () => {
  for (const id of commandIds) {
    const { menu, scope, alsoIn }: Command = commands[id];
    expect(Object.keys(menuLabels), id).toContain(menu);
    expect(Object.keys(scopes), id).toContain(scope);
    if (alsoIn !== undefined) expect(Object.keys(scopes), id).toContain(alsoIn);
  }
});

test('no two commands that can hold at once have one name', () => {
  const same = pairs.filter(([one, other]) => {
    const [first, second] = [commands[one], commands[other]];
    return holdsWith(first, second) && first.label.message === second.label.message;
  });
  expect(same).toEqual([]);
});

test('every id and label is said once, and labels are sentences without a full stop', () => {
  const ids = commandIds.map((id: CommandId) => commands[id].label.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of commandIds) {
    expect(commands[id].label.id).toBe(`command.${id}`);
    expect(commands[id].label.message).toMatch(/^\p{Lu}[^.!]*$/u);
  }
});
