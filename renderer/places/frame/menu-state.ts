// Tells the shell which commands can be run now, and what Undo and Redo would do: one message whenever that has changed, never one for each act.

import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { UndoAction, UndoStep } from '../../../db/model/undo.ts';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { onlyLooking } from '../../../electron/contract/commands/scopes.ts';
import type { MenuState } from '../../../electron/contract/shell.ts';
import { askShell } from '../../api/client.ts';
import { setOnlyLooking } from '../../api/looking.ts';
import { undoState } from '../../api/queries/journal.ts';
import { saySentence } from '../../i18n/errors.ts';
import { say } from '../../ui/toasts.tsx';
import { followOffers, isTyping, isUnderDialog, offeredCommands, setLooking } from './run-commands.ts';

/** Places come and go in many small steps, in milliseconds. */
const SETTLED = 80;
const LONGEST_TITLE = 40;

/** What kind of act a step was, as a menu has room to say it. */
function sayAct(i18n: I18n, action: UndoAction): string {
  const [verb = ''] = action.split('-');
  if (action === 'log-entry') return i18n._(msg`Log a film`);
  if (action === 'tag-to-theme') return i18n._(msg`Make a tag a theme`);
  if (action.startsWith('note-in')) return i18n._(msg`Write a note`);
  switch (verb) {
    case 'trash':
    case 'delete':
    case 'remove':
      return i18n._(msg`Take away`);
    case 'restore':
      return i18n._(msg`Put back`);
    case 'merge':
      return i18n._(msg`Merge`);
    case 'split':
    case 'keep':
      return i18n._(msg`Tell apart`);
    case 'create':
    case 'save':
    case 'write':
    case 'add':
    case 'set':
      return i18n._(msg`Add`);
    case 'move':
      return i18n._(msg`Move`);
    case 'import':
      return i18n._(msg({ message: 'Import', context: 'title' }));
    default:
      return i18n._(msg`Change`);
  }
}

/** `Take away, One Mile` */
function sayStep(i18n: I18n, step: UndoStep | null | undefined): string | null {
  if (!step) return null;
  const act = sayAct(i18n, step.action);
  const letters = [...(step.filmTitle ?? '')];
  const title = letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join('')}…` : letters.join('');
  return title === '' ? act : i18n._(msg`${act}, ${title}`);
}

/** While the journal is only looked at, what would write says so instead. */
export function useLooking(isLook: boolean): void {
  const { i18n } = useLingui();
  useEffect(() => {
    setOnlyLooking(isLook);
    setLooking(isLook ? () => say(saySentence(i18n, onlyLooking)) : null);
    return () => {
      setOnlyLooking(false);
      setLooking(null);
    };
  }, [isLook, i18n]);
}

export function useMenuState(isOpen: boolean): void {
  const { i18n, t } = useLingui();
  const { data } = useQuery({ ...undoState(), enabled: isOpen });
  const [undone, redone] = [sayStep(i18n, data?.undo), sayStep(i18n, data?.redo)];
  const stateNow = useEffectEvent((): MenuState => {
    // a text that is being written has an undo of its own, of which nobody knows what it would do
    const isText = isTyping(document.activeElement);
    const next: Partial<Record<CommandId, string | null>> = { undo: undone, redo: redone };
    // what lies under a dialog waits for it
    const offered = isUnderDialog() ? [] : offeredCommands().filter((id) => next[id] !== null);
    return {
      enabled: isText ? [...new Set([...offered, 'undo' as const, 'redo' as const])] : offered,
      undo: isText || undone === null ? null : t`Undo: ${undone}`,
      redo: isText || redone === null ? null : t`Redo: ${redone}`,
    };
  });
  const again = useRef<(() => void) | null>(null);
  useEffect(() => {
    let told = '';
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      waiting = undefined;
      const state = stateNow();
      const said = JSON.stringify(state);
      if (said === told) return;
      told = said;
      void askShell('menu.show', state).catch(() => undefined);
    };
    const later = (): void => {
      waiting ??= setTimeout(tell, SETTLED);
    };
    again.current = later;
    later();
    const stop = followOffers(later);
    // a dialog takes the keyboard, and a field gives Undo another meaning
    document.addEventListener('focusin', later);
    document.addEventListener('focusout', later);
    return () => {
      clearTimeout(waiting);
      stop();
      document.removeEventListener('focusin', later);
      document.removeEventListener('focusout', later);
    };
  }, []);
  // Undo may have another name
  useEffect(() => again.current?.());
}
