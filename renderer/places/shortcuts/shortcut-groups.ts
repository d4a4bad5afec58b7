// What the shortcut page shows for what was typed: the commands of the table by where they apply. Pure; must hold no key and no label of its own.

import { type Command, type CommandId, commandIds, commands, type Scope } from '../../../electron/contract/commands.ts';
import { scopes } from '../../../electron/contract/commands/scopes.ts';
import { fitOf } from '../palette/match.ts';

export interface ShortcutGroup {
  scope: Scope;
  ids: CommandId[];
}

const scopeOrder = Object.keys(scopes) as Scope[];

const appliesIn = (command: Command, scope: Scope): boolean => command.scope === scope || command.alsoIn === scope;

/** Before anything is typed, what has a key; of what is looked for, all: also what has none is to be found by its name. */
export function shortcutGroups(typed: string, sayLabel: (id: CommandId) => string): ShortcutGroup[] {
  const wanted = typed.trim();
  const isShown = (id: CommandId): boolean =>
    wanted === '' ? commands[id].key !== undefined : fitOf(sayLabel(id), wanted) > 0;
  return scopeOrder
    .map((scope) => ({ scope, ids: commandIds.filter((id) => appliesIn(commands[id], scope) && isShown(id)) }))
    .filter(({ ids }) => ids.length > 0);
}
