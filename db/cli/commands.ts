// Every command of the terminal: its options, and how it asks and answers. Values are read before a journal is opened.

import type { PartialDate } from '../model/partial-date.ts';
import { searchOrder } from '../model/search/answer.ts';
import { foldName } from '../model/text.ts';
import { type Arguments, type Options, UsageError } from './arguments.ts';
import { exportAs, exportOptions } from './export.ts';
import { entryAndFilmOptions, entryFields, filmFields } from './fields.ts';
import { backupCommands, isBackupId, restoreBackup, restoreDamaged } from './backups.ts';
import { importCommands } from './imports.ts';
import { filterOf, listPages } from './list.ts';
import {
  count,
  entryPage,
  entryRows,
  entrySummary,
  harmless,
  savedSearchPage,
  searchPage,
  themePage,
} from './print.ts';
import { type Output, requireSound, type Session } from './session.ts';
import { limitOf, RefusedError } from './values.ts';

/** What a command leaves behind: a value for `--json`, a text for people, and whether all is well. */
export interface Outcome {
  value: unknown;
  text: (isTerminal: boolean) => string;
  isWell?: boolean;
}

export interface Command {
  /** What stands behind the name: one word each. */
  words: readonly string[];
  /** Any number of words more, all of the last one's kind. */
  takesMoreWords?: boolean;
  options: Options;
  /** May begin a journal where there is none. */
  makesJournal: boolean;
  /** Takes the place of `prepare` where the journal is damaged. */
  rescue?: (args: Arguments, path: string) => Promise<Outcome>;
  /** Needs no journal at all. */
  alone?: (args: Arguments) => Promise<Outcome>;
  /** Reads the arguments, throwing what is wrong with them; the rest runs on the open journal. */
  prepare: (args: Arguments, today: PartialDate) => (session: Session) => Outcome | Promise<Outcome>;
}

function command(
  words: readonly string[],
  options: Options,
  prepare: Command['prepare'],
  makesJournal = false,
): Command {
  return { words, options, prepare, makesJournal };
}

const said = (value: unknown, text: string): Outcome => ({ value, text: () => `${text}\n` });

function idOf(args: Arguments): number {
  const word = args.words[0] ?? '';
  if (/^[1-9]\d{0,14}$/.test(word)) return Number(word);
  throw new RefusedError('The number of an entry is needed, as `list` shows it.');
}

function oneOf<T extends string>(args: Arguments, option: string, choices: readonly T[]): T | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  throw new RefusedError(`--${option}: This is one of ${choices.join(', ')}.`);
}

const log: Command['prepare'] = (args, today) => {
  const draft = { film: { title: '', ...filmFields(args) }, ...entryFields(args, today) };
  requireSound('entry.log', draft);
  return (session) => {
    const entry = session.ask('entry.log', draft);
    return said(entry, `Logged ${entrySummary(entry)}. It is entry ${entry.id}.`);
  };
};

const edit: Command['prepare'] = (args, today) => {
  const id = idOf(args);
  const [film, change] = [filmFields(args), entryFields(args, today)];
  const isOfEntry = Object.keys(change).length > 0;
  const isOfFilm = Object.keys(film).length > 0;
  if (!isOfEntry && !isOfFilm) throw new UsageError('What should change? Name at least one option, such as --rating.');
  return (session) => {
    // the film first: if it is refused, the entry has not changed either
    if (isOfFilm) session.ask('film.edit', { id: session.ask('entry.get', { id }).film.id, ...film });
    const entry = isOfEntry ? session.ask('entry.edit', { id, ...change }) : session.ask('entry.get', { id });
    return said(entry, `Changed ${entrySummary(entry)}.`);
  };
};

const show: Command['prepare'] = (args) => {
  const id = idOf(args);
  return (session) => {
    const entry = session.ask('entry.get', { id });
    return { value: entry, text: () => entryPage(entry) };
  };
};

const list: Command['prepare'] = (args) => {
  const limit = limitOf(args, 100_000) ?? 50;
  const filter = filterOf(args);
  return (session) => {
    const page = listPages(session, filter(session), limit);
    const more = page.next === null ? '' : '\nThere are more; --limit shows them.\n';
    return { value: page, text: () => entryRows(page.rows, 'No entries.') + more };
  };
};

/** The first in the sidebar's order, where several have one name. */
function savedNamed(session: Session, name: string): Output<'savedSearch.list'>[number] {
  const named = session.ask('savedSearch.list', {}).find((saved) => foldName(saved.name) === foldName(name));
  if (named) return named;
  throw new RefusedError('--saved: No saved search of this journal has that name; `searches` shows them.');
}

const searches: Command['prepare'] = () => (session) => {
  const all = session.ask('savedSearch.list', {}).map((saved) => {
    const { found } = session.ask('search.count', { query: saved.query });
    return { ...saved, found };
  });
  return { value: all, text: () => savedSearchPage(all) };
};

const search: Command['prepare'] = (args) => {
  const limit = limitOf(args, 500) ?? 20;
  const order = oneOf(args, 'order', searchOrder.options);
  const saved = args.text('saved');
  const typed = args.words.join(' ');
  if (saved === undefined && args.words.length === 0)
    throw new UsageError('`journal search` needs QUERY or --saved NAME.');
  if (saved !== undefined && args.words.length > 0)
    throw new UsageError('--saved takes the place of QUERY: leave one of them out.');
  return (session) => {
    const asked = saved === undefined ? { query: typed, order: 'relevance' as const } : savedNamed(session, saved);
    const answer = session.ask('search.find', { query: asked.query, limit, order: order ?? asked.order });
    return { value: answer, text: (isTerminal) => searchPage(answer, isTerminal) };
  };
};

const stepWords: Record<Output<'undo.undo'>['action'], string> = {
  'log-entry': 'logging',
  'edit-entry': 'editing',
  'edit-film': 'editing the film',
  'merge-film': 'merging the film',
  'split-film': 'splitting off the film',
  'keep-films-apart': 'keeping apart the films called',
  'set-poster': 'setting the poster of',
  'remove-poster': 'removing the poster of',
  'trash-entry': 'moving to the trash',
  'restore-entry': 'restoring',
  'edit-entries': 'editing entries',
  'trash-entries': 'moving entries to the trash',
  'create-theme': 'making the theme',
  'edit-theme': 'editing the theme',
  'merge-theme': 'merging the theme',
  'delete-theme': 'deleting the theme',
  'edit-tag': 'renaming the tag',
  'merge-tag': 'merging the tag',
  'delete-tag': 'deleting the tag',
  'tag-to-theme': 'making a theme of the tag',
  'write-reflection': 'the reflection on',
  'edit-reflection': 'editing the reflection on',
  'trash-reflection': 'moving to the trash the reflection on',
  'restore-reflection': 'restoring the reflection on',
  'add-clipping': 'the clipping about',
  'edit-clipping': 'editing the clipping about',
  'trash-clipping': 'moving to the trash the clipping about',
  'restore-clipping': 'restoring the clipping about',
  'mend-text': 'mending a text of',
  'restore-revision': 'going back to an earlier review of',
  'create-list': 'making the list',
  'edit-list': 'editing the list',
  'add-to-list': 'putting on a list',
  'remove-from-list': 'taking off a list',
  'move-in-list': 'moving in a list',
  'note-in-list': 'the note in a list on',
  'add-to-watchlist': 'putting on the watchlist',
  'remove-from-watchlist': 'taking off the watchlist',
  'move-in-watchlist': 'moving on the watchlist',
  'note-in-watchlist': 'the note on the watchlist on',
  'trash-list': 'moving to the trash the list',
  'restore-list': 'restoring the list',
  'save-search': 'saving the search',
  'edit-saved-search': 'editing the saved search',
  'move-saved-search': 'moving the saved search',
  'delete-saved-search': 'deleting the saved search',
  import: 'the import',
};

function step(request: 'undo.undo' | 'undo.redo', verb: string): Command['prepare'] {
  return () => (session) => {
    const { action, filmTitle, ...rest } = session.ask(request, {});
    const title = filmTitle === null ? '' : ` ${harmless(filmTitle)}`;
    return said({ ...rest, action, filmTitle }, `${verb} ${stepWords[action]}${title}.`);
  };
}

const trash: Command['prepare'] = (args) => {
  const id = idOf(args);
  return (session) => {
    const done = session.ask('entry.trash', { id });
    return said(done, `Moved ${harmless(done.filmTitle ?? '')} to the trash. \`restore ${id}\` takes it out again.`);
  };
};

const restore: Command['prepare'] = (args) => {
  const id = idOf(args);
  return (session) => {
    const entry = session.ask('entry.restore', { id });
    return said(entry, `Restored ${entrySummary(entry)}.`);
  };
};

const themes: Command['prepare'] = () => (session) => {
  const all = session.ask('theme.list', {});
  return { value: all, text: () => themePage(all) };
};

const check: Command['prepare'] = () => (session) => {
  const report = session.ask('journal.check', {});
  const size = `${count(report.entryCount, 'entry', 'entries')} of ${count(report.filmCount, 'film')}`;
  const verdict = report.isClean ? 'Nothing is wrong' : count(report.findings.length, 'finding');
  const findings = report.findings.map((finding) => `${finding}\n`).join('');
  return { value: report, text: () => `${findings}${verdict}: ${size} looked at.\n`, isWell: report.isClean };
};

export const commands: Readonly<Record<string, Command>> = {
  log: command([], entryAndFilmOptions, log, true),
  list: command([], { year: 'text', rating: 'text', theme: 'text', tag: 'text', limit: 'text' }, list),
  show: command(['ID'], {}, show),
  // its words may be any number, none where a saved search is named
  search: command([], { order: 'text', limit: 'text', saved: 'text' }, search),
  searches: command([], {}, searches),
  edit: command(['ID'], entryAndFilmOptions, edit),
  trash: command(['ID'], {}, trash),
  restore: {
    ...command(['ID'], { 'dry-run': 'flag' }, (args, today) =>
      (isBackupId(args.words[0] ?? '') ? restoreBackup : restore)(args, today),
    ),
    rescue: restoreDamaged,
  },
  undo: command([], {}, step('undo.undo', 'Undone:')),
  redo: command([], {}, step('undo.redo', 'Done again:')),
  themes: command([], {}, themes),
  export: command([], exportOptions, exportAs),
  ...importCommands,
  ...backupCommands,
  check: command([], {}, check),
};
