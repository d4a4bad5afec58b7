// Commands about films: the wall of them, and the page of one. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const filmCommands = {
  'film.reflect': {
    label: /*i18n*/ { id: 'command.film.reflect', message: 'Reflect' },
    key: 'R',
    scope: 'film',
    menu: 'film',
  },
  'film.clip': {
    label: /*i18n*/ { id: 'command.film.clip', message: 'Add a clipping' },
    scope: 'film',
    menu: 'film',
  },
  'film.note': {
    label: /*i18n*/ { id: 'command.film.note', message: 'Write a note to yourself' },
    scope: 'film',
    menu: 'film',
  },
  'film.watchlist': {
    label: /*i18n*/ { id: 'command.film.watchlist', message: 'On or off the watchlist' },
    key: 'W',
    scope: 'film',
    menu: 'film',
  },
  'film.addToList': {
    label: /*i18n*/ { id: 'command.film.addToList', message: 'Add to a list…' },
    key: 'L',
    scope: 'film',
    menu: 'film',
  },
  'reflection.edit': {
    label: /*i18n*/ { id: 'command.reflection.edit', message: 'Edit the reflection' },
    scope: 'film',
    menu: 'film',
  },
  'reflection.trash': {
    label: /*i18n*/ { id: 'command.reflection.trash', message: 'Move the reflection to the trash' },
    scope: 'film',
    menu: 'film',
  },
  'clipping.edit': {
    label: /*i18n*/ { id: 'command.clipping.edit', message: 'Edit the clipping' },
    scope: 'film',
    menu: 'film',
  },
  'clipping.trash': {
    label: /*i18n*/ { id: 'command.clipping.trash', message: 'Move the clipping to the trash' },
    scope: 'film',
    menu: 'film',
  },
  'film.keepApart': {
    label: /*i18n*/ { id: 'command.film.keepApart', message: 'They are two films' },
    scope: 'film',
    menu: 'film',
  },
  'films.filter': {
    label: /*i18n*/ { id: 'command.films.filter', message: 'Filter the films' },
    scope: 'films',
    menu: 'film',
  },
  'films.view': {
    label: /*i18n*/ { id: 'command.films.view', message: 'Posters or table' },
    scope: 'films',
    menu: 'film',
  },
  'film.edit': {
    label: /*i18n*/ { id: 'command.film.edit', message: 'Edit the film' },
    key: 'E',
    before: 'entry.edit',
    scope: 'film',
    menu: 'film',
  },
  'film.logAgain': {
    label: /*i18n*/ { id: 'command.film.logAgain', message: 'Log this film…' },
    key: 'G',
    scope: 'film',
    menu: 'film',
  },
  'film.like': {
    label: /*i18n*/ { id: 'command.film.like', message: 'A film I love' },
    key: 'H',
    scope: 'film',
    menu: 'film',
  },
  'film.compare': {
    label: /*i18n*/ { id: 'command.film.compare', message: 'Compare two reviews' },
    key: 'C',
    scope: 'film',
    menu: 'film',
  },
  'film.next': {
    label: /*i18n*/ { id: 'command.film.next', message: 'Next entry of the film' },
    key: 'J',
    before: 'entry.next',
    scope: 'film',
    menu: 'film',
  },
  'film.previous': {
    label: /*i18n*/ { id: 'command.film.previous', message: 'Previous entry of the film' },
    key: 'K',
    before: 'entry.previous',
    scope: 'film',
    menu: 'film',
  },
  'film.choosePoster': {
    label: /*i18n*/ { id: 'command.film.choosePoster', message: 'Choose a poster…' },
    key: 'P',
    scope: 'film',
    menu: 'film',
  },
  'film.removePoster': {
    label: /*i18n*/ { id: 'command.film.removePoster', message: 'Remove the poster' },
    scope: 'film',
    menu: 'film',
  },
  'film.merge': {
    label: /*i18n*/ { id: 'command.film.merge', message: 'Same film as…' },
    scope: 'film',
    menu: 'film',
  },
  'film.split': {
    label: /*i18n*/ { id: 'command.film.split', message: 'Two films in one…' },
    scope: 'film',
    menu: 'film',
  },
} as const satisfies Record<string, Command>;
