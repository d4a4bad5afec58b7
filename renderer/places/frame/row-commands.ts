// Commands about one row among many: they press the button of the row that has the keyboard, or the only one there is.

import type { CommandId } from '../../../electron/contract/commands.ts';
import { useCommands } from './run-commands.ts';

/** The button that carries `data-command`: in the row where the keyboard is, else the only one on the page. */
export function buttonOf(id: CommandId): HTMLElement | null {
  const named = `[data-command="${id}"]`;
  const own = document.activeElement?.closest('li')?.querySelector<HTMLElement>(named);
  if (own) return own;
  const all = document.querySelectorAll<HTMLElement>(named);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** Offers these while there are rows; a command that is about none of them does nothing. */
export function useRowCommands(ids: readonly CommandId[], hasRows: boolean): void {
  const press = (id: CommandId) => [id, () => buttonOf(id)?.click()] as const;
  useCommands(hasRows ? Object.fromEntries(ids.map(press)) : {});
}
