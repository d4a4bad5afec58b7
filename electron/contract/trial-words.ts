// English made strange, to be tried on: accents, two fifths longer, in brackets. Touches words only, never placeholders or tags.

import type { Messages } from '@lingui/core';

type CompiledMessage = Messages[string];

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = 'àƀćďéƒĝĥíĵķļɱñóƥɋŕšţúṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĻṀÑÓƤɊŔŠŢÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...strange][index] ?? letter]));

/** Outside tags such as `<0>`. */
function accented(words: string): string {
  return words.replaceAll(/<\/?\d+\/?>|[A-Za-z]/g, (found) => accents.get(found) ?? found);
}

function longer(length: number): string {
  return '·'.repeat(Math.ceil(length * 0.4));
}

type Token = Exclude<CompiledMessage, string>[number];

/** What a plural says in one of its forms; an offset is a number and stays. */
function formInTrial(words: unknown): unknown {
  if (typeof words === 'string') return accented(words);
  return Array.isArray(words) ? words.map((each) => tokenInTrial(each as Token)) : words;
}

/** A text, a placeholder, or a placeholder with its forms. */
function tokenInTrial(token: Token): Token {
  if (typeof token === 'string') return accented(token);
  const [name, kind, forms] = token;
  if (typeof forms !== 'object' || forms === null) return token;
  const tried = Object.entries(forms).map(([form, words]) => [form, formInTrial(words)]);
  return [name, kind, Object.fromEntries(tried)] as Token;
}

function lengthOf(message: readonly Token[]): number {
  return message.reduce((length, token) => length + (typeof token === 'string' ? token.length : 8), 0);
}

export function wordsInTrial(message: CompiledMessage): CompiledMessage {
  if (typeof message === 'string') return `[${accented(message)}${longer(message.length)}]`;
  return ['[', ...message.map(tokenInTrial), `${longer(lengthOf(message))}]`];
}

/** All messages of a catalogue so. */
export function trialOf(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, wordsInTrial(message)]));
}
