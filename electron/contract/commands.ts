// Every command of the program, once, joined from one table a scope: menus, palette, tooltips, context menus and the shortcut page are made of it.

import type { Sentence } from '../../db/model/problem.ts';
import { anywhereCommands } from './commands/anywhere.ts';
import type { Command as AnyCommand, MenuName } from './commands/command.ts';
import { entryCommands } from './commands/entry.ts';
import { filmCommands } from './commands/film.ts';
import { listCommands } from './commands/list.ts';
import { searchCommands } from './commands/search.ts';
import { themeCommands } from './commands/theme.ts';
import { trashCommands } from './commands/trash.ts';

export type { MenuName, Scope } from './commands/command.ts';

const table = {
  ...anywhereCommands,
  ...searchCommands,
  ...filmCommands,
  ...themeCommands,
  ...listCommands,
  ...trashCommands,
  ...entryCommands,
};

export type CommandId = keyof typeof table;

export interface Command extends AnyCommand {
  before?: CommandId;
}

export const commands: Readonly<Record<CommandId, Command>> = table;

export const commandIds = Object.keys(table) as readonly CommandId[];

export const menuLabels = {
  file: /*i18n*/ { id: 'menu.file', message: 'File' },
  edit: /*i18n*/ { id: 'menu.edit', message: 'Edit' },
  go: /*i18n*/ { id: 'menu.go', message: 'Go' },
  film: /*i18n*/ { id: 'menu.film', message: 'Film' },
  entry: /*i18n*/ { id: 'menu.entry', message: 'Entry' },
  text: /*i18n*/ { id: 'menu.text', message: 'Text' },
  view: /*i18n*/ { id: 'menu.view', message: 'View' },
  help: /*i18n*/ { id: 'menu.help', message: 'Help' },
} satisfies Record<MenuName, Sentence>;

export function isCommandId(id: unknown): id is CommandId {
  return typeof id === 'string' && Object.hasOwn(commands, id);
}
