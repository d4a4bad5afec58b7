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

/** A key that goes before another only does so in its own place. */
export function hasKeyIn(id: CommandId, scope: Scope): boolean {
  const { key, before, scope: own }: Command = commands[id];
  return key !== undefined && (before === undefined || own === scope);
}

/** Before anything is typed, what has a key; of what is looked for, all: also what has none is to be found by its name. */
export function shortcutGroups(typed: string, sayLabel: (id: CommandId) => string): ShortcutGroup[] {
  const wanted = typed.trim();
  const isShown = (id: CommandId, scope: Scope): boolean =>
    wanted === '' ? hasKeyIn(id, scope) : fitOf(sayLabel(id), wanted) > 0;
  return scopeOrder
    .map((scope) => ({ scope, ids: commandIds.filter((id) => appliesIn(commands[id], scope) && isShown(id, scope)) }))
    .filter(({ ids }) => ids.length > 0);
}
