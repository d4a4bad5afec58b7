// Every command of the program, once: menus, shortcuts and help are made of this table.

import type { Sentence } from '../../db/model/problem.ts';

export type CommandId =
  | 'film.log'
  | 'journal.import'
  | 'journal.export'
  | 'journal.open'
  | 'journal.new'
  | 'journal.sample'
  | 'journal.move'
  | 'journal.backups'
  | 'journal.check'
  | 'settings.open'
  | 'undo'
  | 'redo'
  | 'go.diary'
  | 'go.onThisDay'
  | 'go.films'
  | 'go.themes'
  | 'go.quotes'
  | 'go.lists'
  | 'go.watchlist'
  | 'go.insights'
  | 'go.search'
  | 'go.trash'
  | 'go.back'
  | 'palette.open'
  | 'search.save'
  | 'savedSearch.edit'
  | 'savedSearch.moveUp'
  | 'savedSearch.moveDown'
  | 'savedSearch.delete'
  | 'diary.filter'
  | 'quote.pick'
  | 'film.reflect'
  | 'film.clip'
  | 'film.note'
  | 'film.watchlist'
  | 'film.addToList'
  | 'theme.create'
  | 'theme.delete'
  | 'themes.index'
  | 'themes.map'
  | 'themes.tags'
  | 'list.create'
  | 'list.add'
  | 'list.rank'
  | 'list.moveUp'
  | 'list.moveDown'
  | 'list.takeOff'
  | 'list.trash'
  | 'trash.empty'
  | 'reflection.edit'
  | 'reflection.trash'
  | 'clipping.edit'
  | 'clipping.trash'
  | 'film.keepApart'
  | 'theme.merge'
  | 'tag.rename'
  | 'tag.merge'
  | 'tag.toTheme'
  | 'tag.delete'
  | 'list.note'
  | 'trash.restore'
  | 'entry.edit'
  | 'entry.rewatch'
  | 'entry.select'
  | 'entry.selectAll'
  | 'entry.trash'
  | 'entry.export'
  | 'entry.versions'
  | 'revision.restore'
  | 'entry.next'
  | 'entry.previous'
  | 'text.find'
  | 'text.findNext'
  | 'text.findPrevious'
  | 'text.focus'
  | 'text.strong'
  | 'text.emphasis'
  | 'text.link'
  | 'text.spoiler'
  | 'films.filter'
  | 'films.view'
  | 'film.edit'
  | 'film.logAgain'
  | 'film.like'
  | 'film.compare'
  | 'film.choosePoster'
  | 'film.removePoster'
  | 'film.merge'
  | 'film.split'
  | 'film.next'
  | 'film.previous';

export type MenuName = 'file' | 'edit' | 'go' | 'film' | 'entry' | 'text';

export interface Command {
  label: Sentence;
  /** Electron accelerator; `CmdOrCtrl` is Cmd on a Mac. A bare letter works where no text is being typed. */
  key?: string;
  /** Does the same; no menu shows it. */
  otherKey?: string;
  /** `anywhere`, or only where a film, an entry, its versions, a list or one of these places is open. */
  scope:
    | 'anywhere'
    | 'films'
    | 'film'
    | 'entry'
    | 'versions'
    | 'list'
    | 'lists'
    | 'quotes'
    | 'search'
    | 'diary'
    | 'theme'
    | 'themes'
    | 'trash'
    | 'watchlist';
  menu: MenuName;
  /** The command whose key it has, and answers to first where it is offered. */
  before?: CommandId;
}

export const commands = {
  'film.log': {
    label: /*i18n*/ { id: 'command.film.log', message: 'Log a film' },
    key: 'CmdOrCtrl+N',
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.new': {
    label: /*i18n*/ { id: 'command.journal.new', message: 'New journal…' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.sample': {
    label: /*i18n*/ { id: 'command.journal.sample', message: 'Look around in a sample journal' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.open': {
    label: /*i18n*/ { id: 'command.journal.open', message: 'Open a journal…' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.move': {
    label: /*i18n*/ { id: 'command.journal.move', message: 'Move the journal…' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.import': {
    label: /*i18n*/ { id: 'command.journal.import', message: 'Import…' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.export': {
    label: /*i18n*/ { id: 'command.journal.export', message: 'Export…' },
    key: 'CmdOrCtrl+Shift+E',
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.backups': {
    label: /*i18n*/ { id: 'command.journal.backups', message: 'Backups' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.check': {
    label: /*i18n*/ { id: 'command.journal.check', message: 'Check for damage' },
    scope: 'anywhere',
    menu: 'file',
  },
  'settings.open': {
    label: /*i18n*/ { id: 'command.settings.open', message: 'Settings' },
    key: 'CmdOrCtrl+,',
    scope: 'anywhere',
    menu: 'edit',
  },
  undo: {
    label: /*i18n*/ { id: 'command.undo', message: 'Undo' },
    key: 'CmdOrCtrl+Z',
    scope: 'anywhere',
    menu: 'edit',
  },
  redo: {
    label: /*i18n*/ { id: 'command.redo', message: 'Redo' },
    key: 'CmdOrCtrl+Shift+Z',
    scope: 'anywhere',
    menu: 'edit',
  },
  'go.diary': {
    label: /*i18n*/ { id: 'command.go.diary', message: 'Diary' },
    key: 'CmdOrCtrl+1',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.onThisDay': {
    label: /*i18n*/ { id: 'command.go.onThisDay', message: 'On this day' },
    key: 'CmdOrCtrl+T',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.films': {
    label: /*i18n*/ { id: 'command.go.films', message: 'Films' },
    key: 'CmdOrCtrl+2',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.themes': {
    label: /*i18n*/ { id: 'command.go.themes', message: 'Themes' },
    key: 'CmdOrCtrl+3',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.quotes': {
    label: /*i18n*/ { id: 'command.go.quotes', message: 'Quotes' },
    key: 'CmdOrCtrl+4',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.lists': {
    label: /*i18n*/ { id: 'command.go.lists', message: 'Lists' },
    key: 'CmdOrCtrl+5',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.watchlist': {
    label: /*i18n*/ { id: 'command.go.watchlist', message: 'Watchlist' },
    key: 'CmdOrCtrl+6',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.insights': {
    label: /*i18n*/ { id: 'command.go.insights', message: 'Insights' },
    key: 'CmdOrCtrl+7',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.search': {
    label: /*i18n*/ { id: 'command.go.search', message: 'Search' },
    key: 'CmdOrCtrl+F',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.trash': {
    label: /*i18n*/ { id: 'command.go.trash', message: 'Trash' },
    key: 'CmdOrCtrl+8',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.back': {
    label: /*i18n*/ { id: 'command.go.back', message: 'Back' },
    key: 'Alt+Left',
    scope: 'anywhere',
    menu: 'go',
  },
  'palette.open': {
    label: /*i18n*/ { id: 'command.palette.open', message: 'Go to anything…' },
    key: 'CmdOrCtrl+K',
    scope: 'anywhere',
    menu: 'go',
  },
  'diary.filter': {
    label: /*i18n*/ { id: 'command.diary.filter', message: 'Filter the diary' },
    key: '/',
    scope: 'diary',
    menu: 'go',
  },
  'search.save': {
    label: /*i18n*/ { id: 'command.search.save', message: 'Save this search…' },
    key: 'CmdOrCtrl+S',
    scope: 'search',
    menu: 'edit',
  },
  'savedSearch.edit': {
    label: /*i18n*/ { id: 'command.savedSearch.edit', message: 'Edit the saved search…' },
    scope: 'search',
    menu: 'edit',
  },
  'savedSearch.moveUp': {
    label: /*i18n*/ { id: 'command.savedSearch.moveUp', message: 'Move the saved search up' },
    scope: 'search',
    menu: 'edit',
  },
  'savedSearch.moveDown': {
    label: /*i18n*/ { id: 'command.savedSearch.moveDown', message: 'Move the saved search down' },
    scope: 'search',
    menu: 'edit',
  },
  'savedSearch.delete': {
    label: /*i18n*/ { id: 'command.savedSearch.delete', message: 'Delete the saved search' },
    scope: 'search',
    menu: 'edit',
  },
  'quote.pick': {
    label: /*i18n*/ { id: 'command.quote.pick', message: 'Show me a quote' },
    scope: 'quotes',
    menu: 'go',
  },
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
  'theme.create': {
    label: /*i18n*/ { id: 'command.theme.create', message: 'New theme' },
    scope: 'themes',
    menu: 'file',
  },
  'themes.index': {
    label: /*i18n*/ { id: 'command.themes.index', message: 'Index of themes' },
    scope: 'themes',
    menu: 'go',
  },
  'themes.map': {
    label: /*i18n*/ { id: 'command.themes.map', message: 'Map of themes' },
    key: 'M',
    scope: 'themes',
    menu: 'go',
  },
  'themes.tags': {
    label: /*i18n*/ { id: 'command.themes.tags', message: 'Tags' },
    key: 'T',
    scope: 'themes',
    menu: 'go',
  },
  'theme.delete': {
    label: /*i18n*/ { id: 'command.theme.delete', message: 'Delete the theme' },
    scope: 'theme',
    menu: 'edit',
  },
  'list.create': {
    label: /*i18n*/ { id: 'command.list.create', message: 'New list' },
    scope: 'lists',
    menu: 'file',
  },
  'list.add': {
    label: /*i18n*/ { id: 'command.list.add', message: 'Add a film' },
    key: 'A',
    scope: 'list',
    menu: 'film',
  },
  'list.rank': {
    label: /*i18n*/ { id: 'command.list.rank', message: 'Ranked or not' },
    scope: 'list',
    menu: 'film',
  },
  'list.moveUp': {
    label: /*i18n*/ { id: 'command.list.moveUp', message: 'Move up in the list' },
    scope: 'list',
    menu: 'film',
  },
  'list.moveDown': {
    label: /*i18n*/ { id: 'command.list.moveDown', message: 'Move down in the list' },
    scope: 'list',
    menu: 'film',
  },
  'list.takeOff': {
    label: /*i18n*/ { id: 'command.list.takeOff', message: 'Take off the list' },
    scope: 'list',
    menu: 'film',
  },
  'list.trash': {
    label: /*i18n*/ { id: 'command.list.trash', message: 'Move the list to the trash' },
    scope: 'list',
    menu: 'film',
  },
  'trash.empty': {
    label: /*i18n*/ { id: 'command.trash.empty', message: 'Empty the trash…' },
    scope: 'trash',
    menu: 'edit',
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
  'theme.merge': {
    label: /*i18n*/ { id: 'command.theme.merge', message: 'Merge the theme into…' },
    scope: 'theme',
    menu: 'edit',
  },
  'tag.rename': {
    label: /*i18n*/ { id: 'command.tag.rename', message: 'Rename the tag' },
    scope: 'themes',
    menu: 'edit',
  },
  'tag.merge': {
    label: /*i18n*/ { id: 'command.tag.merge', message: 'Merge the tag into…' },
    scope: 'themes',
    menu: 'edit',
  },
  'tag.toTheme': {
    label: /*i18n*/ { id: 'command.tag.toTheme', message: 'Make the tag a theme' },
    scope: 'themes',
    menu: 'edit',
  },
  'tag.delete': {
    label: /*i18n*/ { id: 'command.tag.delete', message: 'Delete the tag' },
    scope: 'themes',
    menu: 'edit',
  },
  'list.note': {
    label: /*i18n*/ { id: 'command.list.note', message: 'Note on the film' },
    scope: 'list',
    menu: 'film',
  },
  'trash.restore': {
    label: /*i18n*/ { id: 'command.trash.restore', message: 'Put back' },
    scope: 'trash',
    menu: 'edit',
  },
  'entry.edit': {
    label: /*i18n*/ { id: 'command.entry.edit', message: 'Edit' },
    key: 'E',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.rewatch': {
    label: /*i18n*/ { id: 'command.entry.rewatch', message: 'Log a rewatch' },
    key: 'CmdOrCtrl+D',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.select': {
    label: /*i18n*/ { id: 'command.entry.select', message: 'Select with others' },
    key: 'X',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.selectAll': {
    label: /*i18n*/ { id: 'command.entry.selectAll', message: 'Select all entries' },
    scope: 'entry',
    menu: 'entry',
  },
  'entry.next': {
    label: /*i18n*/ { id: 'command.entry.next', message: 'Next entry' },
    key: 'J',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.previous': {
    label: /*i18n*/ { id: 'command.entry.previous', message: 'Previous entry' },
    key: 'K',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.versions': {
    label: /*i18n*/ { id: 'command.entry.versions', message: 'Earlier versions' },
    key: 'V',
    scope: 'entry',
    menu: 'entry',
  },
  'revision.restore': {
    label: /*i18n*/ { id: 'command.revision.restore', message: 'Go back to this version' },
    scope: 'versions',
    menu: 'entry',
  },
  'entry.export': {
    label: /*i18n*/ { id: 'command.entry.export', message: 'Export this entry…' },
    scope: 'entry',
    menu: 'entry',
  },
  'entry.trash': {
    label: /*i18n*/ { id: 'command.entry.trash', message: 'Move to trash' },
    key: 'CmdOrCtrl+Backspace',
    scope: 'entry',
    menu: 'entry',
  },
  'text.find': {
    label: /*i18n*/ { id: 'command.text.find', message: 'Find in this text' },
    key: 'CmdOrCtrl+F',
    before: 'go.search',
    scope: 'entry',
    menu: 'text',
  },
  'text.findNext': {
    label: /*i18n*/ { id: 'command.text.findNext', message: 'Find next' },
    key: 'F3',
    otherKey: 'CmdOrCtrl+G',
    scope: 'entry',
    menu: 'text',
  },
  'text.findPrevious': {
    label: /*i18n*/ { id: 'command.text.findPrevious', message: 'Find previous' },
    key: 'Shift+F3',
    otherKey: 'CmdOrCtrl+Shift+G',
    scope: 'entry',
    menu: 'text',
  },
  'text.focus': {
    label: /*i18n*/ { id: 'command.text.focus', message: 'Focus on the text' },
    key: 'CmdOrCtrl+Shift+F',
    scope: 'entry',
    menu: 'text',
  },
  'text.strong': {
    label: /*i18n*/ { id: 'command.text.strong', message: 'Strong' },
    key: 'CmdOrCtrl+B',
    scope: 'entry',
    menu: 'text',
  },
  'text.emphasis': {
    label: /*i18n*/ { id: 'command.text.emphasis', message: 'Emphasis' },
    key: 'CmdOrCtrl+I',
    scope: 'entry',
    menu: 'text',
  },
  'text.link': {
    label: /*i18n*/ { id: 'command.text.link', message: 'Link' },
    key: 'CmdOrCtrl+Shift+L',
    scope: 'entry',
    menu: 'text',
  },
  'text.spoiler': {
    label: /*i18n*/ { id: 'command.text.spoiler', message: 'Hide what happens' },
    key: 'CmdOrCtrl+Shift+H',
    scope: 'entry',
    menu: 'text',
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
} satisfies Record<CommandId, Command>;

export const menuLabels = {
  file: /*i18n*/ { id: 'menu.file', message: 'File' },
  edit: /*i18n*/ { id: 'menu.edit', message: 'Edit' },
  go: /*i18n*/ { id: 'menu.go', message: 'Go' },
  film: /*i18n*/ { id: 'menu.film', message: 'Film' },
  entry: /*i18n*/ { id: 'menu.entry', message: 'Entry' },
  text: /*i18n*/ { id: 'menu.text', message: 'Text' },
} satisfies Record<MenuName, Sentence>;

export function isCommandId(id: unknown): id is CommandId {
  return typeof id === 'string' && Object.hasOwn(commands, id);
}
