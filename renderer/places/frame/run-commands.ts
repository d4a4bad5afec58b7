// Commands in the page: which are offered by what is on screen, run by key, by menu, or by hand.

import { useEffectEvent, useLayoutEffect, useState } from 'react';
import type { Sentence } from '../../../db/model/problem.ts';
import { type Command, type CommandId, commandIds, commands } from '../../../electron/contract/commands.ts';
import { nothingToDo, onlyLooking, scopes } from '../../../electron/contract/commands/scopes.ts';
import { onEvent } from '../../api/client.ts';
import { catchTyping } from '../../ui/typed-early.ts';

type Run = () => void;

interface Offer {
  place: number;
  run: Run;
  /** What it acts upon, offered from a page that is about something else; null from its own. */
  of: string | null;
}

const offered: Partial<Record<CommandId, Offer[]>> = {};
const followers = new Set<() => void>();

/** Calls back whenever other commands are offered than before. Answers with the way to end it. */
export function followOffers(onChange: () => void): () => void {
  followers.add(onChange);
  return () => void followers.delete(onChange);
}

/** Told instead of running what writes, while the journal is only looked at. */
let refuse: Run | null = null;

export function setLooking(tell: Run | null): void {
  refuse = tell;
  for (const follower of followers) follower();
}

const isRefused = (id: CommandId): boolean => refuse !== null && commands[id].writes === true;

let rendered = 0;

/** Parts are counted as they first render: what is within another comes after it, though its effects run before. */
function nextPlace(): number {
  rendered += 1;
  return rendered;
}

/** What is innermost, on top of the screen, answers first. */
function answerTo(id: CommandId): Offer | undefined {
  return offered[id]?.toSorted((one, other) => one.place - other.place).at(-1);
}

/** What a command offered now acts upon, where the page is about something else: the film of an entry. */
export function actsUpon(id: CommandId): string | null {
  return answerTo(id)?.of ?? null;
}

/** Commands that something on screen answers to and that can be run, in the order of their table. */
export function offeredCommands(): CommandId[] {
  return commandIds.filter((id) => answerTo(id) !== undefined && !isRefused(id));
}

/** Why a command can't be run here: what has to be opened first. Null where it can. */
export function whyNot(id: CommandId): Sentence | null {
  if (answerTo(id)) return isRefused(id) ? onlyLooking : null;
  const { scope } = commands[id];
  const isThere =
    scope !== 'anywhere' && commandIds.some((each) => commands[each].scope === scope && answerTo(each)?.of === null);
  return isThere ? nothingToDo : scopes[scope].missing;
}

export function runCommand(id: CommandId): void {
  if (isUnderDialog()) return;
  const run = isRefused(id) ? refuse : answerTo(id)?.run;
  run?.();
  const { opens }: Command = commands[id];
  // one is in a line already, as often as not the very one
  if (opens !== undefined && run && run !== refuse && !isTyping(document.activeElement)) catchTyping(opens);
}

/** A dialog or a menu is finished or left first: no key and no menu of the program reaches what lies under it. */
export function isUnderDialog(): boolean {
  return document.querySelector(':is([role="dialog"], [role="menu"])[data-open]') !== null;
}

/** While the component is on screen, `runs` answer their commands; where it is about something else, upon `of`. */
export function useCommands(runs: Partial<Record<CommandId, Run>>, of: string | null = null): void {
  const run = useEffectEvent((id: CommandId) => runs[id]?.());
  const ids = (Object.keys(runs) as CommandId[]).filter((id) => runs[id]).join(' ');
  const [place] = useState(nextPlace);
  // with what is seen: a key pressed as soon as a page is there is not lost
  useLayoutEffect(() => {
    const added = ids
      .split(' ')
      .filter(Boolean)
      .map((id) => [id as CommandId, { place, of, run: () => run(id as CommandId) }] as const);
    for (const [id, each] of added) (offered[id] ??= []).push(each);
    for (const follower of followers) follower();
    return () => {
      for (const [id, each] of added) offered[id] = offered[id]?.filter((other) => other !== each) ?? [];
      for (const follower of followers) follower();
    };
  }, [ids, place, of]);
}

const isMac = navigator.platform.startsWith('Mac');

/** What the platform calls the key that goes with Enter to finish. */
export const CONTROL = isMac ? '⌘' : 'Ctrl';

/** The key of a command as this platform writes it: `Ctrl N`, `⌘N`. */
export function keyLabel(id: CommandId): string | undefined {
  const { key }: Command = commands[id];
  if (key === undefined) return undefined;
  const marks: Record<string, string> = isMac
    ? { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Left: '←', Backspace: '⌫', Plus: '+', '-': '−' }
    : { CmdOrCtrl: 'Ctrl', Left: '←', Plus: '+', '-': '−' };
  return key
    .split('+')
    .map((part) => marks[part] ?? part)
    .join(isMac ? '' : ' ');
}

/** The key it is run by here: one that goes before another only does so on its own page. */
export function keyLabelHere(id: CommandId): string | undefined {
  return isOnlyByName(id) ? undefined : keyLabel(id);
}

const isOnlyByName = (id: CommandId): boolean => commands[id].before !== undefined && actsUpon(id) !== null;

/** Keys whose name in the table is not what the page hears. */
const namedKeys: Readonly<Record<string, string>> = { Left: 'ArrowLeft', Plus: '+' };

/** The same key for those who hear it: `Control+N`. */
function spokenKey(id: CommandId): string | undefined {
  return commands[id].key?.replace('CmdOrCtrl', isMac ? 'Meta' : 'Control').replace('Left', 'ArrowLeft');
}

/** For a button that runs a command: those who hear it are told its key, those who see it get it as a tooltip. */
export function tip(id: CommandId): Tip {
  const { writes }: Command = commands[id];
  return { 'data-tip': id, 'aria-keyshortcuts': spokenKey(id), 'data-writes': writes === true ? '' : undefined };
}

export interface Tip {
  'data-tip': CommandId;
  'aria-keyshortcuts': string | undefined;
  /** Goes where the journal is only looked at. */
  'data-writes': '' | undefined;
}

/** Whether a key pressed here would run a command. */
export function isCommandKey(event: KeyboardEvent): boolean {
  const id = commandOf(event);
  return id !== undefined && answerTo(id) !== undefined;
}

function matches(event: KeyboardEvent, key: string): boolean {
  const parts = key.split('+');
  const letter = parts.at(-1) ?? '';
  const wanted = namedKeys[letter] ?? letter;
  // a sign stands where its keyboard has it: behind Shift, or behind AltGr, which Windows takes for Ctrl and Alt
  const isSign = /^[^\p{L}\p{N}]$/u.test(wanted);
  const isThirdLevel = isSign && event.getModifierState('AltGraph');
  const control = !isThirdLevel && (isMac ? event.metaKey : event.ctrlKey);
  return (
    event.key.toLowerCase() === wanted.toLowerCase() &&
    control === parts.includes('CmdOrCtrl') &&
    (isSign || event.shiftKey === parts.includes('Shift')) &&
    (isThirdLevel || event.altKey === parts.includes('Alt'))
  );
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea'))
  );
}

/** Bare letters, arrows and the undo keys belong to whoever is typing; F3 and its like write nothing. */
function isForText(id: CommandId, target: EventTarget | null): boolean {
  const { key }: Command = commands[id];
  const bare = key !== undefined && !/CmdOrCtrl|F\d/.test(key);
  return isTyping(target) && (bare || id === 'undo' || id === 'redo' || id === 'entry.trash');
}

/** The command a key stands for here: where two have it, the one that goes before, if it is offered. */
function commandOf(event: KeyboardEvent): CommandId | undefined {
  const ids = commandIds.filter((each) => {
    const { key, otherKey }: Command = commands[each];
    return [key, otherKey].some((one) => one !== undefined && matches(event, one));
  });
  const goesBefore = (each: CommandId): boolean => commands[each].before !== undefined;
  return (
    ids.find((each) => goesBefore(each) && answerTo(each) && !isOnlyByName(each)) ??
    ids.find((each) => !goesBefore(each))
  );
}

/** A key that opens a line or a text, held down a moment too long, writes nothing into it. Answers with the way to end it. */
function dropRepeats(): { of: (event: KeyboardEvent) => void; stop: () => void } {
  const acts = new AbortController();
  let held: string | null = null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.repeat || event.code !== held) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: acts.signal });
  window.addEventListener('keyup', () => (held = null), { capture: true, signal: acts.signal });
  return { of: ({ code }) => (held = code), stop: () => acts.abort() };
}

/** Turns keys and menu items into commands. Once, at the root of the page. */
export function listenForCommands(): () => void {
  const repeats = dropRepeats();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const id = commandOf(event);
    if (!id || !answerTo(id) || isForText(id, event.target) || isUnderDialog()) return;
    event.preventDefault();
    const { opens }: Command = commands[id];
    if (opens !== undefined) repeats.of(event);
    runCommand(id);
  };
  const stopMenu = onEvent('command', ({ id, isByKey }) => {
    // a menu's Undo while a text is being written undoes in the text
    if ((id === 'undo' || id === 'redo') && isTyping(document.activeElement)) document.execCommand(id);
    // a key that the text had no use for (Ctrl Backspace in an empty line) comes back by the menu
    else if (isByKey && isForText(id, document.activeElement)) return;
    else runCommand(id);
  });
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    repeats.stop();
    stopMenu();
  };
}
